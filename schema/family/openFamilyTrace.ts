import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { TracedRelation } from '../../domain/family/vocabulary';
import { ChildCase } from './ChildCase';
import { TracedRelationEnum } from './enumerations';

@InputType({ description: 'A relative whom the child is looking for.' })
export class OpenFamilyTraceInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The case.' })
  childCaseId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => TracedRelationEnum, { description: 'What the relative is to the child.' })
  relation: TracedRelation;

  @Field(() => String, { description: 'Who, and what is known: names, places, when they were last together.' })
  described: string;
}

@ObjectType({ description: 'The case as the caller sees it now.' })
export class OpenFamilyTracePayload {
  @Field(() => ChildCase, { description: 'The case.' })
  childCase: ChildCase;
}
