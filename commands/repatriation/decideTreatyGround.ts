import { NotFound } from '../../domain/errors';
import { isId } from '../../domain/reference/nodeId';
import { TreatyGround } from '../../entities/repatriation/TreatyGround';
import { command } from '../command';
import { InputFaults, requireReasons } from '../input';
import type { Tx } from '../Tx';
import { fileIn, lockRequest, type RequestInput, requestStep } from './requestStep';

export interface DecideTreatyGroundInput extends RequestInput {
  readonly treatyId: string;
  /** Which of its articles. */
  readonly article: string;
  readonly reasons: string;
}

/**
 * I-06. The decision authority answers a possible death penalty by a treaty in force with the destination, with reasons, for the
 * charges that carry death now: one that comes later is not answered. A ground decided before makes way. Never for an act below
 * eighteen; whoever recorded the treaty does not decide by it. The database asks the same once more.
 */
export const decideTreatyGround = command<DecideTreatyGroundInput>(
  'decideTreatyGround',
  {
    validate: (input) => {
      new InputFaults().requireText('input.article', input.article).throwIfAny();
      requireReasons(input.reasons);
    },
  },
  async (tx, viewer, input) => {
    const request = await lockRequest(tx, input);
    const treaty = await treatyNamed(tx, input.treatyId, request.country);
    const step = await requestStep(tx, viewer, 'decideTreatyGround', request, { treaty });
    await endTreatyGround(tx, request.id, 'A later ground took its place.');
    await tx.insert(TreatyGround, {
      id: tx.newId('Part'),
      requestId: request.id,
      personId: request.personId,
      country: request.country,
      treatyId: input.treatyId,
      article: input.article,
      reasons: input.reasons,
      charges: await chargesThatCarryDeath(tx, request.personId),
      decidedBy: viewer.accountId,
      decidedAt: tx.now,
    });
    return fileIn(tx, step);
  },
);

async function treatyNamed(tx: Tx, treatyId: string, country: string): Promise<{ binds: boolean; recordedBy: string }> {
  const treaty = isId(treatyId)
    ? await tx.one<{ binds: boolean; recordedBy: string }>(
        `select recorded_by, country = $2 and in_force_from <= $3::date and (in_force_to is null or in_force_to > $3::date) as binds
         from treaty where id = $1`,
        [treatyId, country, tx.now],
      )
    : undefined;
  if (!treaty) throw new NotFound();
  return treaty;
}

async function chargesThatCarryDeath(tx: Tx, personId: string): Promise<string[]> {
  const charges = await tx.query<{ id: string }>(
    `select c.id from charge c left join judgment j on j.id = c.judgment_id
     where c.person_id = $1 and c.death_possible and c.status <> 'WITHDRAWN'
       and (c.status not in ('DISMISSED', 'NOT_PROVEN') or j.id is not null and j.final_at is null) order by c.id`,
    [personId],
  );
  return charges.map(({ id }) => id);
}

/** Ends the ground that stands, if one does. */
export async function endTreatyGround(tx: Tx, requestId: string, reasons: string): Promise<void> {
  const ground = await tx.one<{ id: string; personId: string }>(
    'select id, person_id from treaty_ground where request_id = $1 and ended_at is null',
    [requestId],
  );
  if (!ground) return;
  await tx.query('update treaty_ground set ended_at = $2, ended_by = $3, end_reasons = $4 where id = $1', [
    ground.id,
    tx.now,
    tx.viewer.accountId,
    await tx.sealed('treaty_ground', 'end_reasons', ground, reasons),
  ]);
}
