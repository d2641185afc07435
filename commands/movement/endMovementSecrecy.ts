import { actsOfMovements } from '../../domain/movement/actsOfMovements';
import type { CommandDeps } from '../command';
import { systemCommand } from '../systemCommand';
import type { Tx } from '../Tx';

interface Over {
  readonly id: string;
}

/** What a secrecy withholds: events of the movement, and of the acts by which it stands in the history of those who travel. */
const WITHHELD = `
  select e.id, e.subject_type, e.subject_id, e.person_id from case_event e where e.subject_id = $1 and e.subject_type = 'Movement'
  union
  select e.id, e.subject_type, e.subject_id, e.person_id from case_event e
  where e.action = any($3)
    and e.person_id in (select n.person_id from manifest_entry n where n.movement_id = $1)
    and not exists (select from manifest_entry o join movement s on s.id = o.movement_id where o.person_id = e.person_id and s.secret_until > $2)`;

/**
 * Domain C.6: ends the secrecy of movements whose time is over. From that time on everybody sees them; this tells those who have read past
 * what was withheld: each event stands once more in the order of what is told, behind whatever they read meanwhile.
 * @returns how many ended.
 */
export async function endMovementSecrecy(deps: CommandDeps): Promise<number> {
  let ended = 0;
  while ((await systemCommand(deps, 'endMovementSecrecy', endNext)) !== null) ended += 1;
  return ended;
}

async function endNext(tx: Tx): Promise<Over | null> {
  const over = await tx.one<Over>(
    `update movement m set secrecy_told = m.secret_until
     where m.id = (select o.id from movement o where o.secret_until <= $1 and o.secrecy_told is distinct from o.secret_until
       order by o.secret_until, o.id limit 1 for update skip locked)
       and m.secrecy_told is distinct from m.secret_until
     returning m.id`,
    [tx.now],
  );
  if (!over) return null;
  await tx.query(
    `with withheld as (${WITHHELD}), again as (
       insert into event_told_again (event_id, told_at) select id, $2 from withheld
     )
     insert into outbox (event_id, subject_type, subject_id, person_id, recorded_at, again)
     select id, subject_type, subject_id, person_id, $2, true from withheld`,
    [over.id, tx.now, actsOfMovements],
  );
  tx.record({
    subjectType: 'Movement',
    subjectId: over.id,
    personId: null,
    audience: 'CUSTODIAL',
    action: 'endMovementSecrecy',
    summary: 'The movement is secret no more.',
    bySystem: true,
  });
  return over;
}
