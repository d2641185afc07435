import { Field, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../reference/scalars';

@ObjectType({
  description:
    'What was noted at admission (Mandela Rule 7 (d)–(g)). Class 3: health and legal officers, and the transfer coordinator for persons on its open manifests, under a stated purpose; for others null with FIELD_RESTRICTED.',
})
export class AdmissionRecord {
  @Field(() => String, { nullable: true, description: 'Visible injuries and complaints; null when none were noted.' })
  injuries: string | null;

  @Field(() => String, { nullable: true, description: 'Property taken over; null when none was.' })
  propertyInventory: string | null;

  @Field(() => String, { nullable: true, description: 'Family members named; null when none were.' })
  familyMembers: string | null;

  @Field(() => String, { nullable: true, description: 'Emergency contact; null when none was named.' })
  nextOfKin: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was recorded, UTC.' })
  recordedAt: Date;
}
