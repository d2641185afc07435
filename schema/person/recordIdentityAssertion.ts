import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { AssertedField } from '../../domain/person/identityAssertionLifecycle';
import type { AssertionKind, Reliability } from '../../domain/repatriation/vocabulary';
import { DateTimeScalar } from '../reference/scalars';
import { AssertionKindEnum, ReliabilityEnum } from '../repatriation/enumerations';
import { IdentityAssertion } from './IdentityAssertion';
import { AssertedFieldEnum } from './identityDocumentEnumerations';

@InputType({ description: 'What a source says of somebody.' })
export class RecordIdentityAssertionInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'Of whom.' })
  personId: string;

  @Field(() => AssertedFieldEnum, { description: 'Of what.' })
  field: AssertedField;

  @Field(() => String, { description: 'What is said.' })
  value: string;

  @Field(() => AssertionKindEnum, { description: 'Whether it tells or judges.' })
  kind: AssertionKind;

  @Field(() => String, { description: 'Who says it: a register, a body, a function.' })
  source: string;

  @Field(() => ReliabilityEnum, { description: 'How far the source is reliable.' })
  reliability: Reliability;

  @Field(() => Int, { description: 'How credible this is, from 1 (confirmed) to 6 (cannot be judged).' })
  credibility: number;

  @Field(() => ID, { nullable: true, description: 'The identity document of the person that says it.' })
  documentId?: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was said, UTC.' })
  assertedAt: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Until when an assessment holds, UTC; needed for an assessment, none for a fact.',
  })
  expiresAt?: Date | null;
}

@ObjectType({ description: 'The assertion as the caller sees it now.' })
export class RecordIdentityAssertionPayload {
  @Field(() => IdentityAssertion, { description: 'The assertion.' })
  identityAssertion: IdentityAssertion;
}
