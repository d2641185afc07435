import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Organisation } from './Organisation';

@InputType({ description: 'By which office and function an organisation is reached.' })
export class RecordFocalPointInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The organisation.' })
  organisationId: string;

  @Field(() => String, { description: 'The office.' })
  office: string;

  @Field(() => String, { description: 'What it is for.' })
  function: string;

  @Field(() => String, { description: 'An official address of the office; never a private one.' })
  channel: string;
}

@ObjectType({ description: 'What was written, as the caller sees it now.' })
export class RecordFocalPointPayload {
  @Field(() => Organisation, { description: 'As the caller sees it now.' })
  organisation: Organisation;
}
