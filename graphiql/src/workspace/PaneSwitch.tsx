import { useMemo, useState } from 'react';
import { useReport } from '../reports/useReport';
import { readAnswer } from '../results/answer';
import { numberText } from '../results/cells';
import { listsInAnswer } from '../results/listsInAnswer';
import { useScheduleDesk } from '../schedules/ScheduleDesk';
import { type Pane, type Panes, paneNames, panesOfQuery, panesOfReport, toggled } from './panes';
import { useShortcuts } from './shortcuts';
import { useTabs } from './useTabs';

const labels: Readonly<Record<Pane, string>> = { query: 'Query', json: 'JSON', results: 'Results' };

/** What of the tab is shown side by side: the text of the query, the answer as it came, table and chart. */
export function PaneSwitch() {
  const { active } = useTabs();
  const { report } = useReport(active?.query ?? '');
  const [chosen, setChosen] = useState<Readonly<Record<string, Panes>>>({});
  const { shown, show } = useScheduleDesk();
  const ofTab = (active && chosen[active.id]) ?? (report ? panesOfReport : panesOfQuery);
  // A run of a scheduled report has the place to itself.
  const panes = shown ? panesOfReport : ofTab;
  const rows = useMemo(() => rowsIn(active?.response ?? null), [active?.response]);
  const toggle = (pane: Pane) => {
    if (shown) return show(null);
    if (active) setChosen({ ...chosen, [active.id]: toggled(panes, pane) });
  };
  useShortcuts({ toggleQuery: () => toggle('query'), toggleJson: () => toggle('json'), toggleResults: () => toggle('results') });

  return (
    // The style sheet lays the workspace out by these attributes.
    <fieldset className="repatria-panes" data-query={panes.query} data-results={panes.results} data-json={panes.json}>
      <legend className="repatria-unseen">Show side by side</legend>
      {paneNames.map((pane) => (
        <button key={pane} type="button" aria-pressed={panes[pane]} onClick={() => toggle(pane)}>
          {labels[pane]}
          {pane === 'results' && rows > 0 && <small aria-hidden="true">{numberText(rows)}</small>}
        </button>
      ))}
    </fieldset>
  );
}

/** So that who writes a query sees that its answer can be had as a table. */
const rowsIn = (response: string | null) => listsInAnswer(readAnswer(response)?.data).reduce((sum, { rows }) => sum + rows.length, 0);
