import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { ChildCase } from './ChildCase';

@InputType({ description: 'A child, or an adult of a camp with whom children live.' })
export class IdentifyChildInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The person.' })
  personId: string;

  @Field(() => Boolean, { nullable: true, description: 'True: without parents or other adults who are responsible.' })
  unaccompanied?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'True: in danger now; the best interests are determined within seven days.' })
  urgent?: boolean | null;
}

@ObjectType({ description: 'The case as the caller sees it now.' })
export class IdentifyChildPayload {
  @Field(() => ChildCase, { description: 'The case.' })
  childCase: ChildCase;
}
