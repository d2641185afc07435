import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Organisation } from './Organisation';

@InputType({ description: 'A focal point that ends.' })
export class EndFocalPointInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The focal point.' })
  focalPointId: string;
}

@ObjectType({ description: 'What was written, as the caller sees it now.' })
export class EndFocalPointPayload {
  @Field(() => Organisation, { description: 'As the caller sees it now.' })
  organisation: Organisation;
}
