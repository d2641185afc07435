import type { LateEventKind, StoryEvent, StoryLeg, StoryStop } from '../../domain/movement/storyEvent';
import type { HeadcountCheckpoint, MovementStatus } from '../../domain/movement/vocabulary';
import type { Tx } from '../Tx';

/** Under which verb a late event stands in the history, and in which words. */
export const lateSummary = {
  BOARDING_BEGAN: { action: 'beginBoarding', summary: 'Boarding began; told late.' },
  COUNTED: { action: 'recordHeadcount', summary: 'Persons were counted by identity; told late.' },
  DEPARTED: { action: 'departMovement', summary: 'The movement departed; told late.' },
  LEG_STARTED: { action: 'startMovementLeg', summary: 'A leg of the journey began; told late.' },
  LEG_COMPLETED: { action: 'completeMovementLeg', summary: 'A leg of the journey ended; told late.' },
  STOP_BEGAN: { action: 'beginOvernightStop', summary: 'The movement stopped for the night; told late.' },
  STOP_ENDED: { action: 'endOvernightStop', summary: 'The movement went on after the night; told late.' },
  LOCKED_OUT: { action: 'recordLockout', summary: 'The place would not admit; told late.' },
  DIVERTED: { action: 'divertMovement', summary: 'The movement was diverted; told late.' },
  ARRIVED: { action: 'arriveMovement', summary: 'The movement arrived; told late.' },
} as const satisfies Record<LateEventKind, { readonly action: string; readonly summary: string }>;

interface Row {
  readonly action: string;
  readonly to: MovementStatus | null;
  readonly occurredAt: Date;
  readonly recordedAt: Date;
  readonly sequence: string | null;
  readonly countId: string | null;
  readonly checkpoint: HeadcountCheckpoint | null;
  readonly present: readonly string[];
  readonly unidentified: readonly string[];
}

/** What is on record of a movement: its steps from the history, its counts from the counts. Three statements. */
export async function storyOf(
  tx: Tx,
  movementId: string,
): Promise<{ readonly events: readonly StoryEvent[]; readonly legs: readonly StoryLeg[]; readonly stops: readonly StoryStop[] }> {
  const rows = await tx.query<Row>(
    `select e.action, e.to_state as "to", e.occurred_at, e.recorded_at, o.id as sequence, null::uuid as count_id, null as checkpoint, '{}'::uuid[] as present, '{}'::text[] as unidentified
     from case_event e left join outbox o on o.event_id = e.id
     where e.subject_id = $1 and e.subject_type = 'Movement' and e.action <> 'recordHeadcount'
     union all
     select 'recordHeadcount', null, h.occurred_at, h.recorded_at,
       (select min(o.id) from case_event e join outbox o on o.event_id = e.id
        where e.subject_id = h.movement_id and e.action = 'recordHeadcount' and e.occurred_at = h.occurred_at and e.recorded_at = h.recorded_at), h.id, checkpoint, present, unidentified from headcount h where h.movement_id = $1`,
    [movementId],
  );
  const legs = await tx.query<StoryLeg>(
    `select id, ordinal, state, custodian is not null as custodian_named, started_at as began, ended_at as ended
     from movement_leg where movement_id = $1 order by ordinal`,
    [movementId],
  );
  const stops = await tx.query<StoryStop>('select id, state, started_at from overnight_stop where movement_id = $1', [movementId]);
  return { events: rows.map(asEvent), legs, stops };
}

const asEvent = ({ action, to, occurredAt, recordedAt, sequence, countId, checkpoint, present, unidentified }: Row): StoryEvent => ({
  index: null,
  occurredAt,
  recordedAt,
  sequence: Number(sequence ?? 0),
  recorded: { action, to },
  ...(checkpoint === null || countId === null ? {} : { count: { id: countId, checkpoint, present, unidentified } }),
});
