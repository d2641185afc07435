import { Field, ID, ObjectType } from 'type-graphql';
import type { AgeResult, AgeStage } from '../../domain/person/vocabulary';
import { DateTimeScalar, LanguageTagScalar } from '../reference/scalars';
import { AgeRange } from './AgeRange';
import { AgeResultEnum, AgeStageEnum } from './enumerations';

@ObjectType({
  description:
    'An age doubt and how it was decided: by a child-protection officer and a legal officer (C.4 1c). Class 4: child-protection officers, and legal officers on their cases, under a stated purpose; for others null with FIELD_RESTRICTED.',
})
export class AgeDetermination {
  @Field(() => ID, { description: 'Id of the determination.' })
  id: string;

  @Field(() => AgeStageEnum, { description: 'Where the finding stands.' })
  stage: AgeStage;

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

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Since when the person is kept apart from adults, UTC; null while that is not recorded.',
  })
  separatedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Where and how; null while not recorded.' })
  separation: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the assessment began, UTC; null before.' })
  assessmentBeganAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Guardian or independent adult beside the person; null before the assessment.' })
  supporter: string | null;

  @Field(() => LanguageTagScalar, {
    nullable: true,
    description: 'The language in which the person was told what will happen; null before.',
  })
  informedLang: string | null;

  @Field(() => Boolean, { description: 'Whether the person agreed to methods that touch the body.' })
  medicalConsent: boolean;

  @Field(() => Boolean, { description: 'Whether the finding rests on such a method.' })
  medical: boolean;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the reasons were served, UTC; null before.' })
  servedAt: Date | null;

  @Field(() => LanguageTagScalar, { nullable: true, description: 'The language in which they were served; null before.' })
  servedLang: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Until when an appeal is possible, UTC; null before the reasons are served.',
  })
  appealUntil: Date | null;

  @Field(() => Boolean, { description: 'True: this is the decision on an appeal against the finding before it; others decide it.' })
  onAppeal: boolean;
}
