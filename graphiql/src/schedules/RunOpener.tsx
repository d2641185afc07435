import { useEffect, useRef, useState } from 'react';
import type { Notice } from '../results/answer';
import { NoticeBox } from '../results/NoticeBox';
import { noticeOfFailure } from '../workspace/askApi';
import { useTabs } from '../workspace/useTabs';
import { takeRun } from './keptRun';
import { useScheduleDesk } from './ScheduleDesk';
import { ONE_RUN, type Run } from './schedule';

const NONE: Notice = {
  kind: 'refused',
  title: 'This run is not there, or not yours to read.',
  advice: 'Ask who sent the link; runs are read by the owner and the recipients, in roles that may ask the same.',
  details: [],
};

/** Opens the run that a link names. */
export function RunOpener() {
  const { ask, show } = useScheduleDesk();
  const { ready } = useTabs();
  const [notice, setNotice] = useState<Notice | null>(null);
  const taken = useRef(false);
  useEffect(() => {
    if (!ready || taken.current) return;
    taken.current = true;
    const id = takeRun();
    if (id === null) return;
    ask<{ reportRun: Run | null }>(ONE_RUN, { id }).then(
      ({ reportRun }) => (reportRun ? show(reportRun) : setNotice(NONE)),
      (error: unknown) => setNotice(noticeOfFailure(error)),
    );
  }, [ready, ask, show]);
  return notice && <NoticeBox notice={notice} />;
}
