import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { AssertionKind, Reliability } from '../../domain/repatriation/vocabulary';
import { DateTimeScalar } from '../reference/scalars';
import { AssertionKindEnum, ReliabilityEnum } from './enumerations';

@InputType({ description: 'A source of a finding, with its grade in the Admiralty system.' })
export class RefoulementSourceInput {
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
  validUntil?: Date | null;
}

@ObjectType({ description: 'A source of a finding, with its grade in the Admiralty system. Class 3, as the finding.' })
export class RefoulementSource {
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
}
