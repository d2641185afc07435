import { ObjectType } from 'type-graphql';
import { connectionOf } from '../reference/connection';
import type { ChildCase } from './ChildCase';

@ObjectType({ description: 'A page of the cases of children, as far as the viewer may see them.' })
export class ChildCaseConnection extends connectionOf<ChildCase>('ChildCase', 'the cases of children') {}
