import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Person } from '../person/Person';

@InputType({
  description:
    'What is noted at admission (Mandela Rule 7 (d)–(g)), at once or item by item; at least one. "None" is an answer and is written as such.',
})
export class RecordAdmissionInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The person.' })
  personId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => String, { nullable: true, description: 'Visible injuries and complaints of ill-treatment. Class 3 once written.' })
  injuries?: string | null;

  @Field(() => String, { nullable: true, description: 'Property taken over.' })
  propertyInventory?: string | null;

  @Field(() => String, { nullable: true, description: 'Family members, children with age, place and guardianship.' })
  familyMembers?: string | null;

  @Field(() => String, { nullable: true, description: 'Emergency contact and next of kin.' })
  nextOfKin?: string | null;
}

@ObjectType({ description: 'The person as the caller sees it now.' })
export class RecordAdmissionPayload {
  @Field(() => Person, { description: 'The person.' })
  person: Person;
}
