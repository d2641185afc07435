import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { LegalHold } from './LegalHold';

@InputType({ description: 'Asks for a legal hold on a record.' })
export class RequestLegalHoldInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'Whose record.' })
  personId: string;

  @Field(() => String, { description: 'What the record is needed for, in at least 20 characters.' })
  reasons: string;
}

@ObjectType({ description: 'The legal hold as it is now.' })
export class RequestLegalHoldPayload {
  @Field(() => LegalHold, { description: 'The legal hold as it is now.' })
  legalHold: LegalHold;
}
