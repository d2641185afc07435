import { useState } from 'react';
import type { Notice } from '../results/answer';
import { NoticeBox } from '../results/NoticeBox';
import { noticeOfFailure } from '../workspace/askApi';
import { questionOf } from './questionOf';
import { RunList } from './RunList';
import { useScheduleDesk } from './ScheduleDesk';
import { ScheduleForm } from './ScheduleForm';
import { CHANGE, END, type Schedule } from './schedule';

interface ScheduleDetailProps {
  readonly schedule: Schedule;
  /** Takes what a screen reader says of the change. */
  readonly onChanged: (words: string) => void;
}

/** What is asked and who reads it, what it told, and to its owner the ways to change and to end it. */
export function ScheduleDetail({ schedule, onChanged }: ScheduleDetailProps) {
  const { id, title, mine, status, recipients, endedReason, version } = schedule;
  const { ask } = useScheduleDesk();
  const [doing, setDoing] = useState<'changing' | 'ending' | null>(null);
  const [notice, setNotice] = useState<Notice | null>(null);
  const { question, text } = questionOf(schedule);

  const end = async () => {
    try {
      await ask(END, { input: { scheduleId: id, expectedVersion: version } });
      onChanged(`Ended: ${title}. What ran is kept.`);
    } catch (error) {
      setNotice(noticeOfFailure(error));
    }
  };

  return (
    <div className="repatria-schedule-detail">
      <dl>
        <div>
          <dt>Asks</dt>
          <dd dir="auto">{question}</dd>
        </div>
        <div>
          <dt>Read by</dt>
          <dd>{['the owner', ...recipients].join(', ')}</dd>
        </div>
        {endedReason && (
          <div>
            <dt>Ended</dt>
            <dd dir="auto">{endedReason}</dd>
          </div>
        )}
      </dl>
      {notice && <NoticeBox notice={notice} />}
      {mine && status === 'ACTIVE' && doing === null && (
        <p className="repatria-schedule-buttons">
          <button type="button" onClick={() => setDoing('changing')}>
            Change
          </button>
          <button type="button" onClick={() => setDoing('ending')}>
            End
          </button>
        </p>
      )}
      {doing === 'ending' && (
        <fieldset className="repatria-schedule-buttons">
          <legend>End this report? What ran is kept.</legend>
          {/* biome-ignore lint/a11y/noAutofocus: the button that was pressed is gone; the next one continues it. */}
          <button type="button" autoFocus onClick={() => void end()}>
            End it
          </button>
          <button type="button" onClick={() => setDoing(null)}>
            Keep it
          </button>
        </fieldset>
      )}
      {doing === 'changing' && (
        <ScheduleForm
          label={`Change ${title}`}
          submit="Save"
          start={{ ...schedule, variables: schedule.variables === '{}' ? '' : schedule.variables }}
          question={text}
          onSubmit={async (settings) => {
            await ask(CHANGE, { input: { scheduleId: id, expectedVersion: version, ...settings, variables: settings.variables || null } });
            setDoing(null);
            onChanged(`Changed: ${settings.title}.`);
          }}
          onCancel={() => setDoing(null)}
        />
      )}
      <RunList schedule={id} />
    </div>
  );
}
