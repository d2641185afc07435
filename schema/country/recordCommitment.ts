import { Field, InputType, ObjectType } from 'type-graphql';
import type { CommitmentParty } from '../../domain/country/vocabulary';
import { CountryCodeScalar, DateTimeScalar } from '../reference/scalars';
import { Commitment } from './Commitment';
import { CommitmentPartyEnum } from './enumerations';

@InputType({ description: 'What a State, or the custodial side towards it, said it would do.' })
export class RecordCommitmentInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => CountryCodeScalar, { description: 'The State.' })
  country: string;

  @Field(() => CommitmentPartyEnum, { nullable: true, description: 'Who said it; left out, the State.' })
  madeBy?: CommitmentParty | null;

  @Field(() => String, { description: 'What it said, without names.' })
  text: string;

  @Field(() => DateTimeScalar, { description: 'When; not in the future.' })
  madeAt: Date;

  @Field(() => String, { description: 'Where it was said: a meeting, a letter, a statement.' })
  madeIn: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'By which day; left out where none was named.' })
  dueOn?: Date | null;

  @Field(() => String, { nullable: true, description: 'What shows that it was said.' })
  evidence?: string | null;
}

@ObjectType({ description: 'What was written, as it is now.' })
export class RecordCommitmentPayload {
  @Field(() => Commitment, { description: 'What was written.' })
  commitment: Commitment;
}
