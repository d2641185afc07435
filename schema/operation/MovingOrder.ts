import { Field, Int, ObjectType } from 'type-graphql';
import type { MovingOrderStatus } from '../../domain/operation/movingOrderLifecycle';
import type { Account } from '../access/Account';
import { AvailableAction } from '../reference/AvailableAction';
import { Node } from '../reference/Node';
import { ForwardPageArgs } from '../reference/PageArgs';
import { CaseRefScalar, DateTimeScalar } from '../reference/scalars';
import { TakesArguments } from '../reference/TakesArguments';
import { typeNamed } from '../typeNamed';
import { MovingOrderStatusEnum } from './enumerations';
import { MovingOrderBatch } from './MovingOrderBatch';
import { MovingOrderPlaceConnection } from './MovingOrderPlaceConnection';
import { MovingRule } from './MovingRule';
import type { Operation } from './Operation';

@ObjectType({
  implements: Node,
  description:
    'An order of moving by rules that are shown: a proposal until a decision authority who did not make it signs (I-37). Class 5: DECISION_AUTHORITY, LEGAL_OFFICER, TRANSFER_COORDINATOR and REGISTRAR who see the orders of the operation.',
})
export class MovingOrder extends Node {
  @Field(() => CaseRefScalar, { description: 'Case reference.' })
  ref: string;

  @Field(() => typeNamed('Operation'), { description: 'The operation.' })
  operation: Operation;

  @Field(() => MovingOrderStatusEnum, { description: 'Where it stands.' })
  status: MovingOrderStatus;

  @Field(() => Int, { description: 'Persons in one batch; a larger family has one of its own.' })
  batchSize: number;

  @Field(() => Int, { description: 'How many it puts in order.' })
  persons: number;

  @Field(() => [MovingRule], { description: 'The rules, the heaviest first.' })
  rules: MovingRule[];

  @Field(() => [MovingOrderBatch], { description: 'The batches, in order.' })
  batches: MovingOrderBatch[];

  @TakesArguments(() => ForwardPageArgs)
  @Field(() => MovingOrderPlaceConnection, { description: 'Everybody, in order.' })
  places: MovingOrderPlaceConnection;

  @TakesArguments(() => ForwardPageArgs)
  @Field(() => MovingOrderPlaceConnection, { description: 'Who waits, and why.' })
  waiting: MovingOrderPlaceConnection;

  @Field(() => typeNamed('Account'), { description: 'Who proposed it.' })
  proposedBy: Account;

  @Field(() => DateTimeScalar, { description: 'When, UTC.' })
  proposedAt: Date;

  @Field(() => typeNamed('Account'), { nullable: true, description: 'Who signed it; null before.' })
  signedBy: Account | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When, UTC; null before.' })
  signedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was withdrawn; null where it was not.' })
  withdrawnReasons: string | null;

  @Field(() => Int, { description: 'Counts changes of this object; for `expectedVersion`.' })
  version: number;

  @Field(() => [AvailableAction], { description: 'What the viewer may do next and, if not, why.' })
  availableActions: AvailableAction[];
}
