import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { LateEventKind } from '../../domain/movement/storyEvent';
import type { HeadcountCheckpoint, MovementStatus } from '../../domain/movement/vocabulary';
import { DateTimeScalar } from '../reference/scalars';
import { LateEventKindEnum } from './emergencyEnumerations';
import { HeadcountCheckpointEnum, MovementStatusEnum } from './enumerations';
import { MovementPayload, OnMovementInput } from './onMovement';
import { MovementLegInput } from './planMovement';

@InputType({ description: 'One thing that happened, told late.' })
export class LateMovementEventInput {
  @Field(() => LateEventKindEnum, { description: 'What happened.' })
  kind: LateEventKind;

  @Field(() => DateTimeScalar, { description: 'When it happened, UTC; not in the future.' })
  occurredAt: Date;

  @Field(() => HeadcountCheckpointEnum, { nullable: true, description: 'Of a count: where in the journey.' })
  checkpoint?: HeadcountCheckpoint | null;

  @Field(() => String, {
    nullable: true,
    description: 'Of a count, a night or a lockout: where; of a diversion with `legs`: where the leg that ran ended.',
  })
  place?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Of a count: ids of the persons counted.' })
  present?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Of a count: one description for each person whom nobody could name.' })
  unidentified?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'Of a leg: which; or `newLeg`.' })
  legId?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Of a leg that the diversion before it tells: its place among the `legs` there, from 0.',
  })
  newLeg?: number | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Of a night that began: the stop that was planned; left out, one that nobody had planned.',
  })
  stopId?: string | null;

  @Field(() => String, { nullable: true, description: 'Of a night that nobody had planned: who answered for the persons through it.' })
  custodian?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Of a lockout or a diversion: a code of `movementReasons`; of a diversion left out OTHER.',
  })
  reasonCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Of a diversion: why, in at least 20 characters.' })
  reasons?: string | null;

  @Field(() => String, { nullable: true, description: 'Of a lockout: who at the place or at the carrier answers for it.' })
  authorisedBy?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Of a diversion inside the country: where it went instead; left out, the destination stays.',
  })
  toFacilityCode?: string | null;

  @Field(() => [MovementLegInput], {
    nullable: true,
    description:
      'Of a diversion: the way from there. The leg that ran ends, those that were planned are called off with the nights on them; left out, the way stays as it is.',
  })
  legs?: MovementLegInput[] | null;
}

@InputType({ description: 'Events that a convoy reports late and out of order, up to 100 at once.' })
export class RecordLateMovementEventsInput extends OnMovementInput {
  @Field(() => [LateMovementEventInput], { description: 'The events, in any order.' })
  events: LateMovementEventInput[];

  @Field(() => String, {
    nullable: true,
    description: 'Needed where one of them happened more than 24 hours ago (I-43), at least 20 characters.',
  })
  lateReason?: string | null;

  @Field(() => Boolean, { description: 'True: the same report, and nothing is written.' })
  dryRun: boolean;
}

@ObjectType({ description: 'Why a late event could not be recorded. It names no person.' })
export class LateMovementEventFault {
  @Field(() => String, {
    description:
      'INVALID_TRANSITION, GUARD_FAILED, GATE_BLOCKED, FOUR_EYES_REQUIRED, ROLE, REASON_REQUIRED, DATE_IN_FUTURE, CONTRADICTS_RECORD, UNKNOWN_LEG, UNKNOWN_STOP, LEG_ORDER, STOP_ENDED, UNDER_WAY or CUSTODIAN.',
  })
  code: string;

  @Field(() => String, { nullable: true, description: 'The rule that stands in the way; null where none is named.' })
  rule: string | null;

  @Field(() => String, { description: 'In plain words.' })
  message: string;
}

@ObjectType({ description: 'What one late event does to the movement, at its place in the story.' })
export class LateMovementEventReport {
  @Field(() => Int, { description: 'Its place in the batch, from 0.' })
  index: number;

  @Field(() => LateEventKindEnum, { description: 'What happened.' })
  kind: LateEventKind;

  @Field(() => DateTimeScalar, { description: 'When it happened, UTC.' })
  occurredAt: Date;

  @Field(() => Boolean, { description: 'Whether it can be recorded.' })
  valid: boolean;

  @Field(() => MovementStatusEnum, { description: 'Where the movement stood before it.' })
  fromStatus: MovementStatus;

  @Field(() => MovementStatusEnum, { description: 'Where it stood after it.' })
  toStatus: MovementStatus;

  @Field(() => [LateMovementEventFault], { description: 'Why not; empty where it can be.' })
  faults: LateMovementEventFault[];
}

@ObjectType({ description: 'What the events change, or would change. Written whole or not at all.' })
export class RecordLateMovementEventsPayload extends MovementPayload {
  @Field(() => Boolean, { description: 'True: nothing was written.' })
  dryRun: boolean;

  @Field(() => MovementStatusEnum, { description: 'Where the movement stood.' })
  statusBefore: MovementStatus;

  @Field(() => MovementStatusEnum, { description: 'Where it stands with them; as before where one of them is not valid.' })
  statusAfter: MovementStatus;

  @Field(() => [LateMovementEventReport], { description: 'One report for each event, in the order of the batch.' })
  events: LateMovementEventReport[];
}
