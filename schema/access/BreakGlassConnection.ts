import { ObjectType } from 'type-graphql';
import { connectionOf } from '../reference/connection';
import type { BreakGlass } from './BreakGlass';

@ObjectType({ description: 'A page of emergency accesses, as far as the viewer may see them.' })
export class BreakGlassConnection extends connectionOf<BreakGlass>('BreakGlass', 'the emergency accesses') {}
