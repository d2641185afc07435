import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ChildCase } from './ChildCase';

@InputType({ description: 'Who stands by a child, or represents it, from now on (CH19).' })
export class NameGuardianInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The case.' })
  childCaseId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => ID, { nullable: true, description: 'A guardian who is in the register.' })
  guardianId?: string | null;

  @Field(() => String, { nullable: true, description: 'Otherwise an adult whom the child trusts, in words; class 4.' })
  trustedAdult?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Who represents the child in law, and by whose appointment; class 4. Left out, it stays.',
  })
  guardianAdLitem?: string | null;
}

@ObjectType({ description: 'The case as the caller sees it now.' })
export class NameGuardianPayload {
  @Field(() => ChildCase, { description: 'The case.' })
  childCase: ChildCase;
}
