import { useId } from 'react';
import { type Every, everies, type Timing, weekdays } from './timing';

interface TimingFieldsProps {
  readonly timing: Timing;
  readonly timeZone: string;
  readonly onTiming: (timing: Timing) => void;
  readonly onTimeZone: (timeZone: string) => void;
}

const names: Readonly<Record<Every, string>> = { DAY: 'Every day', WEEK: 'Every week', MONTH: 'Every month', CRON: 'Cron line' };

/** How often, when, and by which clock. */
export function TimingFields({ timing, timeZone, onTiming, onTimeZone }: TimingFieldsProps) {
  const id = useId();
  return (
    <>
      <div className="repatria-field">
        <label htmlFor={`${id}every`}>How often</label>
        <select
          id={`${id}every`}
          value={timing.every}
          onChange={({ target }) => onTiming({ ...timing, every: everies.find((every) => every === target.value) ?? timing.every })}
        >
          {everies.map((every) => (
            <option key={every} value={every}>
              {names[every]}
            </option>
          ))}
        </select>
      </div>
      {timing.every === 'WEEK' && (
        <div className="repatria-field">
          <label htmlFor={`${id}weekday`}>On</label>
          <select
            id={`${id}weekday`}
            value={timing.weekday}
            onChange={({ target }) => onTiming({ ...timing, weekday: Number(target.value) })}
          >
            {weekdays.map((weekday, place) => (
              <option key={weekday} value={place}>
                {weekday}
              </option>
            ))}
          </select>
        </div>
      )}
      {timing.every === 'MONTH' && (
        <div className="repatria-field">
          <label htmlFor={`${id}monthDay`}>On day</label>
          <input
            id={`${id}monthDay`}
            type="number"
            min={1}
            max={31}
            required
            value={timing.monthDay}
            onChange={({ target }) => onTiming({ ...timing, monthDay: Number(target.value) })}
          />
        </div>
      )}
      {timing.every === 'CRON' ? (
        <div className="repatria-field">
          <label htmlFor={`${id}cron`}>Cron line</label>
          <input
            id={`${id}cron`}
            required
            value={timing.cron}
            aria-describedby={`${id}cron-hint`}
            onChange={({ target }) => onTiming({ ...timing, cron: target.value })}
          />
          <span id={`${id}cron-hint`} className="repatria-hint">
            Minute, hour, day of the month, month, day of the week; every hour at most.
          </span>
        </div>
      ) : (
        <div className="repatria-field">
          <label htmlFor={`${id}time`}>At</label>
          <input
            id={`${id}time`}
            type="time"
            required
            value={timing.time}
            onChange={({ target }) => onTiming({ ...timing, time: target.value })}
          />
        </div>
      )}
      <div className="repatria-field">
        <label htmlFor={`${id}zone`}>Time zone</label>
        <input id={`${id}zone`} list={`${id}zones`} required value={timeZone} onChange={({ target }) => onTimeZone(target.value)} />
        <datalist id={`${id}zones`}>
          {['UTC', ...Intl.supportedValuesOf('timeZone')].map((zone) => (
            <option key={zone} value={zone} />
          ))}
        </datalist>
      </div>
    </>
  );
}
