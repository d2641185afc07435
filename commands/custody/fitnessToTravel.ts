import { statusesBeforeDeparture } from '../../domain/movement/vocabulary';
import { endClocks, startClocks } from '../clock/clocks';
import { openTasks } from '../clock/openTasks';
import type { Tx } from '../Tx';

const UNFIT_LISTED = 'UNFIT_LISTED';

/**
 * Somebody was found fit to travel until then; a later finding takes the place of an earlier one, on the manifests that name the
 * person too. One that is over already starts nothing.
 */
export async function fitnessHolds(tx: Tx, personId: string, from: Date, until: Date): Promise<void> {
  if (until <= tx.now) return;
  await certify(tx, personId, until);
  await startClocks(tx, [{ kind: 'FIT_TO_TRAVEL', subjectId: personId, personId, country: null, start: from, dueAt: until }]);
}

/**
 * Mandela Rules 30, 73: whoever was found unfit does not travel on an earlier certificate. The health gates of its requests open
 * again, its places on manifests have none, and the coordinator of a convoy for which it is listed is told.
 */
export async function foundUnfit(tx: Tx, personId: string): Promise<void> {
  await fitnessFalls(tx, personId);
  await tx.query(
    `update gate set hand_status = 'OPEN', evidence = null, reason = null, cleared_until = null
     where person_id = $1 and kind = 'HEALTH' and hand_status = 'CLEARED'`,
    [personId],
  );
  const listed = await certify(tx, personId, null);
  openTasks(
    tx,
    listed.map(({ movementId }) => ({
      kind: UNFIT_LISTED,
      personId,
      subjectId: movementId,
      ownerRole: 'TRANSFER_COORDINATOR',
      summary: 'A person of the manifest was found unfit to travel: take it off, or wait until it is found fit.',
      once: true,
    })),
  );
}

/** Null: no certificate holds. One that does ends what the coordinators were told of an earlier finding. */
async function certify(tx: Tx, personId: string, until: Date | null): Promise<readonly { readonly movementId: string }[]> {
  await tx.enterSystemScope();
  return tx.query<{ movementId: string }>(
    `with told as (
       update task set done_at = $4, done_by = $5 where person_id = $1 and kind = $6 and done_at is null and $2::timestamptz is not null)
     update manifest_entry e set fit_until = $2 from movement m
     where m.id = e.movement_id and m.status = any($3::text[]) and e.person_id = $1 and e.open returning e.movement_id`,
    [personId, until, statusesBeforeDeparture, tx.now, tx.viewer.accountId, UNFIT_LISTED],
  );
}

/** The health gate fell, or the person is held no more. */
export const fitnessFalls = (tx: Tx, personId: string): Promise<void> => endClocks(tx, [personId], { stopped: ['FIT_TO_TRAVEL'] });

/** The finding is over. Where the person is to travel somebody has to look again, before a convoy waits at the gate. */
export async function fitnessEnded(tx: Tx, personId: string): Promise<void> {
  const travels = await tx.one(
    `select p.id from person p where p.id = $1 and (
       exists (select from repatriation_request r where r.person_id = p.id and r.state in ('READY_FOR_HANDOVER', 'HANDOVER_SCHEDULED'))
       or exists (select from manifest_entry e join movement m on m.id = e.movement_id
         where e.person_id = p.id and e.open and m.status = any($2::text[])))
       and not exists (select from task t where t.person_id = p.id and t.kind = 'FITNESS_ENDED' and t.done_at is null)`,
    [personId, statusesBeforeDeparture],
  );
  if (!travels) return;
  openTasks(tx, [
    {
      kind: 'FITNESS_ENDED',
      personId,
      subjectId: personId,
      ownerRole: 'HEALTH_OFFICER',
      summary: 'The finding of fitness to travel is over and the person is to travel: examine the person again.',
    },
  ]);
}
