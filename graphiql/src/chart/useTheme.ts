import { useGraphiQL } from '@graphiql/react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import type { Theme } from './palette';

const dark = matchMedia('(prefers-color-scheme: dark)');

/** The theme that was chosen, else the system's; on paper always the light one. */
export function useTheme(): Theme {
  const chosen = useGraphiQL(({ theme }) => theme);
  const systemIsDark = useSyncExternalStore(
    (changed) => {
      dark.addEventListener('change', changed);
      return () => dark.removeEventListener('change', changed);
    },
    () => dark.matches,
  );
  const printing = usePrinting();
  if (printing) return 'light';
  return chosen ?? (systemIsDark ? 'dark' : 'light');
}

function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    // Drawn anew before the browser takes the page for paper.
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    return () => {
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
    };
  }, []);
  return printing;
}
