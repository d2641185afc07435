import type { ToldLeg } from '../../domain/movement/storyLegs';
import { MovementLeg } from '../../entities/movement/MovementLeg';
import type { Tx } from '../Tx';
import type { LateEventInput } from './lateEvents';
import type { MovementLegInput } from './planMovement';

/** The legs that late diversions tell, by the ids they are given. */
export const wayOf = (events: readonly LateEventInput[], legIds: readonly (readonly string[])[]): ReadonlyMap<string, MovementLegInput> =>
  new Map(events.flatMap(({ legs }, event) => (legs ?? []).map((leg, at) => [legIds[event]?.[at] ?? '', leg] as const)));

/** Legs on record go on where they stand, or are called off with the nights that were planned on them; the new ones follow. */
export async function writeLegs(
  tx: Tx,
  movementId: string,
  told: readonly ToldLeg[],
  way: ReadonlyMap<string, MovementLegInput>,
): Promise<void> {
  const changed = told.filter(({ added, startedAt, endedAt, cancelledFor }) => !added && (startedAt ?? endedAt ?? cancelledFor));
  const added = told.filter((leg) => leg.added);
  if (changed.length > 0) {
    await tx.query(
      `update movement_leg l set state = m.state, started_at = coalesce(m.started_at, l.started_at), ended_at = m.ended_at,
         started_recorded_at = case when m.started_at is null then l.started_recorded_at else $2 end,
         ended_recorded_at = case when m.ended_at is not null then $2::timestamptz end,
         ended_place = m.ended_place, cancel_reasons = m.cancel_reasons, version = version + 1
       from jsonb_to_recordset($1::jsonb) as m(id uuid, state text, started_at timestamptz, ended_at timestamptz, ended_place text, cancel_reasons text)
       where l.id = m.id`,
      [
        JSON.stringify(
          changed.map(({ id, state, startedAt, endedAt, endedPlace, cancelledFor }) => ({
            id,
            state,
            started_at: startedAt ?? null,
            ended_at: endedAt ?? null,
            ended_place: endedPlace ?? null,
            cancel_reasons: cancelledFor ?? null,
          })),
        ),
        tx.now,
      ],
    );
  }
  if (added.length === 0 && !told.some(({ cancelledFor }) => cancelledFor)) return;
  const calledOff = told.find(({ cancelledFor }) => cancelledFor)?.cancelledFor ?? 'The movement went another way.';
  await tx.query(
    `update overnight_stop set state = 'CANCELLED', cancel_reasons = $2, version = version + 1 where movement_id = $1 and state = 'PLANNED'`,
    [movementId, calledOff],
  );
  await tx.insert(
    MovementLeg,
    added.flatMap(({ id, ordinal, state, startedAt, endedAt, endedPlace, cancelledFor }) => {
      const leg = way.get(id);
      return leg
        ? [
            {
              ...leg,
              id,
              movementId,
              ordinal,
              state,
              startedAt: startedAt ?? null,
              startedRecordedAt: startedAt ? tx.now : null,
              endedAt: endedAt ?? null,
              endedRecordedAt: endedAt ? tx.now : null,
              endedPlace: endedPlace ?? null,
              cancelReasons: cancelledFor ?? null,
            },
          ]
        : [];
    }),
  );
}
