import { endClocks, startClocks } from '../clock/clocks';
import { openTasks } from '../clock/openTasks';
import type { Tx } from '../Tx';

/** Somebody was found fit to travel until then; a later finding takes the place of an earlier one. One that is over already starts nothing. */
export async function fitnessHolds(tx: Tx, personId: string, from: Date, until: Date): Promise<void> {
  if (until <= tx.now) return;
  await startClocks(tx, [{ kind: 'FIT_TO_TRAVEL', subjectId: personId, personId, country: null, start: from, dueAt: until }]);
}

/** Somebody was found unfit, or is held no more. */
export const fitnessFalls = (tx: Tx, personId: string): Promise<void> => endClocks(tx, [personId], { stopped: ['FIT_TO_TRAVEL'] });

/** The finding is over. Where the person is to travel somebody has to look again, before a convoy waits at the gate. */
export async function fitnessEnded(tx: Tx, personId: string): Promise<void> {
  const travels = await tx.one(
    `select p.id from person p where p.id = $1 and (
       exists (select from repatriation_request r where r.person_id = p.id and r.state in ('READY_FOR_HANDOVER', 'HANDOVER_SCHEDULED'))
       or exists (select from manifest_entry e join movement m on m.id = e.movement_id
         where e.person_id = p.id and e.open and m.status in ('PLANNED', 'MANIFEST_DRAFT', 'MANIFEST_LOCKED', 'AUTHORISED', 'BOARDING')))
       and not exists (select from task t where t.person_id = p.id and t.kind = 'FITNESS_ENDED' and t.done_at is null)`,
    [personId],
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
