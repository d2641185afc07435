import { useEffect, useId, useRef } from 'react';
import type { Purpose } from '../../../domain/access/vocabulary';
import { codeWords } from '../workspace/AccountBar';
import { useStatedPurpose } from '../workspace/StatedPurpose';

interface PurposeFieldProps {
  /** The purpose that the report on the page names; null where it names none. */
  readonly named: Purpose | null;
}

/** For what the question is asked, beside its variables: a report that names a purpose states it as it opens, and another may be chosen. */
export function PurposeField({ named }: PurposeFieldProps) {
  const { purpose, allowed, state } = useStatedPurpose();
  const id = useId();
  const opened = useRef<Purpose | null>(null);
  useEffect(() => {
    if (opened.current === named) return;
    opened.current = named;
    if (named !== null && allowed.includes(named)) state(named);
  }, [named, allowed, state]);
  if (allowed.length < 2) return null;
  return (
    <div className="repatria-field">
      <label htmlFor={id}>Asked for</label>
      <select
        id={id}
        value={purpose ?? ''}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => state(allowed.find((choice) => choice === target.value) ?? null)}
      >
        {allowed.map((choice) => (
          <option key={choice} value={choice}>
            {codeWords(choice)}
          </option>
        ))}
        <option value="">not stated</option>
      </select>
      <span id={`${id}-hint`} className="repatria-hint">
        The purpose, as on top of the page: the audit log keeps it.
      </span>
    </div>
  );
}
