import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { OriginCountry } from './OriginCountry';

@InputType({ description: 'A contact that no longer holds.' })
export class EndCountryContactInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The contact.' })
  contactId: string;
}

@ObjectType({ description: 'What was written, as it is now.' })
export class EndCountryContactPayload {
  @Field(() => OriginCountry, { description: 'What was written.' })
  originCountry: OriginCountry;
}
