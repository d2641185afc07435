import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ProsecutionHandoff } from './ProsecutionHandoff';

@InputType({ description: 'Takes an item that may no longer be used out of the package (HO15).' })
export class RemoveEvidenceFromHandoffInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The handoff.' })
  handoffId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => ID, { description: 'The item.' })
  evidenceId: string;

  @Field(() => String, { description: 'Why; at least 20 characters.' })
  reasons: string;
}

@ObjectType({ description: 'The object as the caller sees it now.' })
export class RemoveEvidenceFromHandoffPayload {
  @Field(() => ProsecutionHandoff, { description: 'The object.' })
  prosecutionHandoff: ProsecutionHandoff;
}
