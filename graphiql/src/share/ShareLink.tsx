import { useEffect, useState } from 'react';
import { linkTo } from './link';

interface ShareLinkProps {
  readonly query: string;
  readonly variables: string;
}

/** Copies a link to the question, and shows it for browsers that give no clipboard. */
export function ShareLink({ query, variables }: ShareLinkProps) {
  const [link, setLink] = useState<string | null>(null);
  const [copied, setCopied] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question makes the link shown one to something else.
  useEffect(() => setLink(null), [query, variables]);

  const share = async () => {
    const made = linkTo({ query, variables }, location.href);
    setLink(made);
    setCopied(
      await navigator.clipboard.writeText(made).then(
        () => true,
        () => false,
      ),
    );
  };

  return (
    <div className="repatria-share">
      <button type="button" aria-expanded={link !== null} onClick={() => (link === null ? void share() : setLink(null))}>
        Share link
      </button>
      {link !== null && (
        <div className="repatria-share-box">
          <p role="status">{copied ? 'Link copied.' : 'Copy this link:'}</p>
          <input aria-label="Link to this question" readOnly value={link} onFocus={(event) => event.target.select()} />
          <p>
            It carries the question and what you filled in, no figures. Who opens it signs in and sees what their role may see. If you
            filled in a name, the link holds it.
          </p>
        </div>
      )}
    </div>
  );
}
