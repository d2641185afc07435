import { Field, ID, ObjectType } from 'type-graphql';
import type { AgeResult } from '../../domain/person/vocabulary';
import { DateTimeScalar } from '../reference/scalars';
import { AgeRange } from './AgeRange';
import { AgeResultEnum } from './enumerations';

@ObjectType({
  description:
    'An age doubt and how it was decided: by a child-protection officer and a legal officer (C.4 1c). Class 4: child-protection officers, and legal officers on their cases, under a stated purpose; for others null with FIELD_RESTRICTED.',
})
export class AgeDetermination {
  @Field(() => ID, { description: 'Id of the determination.' })
  id: string;

  @Field(() => DateTimeScalar, { description: 'When the doubt was raised, UTC. From then on the person is treated as a child.' })
  doubtRaisedAt: Date;

  @Field(() => String, { description: 'Why.' })
  doubtReasons: string;

  @Field(() => AgeResultEnum, { nullable: true, description: 'The result; null while open. Final only with `confirmedAt`.' })
  result: AgeResult | null;

  @Field(() => AgeRange, { nullable: true, description: 'Age found, in years at the time of the finding; null while open.' })
  range: AgeRange | null;

  @Field(() => [String], { nullable: true, description: 'What was used, the least intrusive first; null while open.' })
  methods: string[] | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the first officer proposed, UTC; null before.' })
  proposedAt: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the second officer confirmed, UTC; null before.' })
  confirmedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'The reasons served on the person; null while open.' })
  reasons: string | null;
}
