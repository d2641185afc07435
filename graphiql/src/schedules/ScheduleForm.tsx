import { pick, useGraphiQL } from '@graphiql/react';
import { type FormEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { VariableFields } from '../reports/VariableFields';
import { variableFields } from '../reports/variableFields';
import type { Notice } from '../results/answer';
import { NoticeBox } from '../results/NoticeBox';
import { noticeOfFailure, Refused } from '../workspace/askApi';
import { TimingFields } from './TimingFields';
import { readCron, writeCron } from './timing';

/** What both making and changing set. */
export interface ScheduleSettings {
  readonly title: string;
  readonly variables: string;
  readonly cron: string;
  readonly timeZone: string;
  readonly recipients: readonly string[];
}

interface ScheduleFormProps {
  readonly label: string;
  readonly submit: string;
  readonly start: ScheduleSettings;
  /** The text that is asked; its variables are set here. Null: they are those of the page. */
  readonly question: string | null;
  readonly onSubmit: (settings: ScheduleSettings) => Promise<void>;
  readonly onCancel: () => void;
}

const UNKNOWN_RECIPIENT: Notice = {
  kind: 'refused',
  title: 'A recipient is not known on your side.',
  advice: 'Give logins of active accounts, parted by commas.',
  details: [],
};

/** Title, times, variables and readers of a scheduled report. */
export function ScheduleForm({ label, submit, start, question, onSubmit, onCancel }: ScheduleFormProps) {
  const id = useId();
  const { schema } = useGraphiQL(pick('schema'));
  const [title, setTitle] = useState(start.title);
  const [variables, setVariables] = useState(start.variables);
  const [timing, setTiming] = useState(() => readCron(start.cron));
  const [timeZone, setTimeZone] = useState(start.timeZone);
  const [recipients, setRecipients] = useState(start.recipients.join(', '));
  const [notice, setNotice] = useState<Notice | null>(null);
  const [sending, setSending] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  const fields = useMemo(() => (schema && question !== null ? variableFields(question, schema) : []), [schema, question]);
  useEffect(() => first.current?.focus(), []);

  const send = async (event: FormEvent) => {
    event.preventDefault();
    setSending(true);
    setNotice(null);
    const readers = recipients.split(/[,;\s]+/).filter((login) => login !== '');
    try {
      await onSubmit({
        title,
        variables: question === null ? start.variables : variables,
        cron: writeCron(timing),
        timeZone,
        recipients: readers,
      });
    } catch (error) {
      setNotice(readers.length > 0 && error instanceof Refused && error.code === 'NOT_FOUND' ? UNKNOWN_RECIPIENT : noticeOfFailure(error));
      setSending(false);
    }
  };

  return (
    <form
      className="repatria-schedule-form"
      aria-label={label}
      onSubmit={(event) => void send(event)}
      onKeyDown={({ key }) => key === 'Escape' && onCancel()}
    >
      <div className="repatria-field repatria-wide">
        <label htmlFor={`${id}title`}>Title</label>
        <input ref={first} id={`${id}title`} required value={title} onChange={({ target }) => setTitle(target.value)} dir="auto" />
      </div>
      <TimingFields timing={timing} timeZone={timeZone} onTiming={setTiming} onTimeZone={setTimeZone} />
      <VariableFields fields={fields} variables={variables} onVariables={setVariables} />
      <div className="repatria-field repatria-wide">
        <label htmlFor={`${id}recipients`}>Recipients</label>
        <input
          id={`${id}recipients`}
          value={recipients}
          placeholder="Logins, parted by commas"
          aria-describedby={`${id}recipients-hint`}
          onChange={({ target }) => setRecipients(target.value)}
        />
        <span id={`${id}recipients-hint`} className="repatria-hint">
          They read each run in roles that may ask the same. You read it in any case.
        </span>
      </div>
      {notice && <NoticeBox notice={notice} />}
      <div className="repatria-schedule-buttons">
        <button type="submit" className="repatria-primary" disabled={sending}>
          {sending ? 'Saving …' : submit}
        </button>
        <button type="button" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </form>
  );
}
