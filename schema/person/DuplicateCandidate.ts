import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { DuplicateStatus } from '../../domain/person/vocabulary';
import { AvailableAction } from '../reference/AvailableAction';
import { Node } from '../reference/Node';
import { DateTimeScalar } from '../reference/scalars';
import { typeNamed } from '../typeNamed';
import { DuplicateDecision } from './DuplicateDecision';
import { DuplicateStatusEnum } from './enumerations';
import { MatchReason } from './MatchReason';
import type { Person } from './Person';
import { PersonMerge } from './PersonMerge';

@ObjectType({
  implements: Node,
  description:
    'Two records that may be one person. Found by comparison, decided by two officers, never merged by itself. Read by registrars, biometrics and legal officers.',
})
export class DuplicateCandidate extends Node {
  @Field(() => [typeNamed('Person')], { description: 'The two records.' })
  persons: Person[];

  @Field(() => Float, { description: 'From 0 to 1, how well they fit when detected.' })
  score: number;

  @Field(() => [MatchReason], { description: 'What speaks for and against.' })
  reasons: MatchReason[];

  @Field(() => DuplicateStatusEnum, { description: 'Where the question stands.' })
  status: DuplicateStatus;

  @Field(() => [DuplicateDecision], { description: 'The verdicts so far, in order of time.' })
  decisions: DuplicateDecision[];

  @Field(() => [PersonMerge], { description: 'Merges of the two, undone ones included, in order of time.' })
  merges: PersonMerge[];

  @Field(() => DateTimeScalar, { description: 'When the comparison found them, UTC.' })
  detectedAt: Date;

  @Field(() => Int, { description: 'Counts changes of this object; for `expectedVersion`.' })
  version: number;

  @Field(() => [AvailableAction], { description: 'What the viewer may do next and, if not, why.' })
  availableActions: AvailableAction[];
}
