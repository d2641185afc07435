import { useCallback, useRef, useState } from 'react';
import { NoticeBox } from '../results/NoticeBox';
import { momentText } from './momentText';
import { useScheduleDesk } from './ScheduleDesk';
import { ScheduleDetail } from './ScheduleDetail';
import { type Page, SCHEDULES, type Schedule } from './schedule';
import { timingInWords } from './timing';
import { usePages } from './usePages';

/** Reports that run by themselves: the viewer's own, and those that others send. */
export function SchedulesPanel() {
  const { ask, revision, changed } = useScheduleDesk();
  const [withEnded, setWithEnded] = useState(false);
  const [said, setSaid] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: with each revision the list is read anew.
  const read = useCallback(
    async (after: string | null) => {
      const answer = await ask<{ reportSchedules: Page<Schedule> }>(SCHEDULES, { status: withEnded ? null : ['ACTIVE'], after });
      return answer.reportSchedules;
    },
    [ask, withEnded, revision],
  );
  const { nodes, notice, more } = usePages(read);
  const own = nodes?.filter(({ mine }) => mine) ?? [];
  const sent = nodes?.filter(({ mine }) => !mine) ?? [];
  const onChanged = (words: string) => {
    setSaid(words);
    changed();
    heading.current?.focus();
  };

  return (
    <section className="repatria-schedules" aria-label="Scheduled reports">
      <h2 ref={heading} tabIndex={-1}>
        Scheduled
      </h2>
      <div className="repatria-schedules-head">
        <label>
          <input type="checkbox" checked={withEnded} onChange={({ target }) => setWithEnded(target.checked)} /> Show ended ones
        </label>
        <button type="button" onClick={changed}>
          Refresh
        </button>
      </div>
      <p role="status" className={said === '' ? 'repatria-unseen' : undefined}>
        {said}
      </p>
      {notice && <NoticeBox notice={notice} />}
      {nodes?.length === 0 && (
        <p>
          None yet. Open a report, fill in what matters, and choose “Schedule”: it then runs by itself and keeps the numbers of each day.
        </p>
      )}
      <Schedules heading="Yours" schedules={own} onChanged={onChanged} />
      <Schedules heading="Sent to you" schedules={sent} onChanged={onChanged} />
      {more && (
        <button type="button" onClick={more}>
          Show more
        </button>
      )}
    </section>
  );
}

interface SchedulesProps {
  readonly heading: string;
  readonly schedules: readonly Schedule[];
  readonly onChanged: (words: string) => void;
}

function Schedules({ heading, schedules, onChanged }: SchedulesProps) {
  const [open, setOpen] = useState<string | null>(null);
  if (schedules.length === 0) return null;
  return (
    <section aria-label={heading}>
      <h3>{heading}</h3>
      <ul>
        {schedules.map((schedule) => {
          const { id, title, owner, mine, cron, timeZone, status, nextRunAt, endedAt } = schedule;
          return (
            <li key={id} data-status={status}>
              <button
                type="button"
                className="repatria-schedule"
                aria-expanded={open === id}
                onClick={() => setOpen(open === id ? null : id)}
              >
                <span dir="auto">{title}</span>
                <small>
                  {status === 'ENDED' ? `Ended ${momentText(endedAt)}` : `${timingInWords(cron, timeZone)} · next ${momentText(nextRunAt)}`}
                  {!mine && ` · from ${owner}`}
                </small>
              </button>
              {open === id && <ScheduleDetail schedule={schedule} onChanged={onChanged} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
