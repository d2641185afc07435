import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ContentDecisionInput } from './ContentDecisionInput';
import { ProsecutionHandoff } from './ProsecutionHandoff';

@InputType({ description: 'Seals the package (HO5).' })
export class SealHandoffInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The handoff.' })
  handoffId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => String, { description: 'The legal basis of the transfer of data.' })
  transferBasis: string;

  @Field(() => String, { description: 'Why the transfer is necessary.' })
  necessity: string;

  @Field(() => [String], { description: 'Numbers of the seals.' })
  sealNumbers: string[];

  @Field(() => [ContentDecisionInput], {
    nullable: true,
    description:
      'Which items beyond what the purpose needs go all the same, and which are left out; `minimisationDiff` says which those are. One named, each of them is (HO5-MINIMISATION). Left out: everything goes on the necessity stated for the whole, and the record says so.',
  })
  minimisation?: ContentDecisionInput[] | null;
}

@ObjectType({ description: 'The object as the caller sees it now.' })
export class SealHandoffPayload {
  @Field(() => ProsecutionHandoff, { description: 'The object.' })
  prosecutionHandoff: ProsecutionHandoff;
}
