import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../reference/scalars';
import { OriginCountry } from './OriginCountry';

@InputType({ description: 'An instrument that was denounced, or lapsed.' })
export class EndTreatyInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The treaty.' })
  treatyId: string;

  @Field(() => DateTimeScalar, { description: 'From which day on it binds no longer; after it came into force.' })
  inForceTo: Date;

  @Field(() => String, { description: 'What ends it, such as the notice of denunciation; at least 20 characters. Read by everybody.' })
  reasons: string;
}

@ObjectType({ description: 'The State, as it is now.' })
export class EndTreatyPayload {
  @Field(() => OriginCountry, { description: 'The State.' })
  originCountry: OriginCountry;
}
