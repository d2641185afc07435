import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ProsecutionHandoff } from './ProsecutionHandoff';

@InputType({ description: 'Dispatches the package (HO6).' })
export class DispatchHandoffInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The handoff.' })
  handoffId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => String, { description: 'How it travels.' })
  channel: string;
}

@ObjectType({ description: 'The object as the caller sees it now.' })
export class DispatchHandoffPayload {
  @Field(() => ProsecutionHandoff, { description: 'The object.' })
  prosecutionHandoff: ProsecutionHandoff;
}
