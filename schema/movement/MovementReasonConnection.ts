import { ObjectType } from 'type-graphql';
import { connectionOf } from '../reference/connection';
import type { MovementReason } from './MovementReason';

@ObjectType({ description: 'A page of the closed lists of reasons.' })
export class MovementReasonConnection extends connectionOf<MovementReason>('MovementReason', 'the closed lists of reasons') {}
