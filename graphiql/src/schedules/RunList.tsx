import { useCallback, useState } from 'react';
import type { Notice } from '../results/answer';
import { NoticeBox } from '../results/NoticeBox';
import { noticeOfFailure } from '../workspace/askApi';
import { momentText } from './momentText';
import { useScheduleDesk } from './ScheduleDesk';
import { type ListedRun, ONE_RUN, type Page, RUNS, type Run } from './schedule';
import { usePages } from './usePages';

/** What a schedule told, the latest first; one of them opens in the place of the results. */
export function RunList({ schedule }: { readonly schedule: string }) {
  const { ask, shown, show, revision } = useScheduleDesk();
  const [refused, setRefused] = useState<Notice | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: with each revision the list is read anew.
  const read = useCallback(
    async (after: string | null) => (await ask<{ reportRuns: Page<ListedRun> }>(RUNS, { schedule, after })).reportRuns,
    [ask, schedule, revision],
  );
  const { nodes, notice, more } = usePages(read);
  const open = async (id: string) => {
    try {
      setRefused(null);
      show((await ask<{ reportRun: Run | null }>(ONE_RUN, { id })).reportRun);
    } catch (error) {
      setRefused(noticeOfFailure(error));
    }
  };
  const fault = refused ?? notice;

  return (
    <section aria-label="Runs">
      <h4>Runs</h4>
      {fault && <NoticeBox notice={fault} />}
      {nodes?.length === 0 && <p>It has not run yet.</p>}
      <ul>
        {nodes?.map((run) => (
          <li key={run.id}>
            <button type="button" aria-current={shown?.id === run.id || undefined} onClick={() => void open(run.id)}>
              <span>{momentText(run.dueAt)}</span>
              <small>{outcomeInWords(run)}</small>
            </button>
          </li>
        ))}
      </ul>
      {more && (
        <button type="button" onClick={more}>
          Show older
        </button>
      )}
    </section>
  );
}

function outcomeInWords({ outcome, failure, difference }: ListedRun): string {
  if (outcome === 'FAILED') return `not answered: ${failure}`;
  if (difference.length === 0) return 'nothing changed, or the first';
  return `${difference.length} ${difference.length === 1 ? 'change' : 'changes'}`;
}
