import { ObjectType } from 'type-graphql';
import { connectionOf } from '../reference/connection';
import type { Operation } from './Operation';

@ObjectType({ description: 'A page of the operations, as far as the viewer may see them.' })
export class OperationConnection extends connectionOf<Operation>('Operation', 'the operations') {}
