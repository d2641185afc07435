import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../reference/scalars';
import { Movement } from './Movement';

@InputType({ description: 'One person to list, with the reason to travel.' })
export class ManifestEntryInput {
  @Field(() => ID, { description: 'The person.' })
  personId: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Abroad: the request that is the reason, ready for handover to that State; left out, the person’s request to it.',
  })
  requestId?: string | null;

  @Field(() => String, { nullable: true, description: 'Inside the country: reference of the transfer order; ignored abroad.' })
  transferOrder?: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Inside the country: until when the person is certified fit to travel, UTC, at most 72 hours ahead; left out, the certificate on the register. Abroad the HEALTH gate tells.',
  })
  fitUntil?: Date | null;
}

@InputType({ description: 'Persons to list on a manifest that is not locked.' })
export class AddToManifestInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The movement.' })
  movementId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => [ManifestEntryInput], { description: 'The persons, 1 to 1000, each once.' })
  entries: ManifestEntryInput[];
}

@ObjectType({ description: 'The movement as the caller sees it now.' })
export class AddToManifestPayload {
  @Field(() => Movement, { description: 'The movement.' })
  movement: Movement;
}
