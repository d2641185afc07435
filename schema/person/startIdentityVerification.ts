import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { typeNamed } from '../typeNamed';
import { IdentitySourceInput } from './IdentitySourceInput';
import type { Person } from './Person';

@InputType({ description: 'Starts the verification of an identity (ID3).' })
export class StartIdentityVerificationInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The person.' })
  personId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => [IdentitySourceInput], { nullable: true, description: 'Independent sources consulted; those recorded before count too.' })
  sources?: IdentitySourceInput[] | null;

  @Field(() => String, { nullable: true, description: 'At least 20 characters; needed where a verified identity is reopened.' })
  reasons?: string | null;
}

@ObjectType({ description: 'What became of it, as the caller sees it now.' })
export class StartIdentityVerificationPayload {
  @Field(() => typeNamed('Person'), { description: 'The person.' })
  person: Person;
}
