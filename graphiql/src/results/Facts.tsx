import type { Fact } from './table';

/** As of when, on what basis: the words without which a figure says little. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  if (facts.length === 0) return null;
  return (
    <dl className="repatria-facts">
      {facts.map(({ label, text }) => (
        <div key={label + text}>
          <dt>{label}</dt>
          <dd dir="auto">{text}</dd>
        </div>
      ))}
    </dl>
  );
}
