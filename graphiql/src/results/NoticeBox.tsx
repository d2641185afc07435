import type { Notice } from './answer';

const MOST_DETAILS = 6;

/** What went wrong, and what to do next. */
export function NoticeBox({ notice: { kind, title, advice, details } }: { readonly notice: Notice }) {
  return (
    <div className="repatria-notice" data-kind={kind} role={kind === 'refused' ? 'alert' : 'note'}>
      <p>
        <strong>{title}</strong> {advice}
      </p>
      {details.length > 0 && (
        <ul>
          {details.slice(0, MOST_DETAILS).map((detail) => (
            <li key={detail} dir="auto">
              {detail}
            </li>
          ))}
          {details.length > MOST_DETAILS && <li>and {details.length - MOST_DETAILS} more, in the JSON</li>}
        </ul>
      )}
    </div>
  );
}
