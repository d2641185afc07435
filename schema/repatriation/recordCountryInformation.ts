import { Field, InputType, Int, ObjectType } from 'type-graphql';
import type { AssertionKind, RefoulementRisk, Reliability } from '../../domain/repatriation/vocabulary';
import { CountryInformation } from '../country/CountryInformation';
import { CountryCodeScalar, DateTimeScalar } from '../reference/scalars';
import { AssertionKindEnum, RefoulementRiskEnum, ReliabilityEnum } from './enumerations';

@InputType({ description: 'What became known about a danger in a State; never about a person.' })
export class RecordCountryInformationInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => CountryCodeScalar, { description: 'The State.' })
  country: string;

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

  @Field(() => [RefoulementRiskEnum], { description: 'Which dangers it is about; at least one.' })
  risks: RefoulementRisk[];

  @Field(() => String, { description: 'What it says: about the State, never about a person.' })
  summary: string;
}

@ObjectType({ description: 'What was recorded.' })
export class RecordCountryInformationPayload {
  @Field(() => CountryInformation, { description: 'What was recorded.' })
  countryInformation: CountryInformation;
}
