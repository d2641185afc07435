import { useRef, useState } from 'react';
import type { Role } from '../../../domain/access/vocabulary';
import { useScheduleDesk } from '../schedules/ScheduleDesk';
import { ShortcutList } from '../workspace/ShortcutList';
import { useShortcuts } from '../workspace/shortcuts';
import { useTabs } from '../workspace/useTabs';
import { reportsFor, type SavedReport } from './reportLibrary';

/** The saved reports that the viewer's role may run, by question. */
export function LibraryPanel({ role }: { readonly role: Role }) {
  const [sought, setSought] = useState('');
  const { active, ready, open } = useTabs();
  const { show } = useScheduleDesk();
  const search = useRef<HTMLInputElement>(null);
  useShortcuts({ findReport: () => search.current?.focus() });
  const all = reportsFor(role);
  const found = all.filter((report) => fits(report, sought));

  return (
    <section className="repatria-library" aria-label="Reports">
      <h2>Reports</h2>
      {all.length === 0 ? (
        <p>No saved report is for your role. Write a query, and choose “Results” to see its answer as a table.</p>
      ) : (
        <>
          <label className="repatria-sought">
            <span className="repatria-unseen">Find a report</span>
            <input
              ref={search}
              type="search"
              value={sought}
              placeholder="Find a report, by word or number"
              onChange={(event) => setSought(event.target.value)}
            />
          </label>
          <p role="status" className={found.length === 0 ? undefined : 'repatria-unseen'}>
            {found.length === 0 ? `None has “${sought}”. Try another word.` : `${found.length} of ${all.length} reports`}
          </p>
          {grouped(found).map(([group, reports]) => (
            <section key={group} aria-label={group}>
              <h3>{group}</h3>
              <ul>
                {reports.map((report) => (
                  <li key={report.id}>
                    <button
                      type="button"
                      disabled={!ready}
                      aria-current={active?.query === report.text || undefined}
                      onClick={() => {
                        show(null);
                        open({ query: report.text, variables: null });
                        focusQuestion();
                      }}
                    >
                      <span className="repatria-number">{report.number}</span>
                      <span dir="auto">{report.question}</span>
                    </button>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </>
      )}
      <ShortcutList />
    </section>
  );
}

/** Who opened a report goes on reading there, also by keyboard and by ear. */
function focusQuestion(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('.repatria-question h2')?.focus());
}

const fits = ({ number, question, group, note }: SavedReport, sought: string) =>
  sought
    .toLowerCase()
    .split(/\s+/)
    .every((word) => `${number} ${question} ${group} ${note ?? ''}`.toLowerCase().includes(word));

function grouped(reports: readonly SavedReport[]): readonly (readonly [string, readonly SavedReport[]])[] {
  const groups = new Map<string, SavedReport[]>();
  for (const report of reports) groups.set(report.group, [...(groups.get(report.group) ?? []), report]);
  return [...groups];
}
