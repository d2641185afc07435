import { repatriationLifecycle } from '../../domain/repatriation/lifecycle';
import type { Tx } from '../Tx';
import { openTasks } from './openTasks';

const KIND = 'LEAD_WANTED';

/** Whoever led these cases takes part no more: until RQ26 names another they wait, and whoever may name one is told. */
export async function askForLead(tx: Tx, personId: string, lead: string): Promise<void> {
  const led = await tx.query<{ id: string }>(
    'select id from repatriation_request where person_id = $1 and lead_id = $2 and state = any($3::text[]) order by id',
    [personId, lead, repatriationLifecycle.verbs.reassignRepatriationRequest.from],
  );
  if (led.length === 0) return;
  await openTasks(
    tx,
    led.map(({ id }) => ({
      kind: KIND,
      personId,
      subjectId: id,
      ownerRole: 'LEGAL_OFFICER' as const,
      summary: 'Who leads the case is kept out of it: give the lead to another legal officer.',
    })),
  );
}

/** The case has a lead who may take part: another one, or the same who was let in again. */
export function leadIsFound(
  tx: Tx,
  { requestId, personId, lead }: { requestId?: string; personId: string; lead: string },
): Promise<unknown> {
  return tx.query(
    `update task t set done_at = $4, done_by = $5 where t.person_id = $1 and t.kind = '${KIND}' and t.done_at is null
       and (t.subject_id = $2 or exists (select from repatriation_request r where r.id = t.subject_id and r.lead_id = $3))`,
    [personId, requestId ?? null, lead, tx.now, tx.viewer.accountId],
  );
}
