import type { ToldNight } from '../../domain/movement/storyNights';
import type { Movement } from '../../entities/movement/Movement';
import { MovementLockout } from '../../entities/movement/MovementLockout';
import { OvernightStop } from '../../entities/movement/OvernightStop';
import type { Tx } from '../Tx';
import { destinationOf } from './divertMovement';
import type { LateEventInput } from './lateEvents';
import { codeOf } from './reasonGiven';

const LISTS = { LOCKED_OUT: 'LOCKOUT', DIVERTED: 'DIVERSION' } as const;

/** The code of each lockout and diversion, as at now. @throws BadUserInput for one that is unknown or retired. */
export const reasonCodesOf = (events: readonly LateEventInput[], now: Date): (string | null)[] =>
  events.map(({ kind, reasonCode }, at) =>
    kind === 'LOCKED_OUT' || kind === 'DIVERTED' ? codeOf(LISTS[kind], reasonCode, now, `input.events[${at}].reasonCode`) : null,
  );

/** What the last of the late diversions changes of the movement. A later one that is on record says where it is bound for. */
export async function diversionOf(
  tx: Tx,
  movement: Movement,
  events: readonly LateEventInput[],
  boundBy: number | null,
): Promise<Partial<Movement>> {
  const [last] = events
    .map((event, index) => ({ ...event, index }))
    .filter(({ kind }) => kind === 'DIVERTED')
    .sort((a, b) => b.occurredAt.getTime() - a.occurredAt.getTime());
  if (!last || movement.endedList !== null) return {};
  const code = boundBy === null ? null : (events[boundBy]?.toFacilityCode ?? null);
  const toFacilityId = await destinationOf(tx, movement, code, `input.events[${last.index}].toFacilityCode`);
  return {
    toFacilityId,
    placeOverride: toFacilityId === movement.toFacilityId ? movement.placeOverride : null,
    endedReason: last.reasons ?? null,
    endedList: 'DIVERSION',
    endedCode: codeOf('DIVERSION', last.reasonCode, tx.now),
  };
}

/** Stops that were planned go on where they stand; of a night that nobody planned there is a stop from now on. */
export async function writeNights(tx: Tx, movementId: string, nights: readonly ToldNight[]): Promise<void> {
  const times = (night: ToldNight) => ({
    ...(night.startedAt ? { startedAt: night.startedAt, startedRecordedAt: tx.now, firstCount: night.firstCount ?? null } : {}),
    ...(night.endedAt ? { endedAt: night.endedAt, endedRecordedAt: tx.now, lastCount: night.lastCount ?? null } : {}),
    state: night.endedAt ? ('ENDED' as const) : ('STARTED' as const),
  });
  await tx.insert(
    OvernightStop,
    nights
      .filter(({ stopId }) => stopId === null)
      .map((night) => ({
        id: tx.newId('Part'),
        movementId,
        place: night.place ?? '',
        custodian: night.custodian ?? '',
        plannedBy: tx.viewer.accountId,
        createdAt: tx.now,
        version: 1,
        endedAt: null,
        endedRecordedAt: null,
        lastCount: null,
        ...times(night),
      })),
  );
  const known = nights.filter(({ stopId }) => stopId !== null);
  if (known.length === 0) return;
  await tx.query(
    `update overnight_stop s set state = n.state, started_at = coalesce(n.started_at, s.started_at), first_count = coalesce(n.first_count, s.first_count),
       started_recorded_at = case when n.started_at is null then s.started_recorded_at else $2 end,
       ended_at = n.ended_at, last_count = n.last_count, ended_recorded_at = case when n.ended_at is not null then $2::timestamptz end, version = s.version + 1
     from jsonb_to_recordset($1::jsonb) as n(id uuid, state text, started_at timestamptz, first_count uuid, ended_at timestamptz, last_count uuid) where s.id = n.id`,
    [
      JSON.stringify(
        known.map((night) => ({
          id: night.stopId,
          state: night.endedAt ? 'ENDED' : 'STARTED',
          started_at: night.startedAt ?? null,
          first_count: night.firstCount ?? null,
          ended_at: night.endedAt ?? null,
          last_count: night.lastCount ?? null,
        })),
      ),
      tx.now,
    ],
  );
}

export function writeLockouts(
  tx: Tx,
  movementId: string,
  { events, lateReason }: { readonly events: readonly LateEventInput[]; readonly lateReason?: string | null },
  codes: readonly (string | null)[],
): Promise<void> {
  return tx.insert(
    MovementLockout,
    events.flatMap((event, index) =>
      event.kind === 'LOCKED_OUT'
        ? [
            {
              id: tx.newId('Part'),
              movementId,
              reasonCode: codes[index] ?? '',
              place: event.place ?? '',
              authorisedBy: event.authorisedBy ?? '',
              occurredAt: event.occurredAt,
              recordedAt: tx.now,
              lateReason: lateReason ?? null,
              recordedBy: tx.viewer.accountId,
            },
          ]
        : [],
    ),
  );
}
