import type { Movement } from '../../entities/movement/Movement';
import type { Tx } from '../Tx';
import { settleApart } from './moveApart';

/**
 * Inside the country: the old stay ends and the new one opens at the same instant, for everybody who was received (I-01, I-02).
 * Their families are to be told of it. Three statements for any number of persons. The caller holds their locks.
 */
export async function transferCustody(tx: Tx, movement: Movement, personIds: readonly string[]): Promise<void> {
  if (personIds.length === 0) return;
  await tx.enterSystemScope();
  await tx.query(
    `with moved as (
       update person set residence_facility_id = $4, version = version + 1, updated_at = $3
       where id = any($2::uuid[]) and kind = 'PROTECTED_RESIDENT' and residence_facility_id = $5
     )
     update custody_episode e set ended_at = greatest($3, e.admitted_at), end_reason = 'TRANSFER', destination = f.name,
       transfer_authority = (select n.transfer_order from manifest_entry n where n.movement_id = $1 and n.person_id = e.person_id),
       movement_id = coalesce(e.movement_id, $1), version = e.version + 1
     from facility f
     where f.id = $4 and e.person_id = any($2::uuid[]) and e.ended_at is null and e.facility_id = $5`,
    [movement.id, personIds, tx.now, movement.toFacilityId, movement.fromFacilityId],
  );
  const held = await tx.query<{ personId: string }>(
    `insert into custody_episode (id, person_id, facility_id, deprived_at, deprived_place, depriving_authority, supervising_authority,
                                  facility_authority, admitted_at, movement_id)
     select n.id, e.person_id, f.id, e.deprived_at, e.deprived_place, e.depriving_authority, e.supervising_authority,
            coalesce((select c.authority from facility_controller c where c.facility_id = f.id and c.held_from <= $3 and coalesce(c.held_to > $3, true) limit 1), f.name),
            e.ended_at, $1
     from jsonb_to_recordset($2::jsonb) as n(id uuid, person_id uuid)
     join facility f on f.id = $4
     join lateral (select * from custody_episode c where c.person_id = n.person_id order by c.admitted_at desc limit 1) e
       on e.end_reason = 'TRANSFER' and e.ended_at = greatest($3, e.admitted_at) and e.facility_id = $5
     returning person_id`,
    [
      movement.id,
      JSON.stringify(personIds.map((personId) => ({ id: tx.newId('CustodyEpisode'), person_id: personId }))),
      tx.now,
      movement.toFacilityId,
      movement.fromFacilityId,
    ],
  );
  await settleApart(
    tx,
    held.map(({ personId }) => personId),
    held.map(({ personId }) => ({ kind: 'FAMILY_TOLD_OF_TRANSFER', subjectId: personId, personId, country: null })),
  );
}
