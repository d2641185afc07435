import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { VictimConsent } from '../../domain/evidence/copies';
import { VictimConsentEnum } from './copyEnumerations';
import { EvidenceItem } from './EvidenceItem';

@InputType({ description: 'A victim of whom an item of evidence tells (EV9).' })
export class RecordEvidenceVictimInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The item.' })
  evidenceId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => String, { description: 'Number of the key list outside, such as V-2026-017; never a name.' })
  pseudonym: string;

  @Field(() => Boolean, { description: 'True where the victim is, or was then, a child.' })
  child: boolean;

  @Field(() => VictimConsentEnum, { description: 'Whether it agreed that what tells of it goes on to others.' })
  consent: VictimConsent;
}

@ObjectType({ description: 'The object as the caller sees it now.' })
export class RecordEvidenceVictimPayload {
  @Field(() => EvidenceItem, { description: 'The object.' })
  evidenceItem: EvidenceItem;
}
