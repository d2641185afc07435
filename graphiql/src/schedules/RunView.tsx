import { useEffect, useMemo, useRef } from 'react';
import { useTheme } from '../chart/useTheme';
import { ExportMenu } from '../export/ExportMenu';
import { readAnswer } from '../results/answer';
import { Facts } from '../results/Facts';
import { Lists } from '../results/Lists';
import { listsInAnswer } from '../results/listsInAnswer';
import { distinctFacts, tablesOf } from '../results/table';
import { useTabs } from '../workspace/useTabs';
import { momentText } from './momentText';
import { questionOf } from './questionOf';
import { useScheduleDesk } from './ScheduleDesk';
import type { Run } from './schedule';
import { timingInWords } from './timing';

const MOST_CHANGES = 12;

/** A run as it was told that day, as picture and table, with what changed since the one before. */
export function RunView({ run }: { readonly run: Run }) {
  const { schedule, ranAt, dueAt, missed, failure, difference } = run;
  const { show } = useScheduleDesk();
  const { open } = useTabs();
  const theme = useTheme();
  const heading = useRef<HTMLHeadingElement>(null);
  const { question, text, report } = useMemo(() => questionOf(schedule), [schedule]);
  const tables = useMemo(() => {
    const data = readAnswer(run.answer === null ? null : `{"data":${run.answer}}`)?.data;
    return report ? tablesOf(report.blocks, data) : listsInAnswer(data);
  }, [run.answer, report]);
  const facts = useMemo(() => distinctFacts(tables), [tables]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: who opens another run goes on reading there.
  useEffect(() => heading.current?.focus(), [run.id]);
  const variables = schedule.variables === '{}' ? '' : schedule.variables;
  const asked = { title: schedule.title, number: report?.number ?? '', note: report?.note ?? null, query: text, variables };

  return (
    <section className="repatria-results" aria-label="Scheduled run">
      <header className="repatria-question">
        <p className="repatria-group">
          <span>Run of {momentText(dueAt)}</span>
          <span>{timingInWords(schedule.cron, schedule.timeZone)}</span>
        </p>
        <h2 ref={heading} dir="auto" tabIndex={-1}>
          {schedule.title}
        </h2>
        <div className="repatria-actions">
          {tables.length > 0 && (
            <>
              <ExportMenu asked={asked} facts={facts} tables={tables} />
              <button type="button" onClick={() => print()}>
                Print
              </button>
            </>
          )}
          <button
            type="button"
            onClick={() => {
              show(null);
              open({ query: text, variables });
            }}
          >
            Ask it now
          </button>
          <button type="button" onClick={() => show(null)}>
            Close
          </button>
        </div>
      </header>
      <p className="repatria-run-told">
        “{question}”, as it was told on {momentText(ranAt)}
        {missed > 0 && `; ${missed} ${missed === 1 ? 'time' : 'times'} before it were left out, because nothing was running then`}.
      </p>
      {failure !== null && (
        <p role="alert">It was not answered: {failure}. Open the question with “Ask it now” to see why; it runs again at its next time.</p>
      )}
      <Changes difference={difference} />
      <Facts facts={facts} />
      <Lists
        ofReport={report !== null}
        tables={tables}
        theme={theme}
        title={schedule.title}
        state={failure === null ? 'answered' : 'refused'}
      />
      {report?.note && (
        <p className="repatria-note" dir="auto">
          {report.note}
        </p>
      )}
    </section>
  );
}

function Changes({ difference }: Pick<Run, 'difference'>) {
  if (difference.length === 0) return null;
  const line = (words: string) => (
    <li key={words} dir="auto">
      {words}
    </li>
  );
  return (
    <section className="repatria-changes" aria-label="Since the run before">
      <h3>Since the run before</h3>
      <ul>{difference.slice(0, MOST_CHANGES).map(line)}</ul>
      {difference.length > MOST_CHANGES && (
        <details>
          <summary>{difference.length - MOST_CHANGES} more</summary>
          <ul>{difference.slice(MOST_CHANGES).map(line)}</ul>
        </details>
      )}
    </section>
  );
}
