import { useRef, useState } from 'react';
import { reportWithText } from '../reports/reportLibrary';
import { momentText } from './momentText';
import { useScheduleDesk } from './ScheduleDesk';
import { ScheduleForm, type ScheduleSettings } from './ScheduleForm';
import { MAKE, type Schedule } from './schedule';
import { timingInWords, usualTiming } from './timing';

interface ScheduleButtonProps {
  readonly title: string;
  readonly query: string;
  readonly variables: string;
}

/** Has the question on the page run by itself, with what is filled in. */
export function ScheduleButton({ title, query, variables }: ScheduleButtonProps) {
  const { account, ask, changed } = useScheduleDesk();
  const [open, setOpen] = useState(false);
  const [made, setMade] = useState<Schedule | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  if (!account.permissions.includes('scheduleReport')) return null;

  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const make = async (settings: ScheduleSettings) => {
    const report = reportWithText(query);
    const asked = report ? { report: report.name } : { query };
    const answer = await ask<{ scheduleReport: { reportSchedule: Schedule } }>(MAKE, {
      input: { ...settings, ...asked, variables: settings.variables || null },
    });
    setMade(answer.scheduleReport.reportSchedule);
    changed();
    close();
  };

  return (
    <div className="repatria-share">
      <button
        ref={button}
        type="button"
        aria-expanded={open}
        onClick={() => {
          setMade(null);
          setOpen(!open);
        }}
      >
        Schedule
      </button>
      {open && (
        <div className="repatria-share-box repatria-schedule-box">
          <p>It runs by itself under your rights of that moment, with what is filled in now, and keeps the numbers of each day.</p>
          <ScheduleForm
            label="Schedule this report"
            submit="Schedule it"
            start={{
              title,
              variables,
              cron: usualTiming.cron,
              timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
              recipients: [],
            }}
            question={null}
            onSubmit={make}
            onCancel={close}
          />
        </div>
      )}
      <p role="status" className={made ? 'repatria-made' : 'repatria-unseen'}>
        {made &&
          `Scheduled ${timingInWords(made.cron, made.timeZone)}; first on ${momentText(made.nextRunAt)}. It stands under “Scheduled”.`}
      </p>
    </div>
  );
}
