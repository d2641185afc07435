import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { ExceptionStatus } from '../../domain/movement/entries';
import { ManifestEntryStatusEnum } from './enumerations';
import { Movement } from './Movement';

@InputType({ description: 'Takes a person off a manifest: from a draft the entry is struck, from a locked list it stays as an exception.' })
export class RemoveFromManifestInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The movement.' })
  movementId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => ID, { description: 'The person.' })
  personId: string;

  @Field(() => ManifestEntryStatusEnum, {
    nullable: true,
    description:
      'Why the person does not travel; required once the list is locked: NOT_PRESENTED, REFUSED_MEDICAL, REMOVED_BY_COURT, ESCAPED or DECEASED.',
  })
  status?: ExceptionStatus | null;

  @Field(() => String, { nullable: true, description: 'Required once the list is locked, at least 20 characters.' })
  reasons?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Code of the closed list NOT_PRESENTED, or REFUSED for REFUSED_MEDICAL (`movementReasons`); left out, OTHER: the text says it. A retired one is refused.',
  })
  reasonCode?: string | null;
}

@ObjectType({ description: 'The movement as the caller sees it now.' })
export class RemoveFromManifestPayload {
  @Field(() => Movement, { description: 'The movement.' })
  movement: Movement;
}
