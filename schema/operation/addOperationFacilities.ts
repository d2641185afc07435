import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { PlacePurpose } from '../../domain/operation/vocabulary';
import { PlacePurposeEnum } from './enumerations';
import { Operation } from './Operation';

@InputType({ description: 'A place and what it is for in the operation.' })
export class OperationPlaceInput {
  @Field(() => String, { description: 'Code of the place.' })
  facilityCode: string;

  @Field(() => PlacePurposeEnum, { description: 'What it is for.' })
  purpose: PlacePurpose;
}

@InputType({ description: 'Places that join; one that takes part already gets the purpose given now.' })
export class AddOperationFacilitiesInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The operation.' })
  operationId: string;

  @Field(() => [OperationPlaceInput], { description: 'The places, at least one.' })
  places: OperationPlaceInput[];

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;
}

@ObjectType({ description: 'What was written, as the caller sees it now.' })
export class AddOperationFacilitiesPayload {
  @Field(() => Operation, { description: 'As the caller sees it now.' })
  operation: Operation;
}
