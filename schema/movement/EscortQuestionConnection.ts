import { ObjectType } from 'type-graphql';
import { connectionOf } from '../reference/connection';
import type { EscortQuestion } from './EscortQuestion';

@ObjectType({ description: 'A page of the questions of escort records.' })
export class EscortQuestionConnection extends connectionOf<EscortQuestion>('EscortQuestion', 'the questions of escort records') {}
