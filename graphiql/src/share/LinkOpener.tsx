import { useEffect, useRef } from 'react';
import { useTabs } from '../workspace/useTabs';
import { takeLink } from './keptLink';

/** Opens the question of a shared link in a tab of its own. It does not run it: the reader looks at what somebody else wrote, then decides. */
export function LinkOpener() {
  const { ready, open } = useTabs();
  const taken = useRef(false);
  useEffect(() => {
    if (!ready || taken.current) return;
    taken.current = true;
    const link = takeLink();
    if (link) open(link);
  });
  return null;
}
