import { GuardFailed } from '../../domain/errors';
import { CustodyEpisode } from '../../entities/custody/CustodyEpisode';
import { command } from '../command';
import type { Tx } from '../Tx';
import { type MonitoredAssurance, planVisits } from './assuranceMonitoring';
import { advance, lockRequest, type RequestInput, requestStep } from './requestStep';

interface Handover {
  readonly receivedAt: Date;
  readonly place: string;
  readonly receivingAuthority: string;
  readonly facilityId: string | null;
  readonly episodeId: string | null;
  readonly supervisingAuthority: string | null;
  readonly assurances: readonly MonitoredAssurance[];
}

/**
 * RQ15, second half. After the State has signed and the movement is reconciled, the coordinator completes: the old custody
 * ends and the new one opens at the same instant (I-01, I-02), the State has RECEIVED, the case is closed here. Visits under accepted
 * assurances are planned from this day.
 */
export const completeHandover = command<RequestInput>('completeHandover', {}, async (tx, viewer, input) => {
  const request = await lockRequest(tx, input);
  const step = await requestStep(tx, viewer, 'completeHandover', request);
  const handover = await tx.one<Handover>(
    `select h.received_at, h.place, h.receiving_authority, f.id as facility_id, e.id as episode_id, e.supervising_authority,
       (select coalesce(json_agg(json_build_object('id', a.id, 'months', a.monitoring_months)), '[]') from assurance a
        where a.request_id = $1 and a.status = 'ACCEPTED' and a.monitoring_months is not null) as assurances
     from handover_receipt h
     left join facility f on f.code = $2 || '-RECEIVING'
     left join custody_episode e on e.person_id = h.person_id and e.ended_at is null
     where h.request_id = $1 and h.movement_id = $3`,
    [request.id, request.country, step.facts.entryMovementId],
  );
  if (!handover) throw new Error('A signed receipt is gone.');
  await changeCustody(tx, request, handover, step.facts.entryMovementId);
  await planVisits(tx, request, handover.assurances, handover.receivedAt);
  await tx.query(
    `with received as (update manifest_entry set status = 'RECEIVED', open = false where request_id = $1 and movement_id = $2)
     update person set track = 'CLOSED', residence_facility_id = null, version = version + 1, updated_at = $4 where id = $3`,
    [request.id, step.facts.entryMovementId, request.personId, tx.now],
  );
  return advance(tx, step, 'COMPLETED', { originSide: 'RECEIVED' });
});

/** Whoever was not detained here is not detained there by the handover: a resident leaves and no episode opens. */
async function changeCustody(
  tx: Tx,
  request: { readonly personId: string; readonly country: string },
  handover: Handover,
  movementId: string | null,
): Promise<void> {
  const { episodeId, facilityId, receivedAt } = handover;
  if (episodeId === null) return;
  await tx.query(
    `update custody_episode set ended_at = $2, end_reason = 'HANDOVER', destination = $3, transfer_authority = $4, movement_id = $5, version = version + 1
     where id = $1`,
    [episodeId, receivedAt, request.country, handover.receivingAuthority, movementId],
  );
  // I-02: without a place there would be nobody to answer for the person.
  if (facilityId === null) {
    throw new GuardFailed([{ rule: 'RECEIVING_AUTHORITY', message: 'The State has no receiving authority on record.', gate: null }]);
  }
  await tx.insert(CustodyEpisode, {
    id: tx.newId('CustodyEpisode'),
    personId: request.personId,
    facilityId,
    deprivedAt: receivedAt,
    deprivedPlace: handover.place,
    deprivingAuthority: handover.receivingAuthority,
    supervisingAuthority: handover.receivingAuthority,
    facilityAuthority: handover.receivingAuthority,
    admittedAt: receivedAt,
    movementId,
    version: 1,
  });
}
