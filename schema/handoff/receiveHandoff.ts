import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../reference/scalars';
import { ProsecutionHandoff } from './ProsecutionHandoff';

@InputType({ description: 'Says that the package arrived (HO7).' })
export class ReceiveHandoffInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The handoff.' })
  handoffId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => String, { description: 'The officer who received it.' })
  officer: string;

  @Field(() => DateTimeScalar, { description: 'When it arrived, UTC.' })
  receivedAt: Date;

  @Field(() => Boolean, { description: 'Whether the seals were intact.' })
  sealsIntact: boolean;
}

@ObjectType({ description: 'The object as the caller sees it now.' })
export class ReceiveHandoffPayload {
  @Field(() => ProsecutionHandoff, { description: 'The object.' })
  prosecutionHandoff: ProsecutionHandoff;
}
