import { shortcuts } from './shortcuts';

/** Keys of this page, beside those of the editor that GraphiQL lists. */
export function ShortcutList() {
  return (
    <details className="repatria-keys">
      <summary>Keys</summary>
      <dl>
        {[
          ...Object.values(shortcuts),
          { keys: 'Ctrl+Enter', does: 'Run, from the editors' },
          { keys: 'Enter', does: 'Run, from the form' },
        ].map(({ keys, does }) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
