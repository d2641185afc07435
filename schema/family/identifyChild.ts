import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { CareArrangement, SeparationCause } from '../../domain/family/vocabulary';
import { ChildCase } from './ChildCase';
import { CareArrangementEnum, SeparationCauseEnum } from './enumerations';

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

  @Field(() => Boolean, { nullable: true, description: 'True: without its parents, with other adults of the family or community.' })
  separated?: boolean | null;

  @Field(() => SeparationCauseEnum, { nullable: true, description: 'How the child came to be without its parents.' })
  separationCause?: SeparationCause | null;

  @Field(() => CareArrangementEnum, { nullable: true, description: 'Who looks after the child now.' })
  careArrangement?: CareArrangement | null;

  @Field(() => Boolean, { nullable: true, description: 'True: in danger now; the best interests are determined within seven days.' })
  urgent?: boolean | null;
}

@ObjectType({ description: 'The case as the caller sees it now.' })
export class IdentifyChildPayload {
  @Field(() => ChildCase, { description: 'The case.' })
  childCase: ChildCase;
}
