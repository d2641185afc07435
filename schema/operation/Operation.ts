import { Field, Int, ObjectType } from 'type-graphql';
import type { OperationKind, OperationStatus } from '../../domain/operation/vocabulary';
import type { Account } from '../access/Account';
import { CaseEventConnection } from '../audit/CaseEventConnection';
import { MovementConnection } from '../movement/MovementConnection';
import { AvailableAction } from '../reference/AvailableAction';
import { Node } from '../reference/Node';
import { ForwardPageArgs } from '../reference/PageArgs';
import { CaseRefScalar, DateTimeScalar } from '../reference/scalars';
import { TakesArguments } from '../reference/TakesArguments';
import { typeNamed } from '../typeNamed';
import { OperationKindEnum, OperationStatusEnum } from './enumerations';
import { FigureComparison } from './FigureComparison';
import { MovingOrder } from './MovingOrder';
import { OperationDay } from './OperationDay';
import { OperationParticipant } from './OperationParticipant';
import { OperationPlace } from './OperationPlace';
import { OperationTarget } from './OperationTarget';
import { SituationEntryConnection } from './SituationEntryConnection';
import { SituationReport } from './SituationReport';

@ObjectType({
  implements: Node,
  description:
    'An operation across agencies: places, movements, organisations, a plan by day, a log. Class 5, under a stated purpose. Each organisation sees its part; once it is over, command, law and audit alone.',
})
export class Operation extends Node {
  @Field(() => CaseRefScalar, { description: 'Case reference.' })
  ref: string;

  @Field(() => OperationKindEnum, { description: 'What kind.' })
  kind: OperationKind;

  @Field(() => String, {
    nullable: true,
    description: 'Its name. Custodial and oversight roles that take part; for a State null with FIELD_RESTRICTED.',
  })
  name: string | null;

  @Field(() => OperationStatusEnum, { description: 'Where it stands.' })
  status: OperationStatus;

  @Field(() => String, {
    nullable: true,
    description: 'Decision or law on which it rests. Custodial and oversight roles that take part; for a State null with FIELD_RESTRICTED.',
  })
  legalBasis: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'First day, at 00:00 UTC. Custodial and oversight roles that take part; for a State null with FIELD_RESTRICTED.',
  })
  startsOn: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Last day, at 00:00 UTC. Custodial and oversight roles that take part; for a State null with FIELD_RESTRICTED.',
  })
  endsOn: Date | null;

  @Field(() => typeNamed('Account'), {
    nullable: true,
    description: 'Who commands it. Custodial and oversight roles that take part; for a State null with FIELD_RESTRICTED.',
  })
  commandedBy: Account | null;

  @Field(() => [OperationPlace], {
    nullable: true,
    description:
      'Places; empty where the organisation does not see the plan. Custodial and oversight roles that take part; for a State null with FIELD_RESTRICTED.',
  })
  places: OperationPlace[] | null;

  @Field(() => [OperationParticipant], {
    nullable: true,
    description:
      'Organisations, those that left too; empty where the organisation does not see the plan. Custodial and oversight roles that take part; for a State null with FIELD_RESTRICTED.',
  })
  participants: OperationParticipant[] | null;

  @Field(() => [OperationTarget], {
    nullable: true,
    description:
      'The plan by day that holds now; empty where the organisation does not see the plan. Custodial and oversight roles that take part; for a State null with FIELD_RESTRICTED.',
  })
  targets: OperationTarget[] | null;

  @TakesArguments(() => ForwardPageArgs)
  @Field(() => MovementConnection, {
    nullable: true,
    description: 'Its movements; of a State those to itself, from AUTHORISED on. Not for office roles: null with FIELD_RESTRICTED.',
  })
  movements: MovementConnection | null;

  @Field(() => [OperationDay], {
    nullable: true,
    description:
      'Planned against done by day, with what was reported beside it; null where the organisation does not see the plan. Custodial and oversight roles that take part; for a State null with FIELD_RESTRICTED.',
  })
  days: OperationDay[] | null;

  @Field(() => [FigureComparison], { description: 'Figures of all sources side by side; of a State those about itself.' })
  figures: FigureComparison[];

  @TakesArguments(() => ForwardPageArgs)
  @Field(() => SituationEntryConnection, {
    description: 'The situation log in the order in which things occurred; of a State the entries of its own figures.',
  })
  log: SituationEntryConnection;

  @Field(() => [SituationReport], {
    nullable: true,
    description:
      'Daily reports; empty where the organisation does not see the log. Custodial and oversight roles that take part; for a State null with FIELD_RESTRICTED.',
  })
  reports: SituationReport[] | null;

  @Field(() => [MovingOrder], {
    nullable: true,
    description:
      'Orders of moving, the last first; empty where the organisation does not see them. Decision authority, legal officer, transfer coordinator and registrar; for others and for a State null with FIELD_RESTRICTED.',
  })
  movingOrders: MovingOrder[] | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'People held or living in a place that is emptied whose stay has not ended (I-40); null where the organisation does not see the plan. Custodial and oversight roles that take part; for a State null with FIELD_RESTRICTED.',
  })
  unreconciled: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Why it was suspended, went on or was concluded; null before. Custodial and oversight roles that take part; for a State null with FIELD_RESTRICTED.',
  })
  statusReasons: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When it was declared over, UTC; null before. Custodial and oversight roles that take part; for a State null with FIELD_RESTRICTED.',
  })
  concludedAt: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When it was reviewed, UTC; null before. Custodial and oversight roles that take part; for a State null with FIELD_RESTRICTED.',
  })
  reviewedAt: Date | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What was learnt; null before the review. Custodial and oversight roles that take part; for a State null with FIELD_RESTRICTED.',
  })
  lessons: string | null;

  @TakesArguments(() => ForwardPageArgs)
  @Field(() => CaseEventConnection, {
    nullable: true,
    description: 'What happened to it; in order of time. Custodial case roles only; for a State null with FIELD_RESTRICTED.',
  })
  history: CaseEventConnection | null;

  @Field(() => Int, { description: 'Counts changes of this object; for `expectedVersion`.' })
  version: number;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was planned, UTC. Custodial and oversight roles that take part; for a State null with FIELD_RESTRICTED.',
  })
  createdAt: Date | null;

  @Field(() => [AvailableAction], { description: 'What the viewer may do next and, if not, why.' })
  availableActions: AvailableAction[];
}
