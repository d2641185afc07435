import { ObjectType } from 'type-graphql';
import { connectionOf } from '../reference/connection';
import type { ProsecutionHandoff } from './ProsecutionHandoff';

@ObjectType({ description: 'A page of the handoffs, as far as the viewer may see them.' })
export class ProsecutionHandoffConnection extends connectionOf<ProsecutionHandoff>('ProsecutionHandoff', 'the handoffs') {}
