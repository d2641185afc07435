import { pick, useGraphiQL } from '@graphiql/react';
import { useMemo } from 'react';
import { useTheme } from '../chart/useTheme';
import { ExportMenu } from '../export/ExportMenu';
import { useReport } from '../reports/useReport';
import { VariablesForm } from '../reports/VariablesForm';
import { variableFields } from '../reports/variableFields';
import { ScheduleButton } from '../schedules/ScheduleButton';
import { ShareLink } from '../share/ShareLink';
import { useTabs } from '../workspace/useTabs';
import { noticeOf, readAnswer } from './answer';
import { Facts } from './Facts';
import { Lists } from './Lists';
import { listsInAnswer } from './listsInAnswer';
import { NoticeBox } from './NoticeBox';
import { spokenSummary } from './spokenSummary';
import { distinctFacts, tablesOf } from './table';

/** Beside the JSON: what was asked, the form for its variables, and each list of the answer as picture and table. */
export function ResultsPanel() {
  const { active, ready, run, setVariables } = useTabs();
  const { isFetching, schema } = useGraphiQL(pick('isFetching', 'schema'));
  const { query, variables, response } = {
    query: active?.query ?? '',
    variables: active?.variables ?? '',
    response: active?.response ?? null,
  };
  const { report, faults } = useReport(query);
  const answer = useMemo(() => readAnswer(response), [response]);
  const tables = useMemo(
    () => (!answer ? [] : report ? tablesOf(report.blocks, answer.data) : listsInAnswer(answer.data)),
    [answer, report],
  );
  const fields = useMemo(() => (schema ? variableFields(query, schema) : []), [query, schema]);
  const facts = useMemo(() => distinctFacts(tables), [tables]);
  const notice = answer ? noticeOf(answer) : null;
  const theme = useTheme();
  const title = report?.question ?? active?.title ?? '';
  const asked = { title, number: report?.number ?? '', note: report?.note ?? null, query, variables };

  return (
    <section className="repatria-results" aria-label="Results" aria-busy={isFetching}>
      <header className="repatria-question">
        {report && (
          <p className="repatria-group">
            {report.number && <span>Report {report.number}</span>}
            <span>{report.group}</span>
          </p>
        )}
        <h2 dir="auto" tabIndex={-1}>
          {title}
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
          {query.trim() !== '' && (
            <>
              <ShareLink query={query} variables={variables} />
              <ScheduleButton key={active?.id} title={title} query={query} variables={variables} />
            </>
          )}
        </div>
      </header>
      {faults.length > 0 && (
        <p role="alert">The head of this report cannot be read, so its lists are shown as they came. {faults.join(' ')}</p>
      )}
      <VariablesForm
        fields={fields}
        variables={variables}
        purpose={report?.purpose ?? null}
        ready={ready && query.trim() !== ''}
        running={isFetching}
        onVariables={setVariables}
        onRun={run}
      />
      <p role="status" className="repatria-unseen">
        {isFetching ? 'Running.' : answer ? spokenSummary(tables, notice) : ''}
      </p>
      {notice && <NoticeBox notice={notice} />}
      <Facts facts={facts} />
      {isFetching ? (
        <p className="repatria-waiting">Running the question …</p>
      ) : (
        <Lists
          ofReport={report !== null}
          tables={tables}
          theme={theme}
          title={title}
          state={answer === null ? 'unasked' : notice?.kind === 'refused' ? 'refused' : 'answered'}
        />
      )}
      {report?.note && (
        <p className="repatria-note" dir="auto">
          {report.note}
        </p>
      )}
    </section>
  );
}
