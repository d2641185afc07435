import { pick, useGraphiQL } from '@graphiql/react';
import { useEffect, useRef } from 'react';
import { ResultsPanel } from '../results/ResultsPanel';
import { useTabs } from '../workspace/useTabs';
import { RunView } from './RunView';
import { useScheduleDesk } from './ScheduleDesk';

/** The results of the tab, or in their place a run that was opened until the reader goes to another tab or asks something. */
export function ResultsPane() {
  const { shown, show } = useScheduleDesk();
  const { active } = useTabs();
  const { isFetching } = useGraphiQL(pick('isFetching'));
  const place = `${active?.id} ${isFetching}`;
  const last = useRef(place);
  useEffect(() => {
    if (last.current !== place) show(null);
    last.current = place;
  }, [place, show]);
  return shown ? <RunView run={shown} /> : <ResultsPanel />;
}
