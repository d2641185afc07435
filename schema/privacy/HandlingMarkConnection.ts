import { ObjectType } from 'type-graphql';
import { connectionOf } from '../reference/connection';
import type { HandlingMark } from './HandlingMark';

@ObjectType({ description: 'A page of handling codes, as far as the viewer may see them.' })
export class HandlingMarkConnection extends connectionOf<HandlingMark>('HandlingMark', 'the handling codes') {}
