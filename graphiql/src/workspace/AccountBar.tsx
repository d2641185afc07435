import type { Purpose } from '../../../domain/access/vocabulary';
import type { Account } from '../session/session';

interface AccountBarProps {
  readonly account: Account;
  /** Null: the role's default, not stated. */
  readonly purpose: Purpose | null;
  readonly onPurpose: (purpose: Purpose | null) => void;
  readonly onSignOut: () => void;
}

/** Who is signed in, in which role, for which purpose. */
export function AccountBar({ account, purpose, onPurpose, onSignOut }: AccountBarProps) {
  return (
    <header className="repatria-bar">
      <h1>Repatria</h1>
      <p>
        <strong>{account.name}</strong>
        <span>{codeWords(account.role)}</span>
        <span>{account.organisation}</span>
      </p>
      <label title="Fields of class 3 and above (health, fear, evidence …) are read only under a stated purpose; the audit log keeps it.">
        Purpose
        <select value={purpose ?? ''} onChange={(event) => onPurpose((event.target.value || null) as Purpose | null)}>
          {account.allowedPurposes.map((choice) => (
            <option key={choice} value={choice}>
              {codeWords(choice)}
            </option>
          ))}
          <option value="">not stated</option>
        </select>
      </label>
      <button type="button" onClick={onSignOut}>
        Sign out
      </button>
    </header>
  );
}

/** A code of the API in words. */
export const codeWords = (code: string) => code.charAt(0) + code.slice(1).toLowerCase().replaceAll('_', ' ');
