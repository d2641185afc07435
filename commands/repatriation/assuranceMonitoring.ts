import { assuranceLifecycle } from '../../domain/repatriation/assuranceLifecycle';
import { visitsDue } from '../../domain/repatriation/assuranceMonitoring';
import { AssuranceVisit } from '../../entities/repatriation/AssuranceVisit';
import { startClocks } from '../clock/clocks';
import { openTasks } from '../clock/openTasks';
import type { Tx } from '../Tx';

export interface MonitoredAssurance {
  readonly id: string;
  readonly months: number;
}

/** With the handover the days of the visits are known: those of every accepted assurance of the request are planned. */
export async function planVisits(
  tx: Tx,
  request: { readonly personId: string; readonly country: string },
  assurances: readonly MonitoredAssurance[],
  handedOverAt: Date,
): Promise<void> {
  const { personId, country } = request;
  const plans = assurances.map(({ id, months }) => ({ id, due: visitsDue(handedOverAt, months) }));
  await tx.insert(
    AssuranceVisit,
    plans.flatMap(({ id, due }) =>
      due.map((dueAt) => ({ id: tx.newId('Part'), assuranceId: id, personId, country, dueAt, status: 'PLANNED' as const })),
    ),
  );
  await startClocks(
    tx,
    plans.flatMap(({ id, due: [first] }) =>
      first ? [{ kind: 'ASSURANCE_VISIT' as const, subjectId: id, personId, country: null, start: handedOverAt, dueAt: first }] : [],
    ),
  );
}

/** The time of a visit ended without one: it was missed, somebody looks into it, and the time of the next one runs. */
export async function visitWasMissed(tx: Tx, assuranceId: string): Promise<void> {
  const [missed] = await tx.query<{ personId: string; requestId: string; next: Date | null }>(
    `with missed as (
       update assurance_visit set status = 'MISSED' where assurance_id = $1 and status = 'PLANNED' and due_at <= $2 returning assurance_id)
     select a.person_id, a.request_id,
       (select min(n.due_at) from assurance_visit n where n.assurance_id = a.id and n.status = 'PLANNED' and n.due_at > $2) as next
     from assurance a where a.id = (select assurance_id from missed limit 1)`,
    [assuranceId, tx.now],
  );
  if (!missed) return;
  const { personId, requestId, next } = missed;
  openTasks(tx, [
    {
      kind: 'ASSURANCE_VISIT_MISSED',
      personId,
      subjectId: requestId,
      ownerRole: 'LEGAL_OFFICER',
      summary: 'A monitoring visit was not made in time: find out why, and have it made.',
    },
  ]);
  if (next !== null) await startClocks(tx, [{ kind: 'ASSURANCE_VISIT', subjectId: assuranceId, personId, country: null, dueAt: next }]);
}

/** AS8. The day that the assurance named has come: what leaned on it leans on nothing, and its gate opens by itself. */
export async function expireAssurance(tx: Tx, assuranceId: string): Promise<void> {
  const rule = assuranceLifecycle.verbs.expireAssurance;
  const [expired] = await tx.query<{ requestId: string; personId: string; country: string; wasAccepted: boolean }>(
    `with before as (select id, status from assurance where id = $1), expired as (
       update assurance a set status = 'EXPIRED', expired_at = $2 from before where a.id = before.id and before.status = any($3::text[])
       returning a.request_id, a.person_id, a.country, before.status = 'ACCEPTED' as was_accepted)
     select * from expired`,
    [assuranceId, tx.now, rule.from],
  );
  if (!expired) return;
  const { requestId, personId, country, wasAccepted } = expired;
  if (wasAccepted) {
    openTasks(tx, [
      {
        kind: 'ASSURANCE_EXPIRED',
        personId,
        subjectId: requestId,
        ownerRole: 'LEGAL_OFFICER',
        summary: 'An accepted assurance is no longer in force: ask for another, or examine the danger again.',
      },
    ]);
  }
  tx.record({
    subjectType: 'RepatriationRequest',
    subjectId: requestId,
    personId,
    audience: rule.audience,
    country,
    action: 'expireAssurance',
    summary: rule.event,
    bySystem: true,
  });
}
