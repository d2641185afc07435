import type { Viewer } from '../../domain/access/viewer';
import { Forbidden } from '../../domain/errors';
import type { RepatriationFacts } from '../../domain/repatriation/facts';
import { gateRule } from '../../domain/repatriation/gates';
import { readiness } from '../../domain/repatriation/originSideLifecycle';
import type { GateKind, OriginSideState } from '../../domain/repatriation/vocabulary';
import type { RepatriationRequest } from '../../entities/repatriation/RepatriationRequest';
import type { Changed } from '../command';
import { fitnessFalls, fitnessHolds } from '../custody/fitnessToTravel';
import type { Tx } from '../Tx';
import { fileIn, type RequestStep } from './requestStep';

/** Each gate has one owner (contract, gates). @throws Forbidden */
export function requireOwner(viewer: Viewer, gate: GateKind): void {
  const { owner } = gateRule(gate);
  if (viewer.role !== owner) throw new Forbidden(`This gate belongs to ${owner}.`);
}

export interface HandDecision {
  readonly gate: GateKind;
  readonly status: 'CLEARED' | 'FAILED' | 'NOT_APPLICABLE';
  readonly evidence?: string;
  readonly reason?: string;
  readonly clearedUntil?: Date | null;
}

/** Writes what a human decided on a gate. The State's readiness follows its two gates (rulings 17). */
export async function decideGate(tx: Tx, step: RequestStep, decision: HandDecision, event: string): Promise<Changed> {
  const { request, facts } = step;
  // The row of a gate that was decided before stays, and with it the place for which words are sealed.
  const before = await tx.one<{ id: string }>('select id from gate where request_id = $1 and kind = $2', [request.id, decision.gate]);
  const row = { id: before?.id ?? tx.newId('Part'), personId: request.personId };
  await tx.query(
    `insert into gate (id, request_id, person_id, country, kind, hand_status, evidence, reason, cleared_until, decided_by, decided_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
     on conflict (request_id, kind) do update set hand_status = $6, evidence = $7, reason = $8, cleared_until = $9, decided_by = $10, decided_at = $11`,
    [
      row.id,
      request.id,
      request.personId,
      request.country,
      decision.gate,
      decision.status,
      await tx.sealed('gate', 'evidence', row, decision.evidence ?? null),
      await tx.sealed('gate', 'reason', row, decision.reason ?? null),
      decision.clearedUntil ?? null,
      tx.viewer.accountId,
      tx.now,
    ],
  );
  if (decision.gate === 'HEALTH') await fitnessFollows(tx, request.personId, decision);
  const originSide = readinessAfter(request, facts, decision);
  return fileIn(
    tx,
    step,
    {
      audience: gateRule(decision.gate).shownToState ? 'SHARED' : 'CUSTODIAL',
      summary: `${event}: ${decision.gate}.`,
      detail: { gate: decision.gate, status: decision.status },
    },
    originSide === request.originSide ? undefined : { originSide },
  );
}

function readinessAfter(request: RepatriationRequest, facts: RepatriationFacts, { gate, status }: HandDecision): OriginSideState {
  if (request.originSide !== 'ACCEPTED_IN_PRINCIPLE' && request.originSide !== 'READY_TO_RECEIVE') return request.originSide;
  return readiness({ ...facts.gates, [gate]: status });
}

async function fitnessFollows(tx: Tx, personId: string, { status, clearedUntil }: HandDecision): Promise<void> {
  if (status === 'CLEARED' && clearedUntil != null) await fitnessHolds(tx, personId, tx.now, clearedUntil);
  else await fitnessFalls(tx, personId);
}
