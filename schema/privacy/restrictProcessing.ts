import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { RestrictionGround } from '../../domain/privacy/restriction';
import { ProcessingRestriction } from './ProcessingRestriction';
import { RestrictionGroundEnum } from './restrictionEnumerations';

@InputType({ description: 'Restricts the processing of a record.' })
export class RestrictProcessingInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'Whose record.' })
  personId: string;

  @Field(() => RestrictionGroundEnum, { description: 'Why the law asks for it.' })
  ground: RestrictionGround;

  @Field(() => String, { description: 'What is contested, or for what it is kept, in at least 20 characters.' })
  reasons: string;
}

@ObjectType({ description: 'The restriction as it is now.' })
export class RestrictProcessingPayload {
  @Field(() => ProcessingRestriction, { description: 'The restriction as it is now.' })
  restriction: ProcessingRestriction;
}
