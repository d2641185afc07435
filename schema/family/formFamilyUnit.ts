import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { FamilyUnitKind, RelationshipProof } from '../../domain/family/vocabulary';
import { DateTimeScalar } from '../reference/scalars';
import { RelationshipProofEnum } from './enumerations';
import { FamilyUnit } from './FamilyUnit';
import { FamilyUnitKindEnum } from './familyUnitEnumerations';

@InputType({ description: 'Somebody who belongs to a family.' })
export class FamilyMemberInput {
  @Field(() => ID, { description: 'The person.' })
  personId: string;

  @Field(() => RelationshipProofEnum, { description: 'What shows it.' })
  proof: RelationshipProof;
}

@InputType({ description: 'A family that is found or arrives.' })
export class FormFamilyUnitInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => FamilyUnitKindEnum, { description: 'Which family it is.' })
  kind: FamilyUnitKind;

  @Field(() => [FamilyMemberInput], { description: 'Who belongs to it: two at least, fifty at most, each of no other unit.' })
  members: FamilyMemberInput[];

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when; left out, now. Not in the future.' })
  formedAt?: Date | null;

  @Field(() => String, { nullable: true, description: 'Owed, in at least 20 characters, where this lies more than a day back (I-43).' })
  reasons?: string | null;
}

@ObjectType({ description: 'The family unit as the caller sees it now.' })
export class FormFamilyUnitPayload {
  @Field(() => FamilyUnit, { description: 'The family unit.' })
  familyUnit: FamilyUnit;
}
