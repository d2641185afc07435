import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { AssertionKind, RefoulementRisk, Reliability } from '../../domain/repatriation/vocabulary';
import { DateTimeScalar } from '../reference/scalars';
import { AssertionKindEnum, RefoulementRiskEnum, ReliabilityEnum } from '../repatriation/enumerations';

@ObjectType({
  description:
    'What became known about a danger in a State; never about a person. Read by custodial case roles; no State reads what is held about it.',
})
export class CountryInformation {
  @Field(() => ID, { description: 'Id of the entry.' })
  id: string;

  @Field(() => String, { description: 'What it is.' })
  title: string;

  @Field(() => String, { description: 'Who says so.' })
  author: string;

  @Field(() => DateTimeScalar, { description: 'When it was published; the day counts, UTC.' })
  publishedOn: Date;

  @Field(() => AssertionKindEnum, { description: 'Whether it tells facts or judges.' })
  kind: AssertionKind;

  @Field(() => ReliabilityEnum, { description: 'How far its author is reliable.' })
  reliability: Reliability;

  @Field(() => Int, {
    description:
      'How credible its content is: 1 confirmed, 2 probably true, 3 possibly true, 4 doubtful, 5 improbable, 6 cannot be judged.',
  })
  credibility: number;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Until when it may be leaned on; the day counts, UTC. Required for an assessment; null without an end.',
  })
  validUntil: Date | null;

  @Field(() => [RefoulementRiskEnum], { description: 'Which dangers it is about.' })
  risks: RefoulementRisk[];

  @Field(() => String, { description: 'What it says.' })
  summary: string;

  @Field(() => DateTimeScalar, { description: 'When it was recorded, UTC: findings of before ended then (I-07).' })
  recordedAt: Date;
}
