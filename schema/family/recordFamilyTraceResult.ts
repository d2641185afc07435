import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { FamilyTraceResult, RelationshipProof } from '../../domain/family/vocabulary';
import { ChildCase } from './ChildCase';
import { FamilyTraceResultEnum, RelationshipProofEnum } from './enumerations';

@InputType({ description: 'What the search for a relative came to.' })
export class RecordFamilyTraceResultInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The case.' })
  childCaseId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => ID, { description: 'The search.' })
  traceId: string;

  @Field(() => FamilyTraceResultEnum, { description: 'What it came to.' })
  result: FamilyTraceResult;

  @Field(() => ID, { nullable: true, description: 'Of FOUND: the relative, where the register knows it; the two are linked.' })
  foundPersonId?: string | null;

  @Field(() => String, { nullable: true, description: 'Of FOUND: where, in words; needed where the register does not know the relative.' })
  foundWhere?: string | null;

  @Field(() => RelationshipProofEnum, { nullable: true, description: 'Of FOUND, and needed there: what shows that it is the relative.' })
  proof?: RelationshipProof | null;
}

@ObjectType({ description: 'The case as the caller sees it now.' })
export class RecordFamilyTraceResultPayload {
  @Field(() => ChildCase, { description: 'The case.' })
  childCase: ChildCase;
}
