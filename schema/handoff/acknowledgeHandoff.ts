import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ProsecutionHandoff } from './ProsecutionHandoff';

@InputType({ description: 'Acknowledges the handoff (HO9).' })
export class AcknowledgeHandoffInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The handoff.' })
  handoffId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => String, { description: 'The officer who acknowledges.' })
  officer: string;

  @Field(() => String, { description: 'The receiving authority; equal to the one named (I-26).' })
  authority: string;

  @Field(() => String, { description: 'Its case number.' })
  caseNumber: string;

  @Field(() => Boolean, { nullable: true, description: 'True when it takes only a part; left out: false.' })
  acceptedInPart?: boolean | null;
}

@ObjectType({ description: 'The object as the caller sees it now.' })
export class AcknowledgeHandoffPayload {
  @Field(() => ProsecutionHandoff, { description: 'The object.' })
  prosecutionHandoff: ProsecutionHandoff;
}
