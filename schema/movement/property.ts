import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { PropertyKind, SealFinding } from '../../domain/movement/property/lifecycle';
import { HappenedInput, MovementPayload, OnMovementInput } from './onMovement';
import { PropertyKindEnum, SealFindingEnum } from './propertyEnumerations';

@InputType({ description: 'A bag or item under seal.' })
export class SealedItemInput {
  @Field(() => ID, { description: 'The person, who must be on the manifest.' })
  personId: string;

  @Field(() => PropertyKindEnum, { description: 'What it is.' })
  kind: PropertyKind;

  @Field(() => String, { description: 'Number of the seal: 3 to 32 capital letters, digits and hyphens; of no other closed seal.' })
  sealNumber: string;

  @Field(() => String, { description: 'What it is, as seen from outside.' })
  description: string;
}

@InputType({ description: 'Seals bags and items of persons who travel, up to 2000 at once.' })
export class SealPropertyInput extends HappenedInput {
  @Field(() => [SealedItemInput], { description: 'The bags and items.' })
  items: SealedItemInput[];
}

@InputType({ description: 'What a side found at one seal.' })
export class SealCheckInput {
  @Field(() => ID, { description: 'The bag or item.' })
  propertyId: string;

  @Field(() => SealFindingEnum, { description: 'What was found.' })
  finding: SealFinding;

  @Field(() => String, { nullable: true, description: 'The number that was found; needed for OTHER_NUMBER.' })
  foundSeal?: string | null;

  @Field(() => String, { nullable: true, description: 'What differs, in words; needed unless the seal is intact.' })
  note?: string | null;
}

/** One side checks seals at the handover and signs. */
@InputType()
abstract class SignForPropertyInput extends OnMovementInput {
  @Field(() => String, { description: 'Who signs, by name or number.' })
  officer: string;

  @Field(() => [SealCheckInput], { description: 'What was found at each seal.' })
  checks: SealCheckInput[];
}

@InputType({ description: 'The sending side checks seals at the handover and signs.' })
export class ReleasePropertyInput extends SignForPropertyInput {}

@InputType({ description: 'The receiving side checks seals at the handover and signs.' })
export class ReceivePropertyInput extends SignForPropertyInput {}

@InputType({ description: 'Resolves a difference of a seal.' })
export class ResolvePropertyDifferenceInput extends OnMovementInput {
  @Field(() => ID, { description: 'The bag or item.' })
  propertyId: string;

  @Field(() => String, { description: 'What was found out, at least 20 characters.' })
  resolution: string;
}

@ObjectType({ description: 'The movement as the caller sees it now.' })
export class SealPropertyPayload extends MovementPayload {}

@ObjectType({ description: 'The movement as the caller sees it now.' })
export class ReleasePropertyPayload extends MovementPayload {}

@ObjectType({ description: 'The movement as the caller sees it now.' })
export class ReceivePropertyPayload extends MovementPayload {}

@ObjectType({ description: 'The movement as the caller sees it now.' })
export class ResolvePropertyDifferencePayload extends MovementPayload {}
