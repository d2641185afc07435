import { advisoryLocks } from '../../domain/reference/advisoryLocks';
import { openTasks } from '../clock/openTasks';
import type { CommandDeps } from '../command';
import { systemCommand } from '../systemCommand';

const AT_ONCE = 500;
/** Two that look at once would both find no task. */

/** I-44: whose record, or an assessment of whom, is due for its review becomes a task of the data-protection officer, once. */
export async function openRetentionReviews(deps: CommandDeps): Promise<number> {
  const opened = await systemCommand(deps, 'openRetentionReviews', async (tx) => {
    await tx.query('select pg_advisory_xact_lock($1)', [advisoryLocks.RETENTION_REVIEWS]);
    const due = await tx.query<{ id: string }>(DUE, [tx.now, AT_ONCE]);
    if (due.length === 0) return null;
    openTasks(
      tx,
      due.map(({ id }) => ({
        kind: 'RETENTION_REVIEW',
        personId: id,
        subjectId: id,
        ownerRole: 'DATA_PROTECTION_OFFICER' as const,
        summary: 'The record of a person is due for its review: keep it with reasons, or propose its erasure.',
      })),
    );
    return due.length;
  });
  return opened ?? 0;
}

const DUE = `
select p.id from person p
where p.erased_at is null and p.merged_into is null
  and (p.review_due_at <= $1
    or exists (select from non_refoulement_finding a where a.person_id = p.id and a.review_due_at <= $1)
    or exists (select from assurance a where a.person_id = p.id and a.review_due_at <= $1)
    or exists (select from age_determination a where a.person_id = p.id and a.review_due_at <= $1)
    or exists (select from best_interests_opinion a where a.person_id = p.id and a.review_due_at <= $1))
  and not exists (select from task t where t.person_id = p.id and t.kind = 'RETENTION_REVIEW' and t.done_at is null)
order by p.review_due_at limit $2`;
