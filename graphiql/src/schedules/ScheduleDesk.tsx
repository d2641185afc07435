import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import type { Account } from '../session/session';
import type { AskApi } from '../workspace/askApi';
import type { Run } from './schedule';

interface ScheduleDesk {
  readonly account: Account;
  readonly ask: AskApi;
  /** The run that stands in the place of the results; null: the results of the tab. */
  readonly shown: Run | null;
  readonly show: (run: Run | null) => void;
  /** Grows with each change made here, so that lists are read anew. */
  readonly revision: number;
  readonly changed: () => void;
}

const Desk = createContext<ScheduleDesk | null>(null);

interface ScheduleDeskProviderProps {
  readonly account: Account;
  readonly ask: AskApi;
  readonly children: ReactNode;
}

export function ScheduleDeskProvider({ account, ask, children }: ScheduleDeskProviderProps) {
  const [shown, show] = useState<Run | null>(null);
  const [revision, setRevision] = useState(0);
  const desk = useMemo(
    () => ({ account, ask, shown, show, revision, changed: () => setRevision((count) => count + 1) }),
    [account, ask, shown, revision],
  );
  return <Desk.Provider value={desk}>{children}</Desk.Provider>;
}

export function useScheduleDesk(): ScheduleDesk {
  const desk = useContext(Desk);
  if (!desk) throw new Error('There is no desk of scheduled reports around this.');
  return desk;
}
