import { useEffect } from 'react';

export const shortcuts = {
  findReport: { keys: 'Alt+0', code: 'Digit0', does: 'Find a report' },
  toggleQuery: { keys: 'Alt+1', code: 'Digit1', does: 'Show or hide the query' },
  toggleJson: { keys: 'Alt+2', code: 'Digit2', does: 'Show or hide the JSON' },
  toggleResults: { keys: 'Alt+3', code: 'Digit3', does: 'Show or hide the results' },
} as const satisfies Record<string, { readonly keys: string; readonly code: string; readonly does: string }>;
export type Shortcut = keyof typeof shortcuts;

/** Acts on keys anywhere on the page; by their place, so that they are the same on every keyboard. */
export function useShortcuts(acts: Readonly<Partial<Record<Shortcut, () => void>>>): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      for (const [name, act] of Object.entries(acts)) {
        if (shortcuts[name as Shortcut].code !== event.code) continue;
        event.preventDefault();
        act();
      }
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  });
}
