interface WelcomeProps {
  readonly fault: string | null;
  /** Null while the identity provider cannot be reached. */
  readonly onSignIn: (() => void) | null;
}

export function Welcome({ fault, onSignIn }: WelcomeProps) {
  return (
    <main className="repatria-welcome">
      <h1>Repatria</h1>
      <p>The workspace for reports and questions: every query runs as you, in your role, and is in the audit log.</p>
      {fault && <p role="alert">{fault}</p>}
      {onSignIn ? (
        <button type="button" onClick={onSignIn}>
          Sign in
        </button>
      ) : (
        <button type="button" onClick={() => location.reload()}>
          Try again
        </button>
      )}
    </main>
  );
}
