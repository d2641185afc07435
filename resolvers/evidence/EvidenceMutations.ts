import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { endEvidenceCopy, recordEvidenceCopy } from '../../commands/evidence/copies';
import { countersignEvidenceCustody } from '../../commands/evidence/countersignEvidenceCustody';
import { flagEvidenceCat15 } from '../../commands/evidence/flagEvidenceCat15';
import { quarantineEvidence } from '../../commands/evidence/quarantineEvidence';
import { recordEvidenceCustody } from '../../commands/evidence/recordEvidenceCustody';
import { recordEvidenceVictim } from '../../commands/evidence/recordEvidenceVictim';
import { registerEvidence } from '../../commands/evidence/registerEvidence';
import { releaseEvidence } from '../../commands/evidence/releaseEvidence';
import { evidenceItemReads } from '../../queries/evidence/evidenceItemReads';
import { CountersignEvidenceCustodyInput, CountersignEvidenceCustodyPayload } from '../../schema/evidence/countersignEvidenceCustody';
import { EndEvidenceCopyInput, EndEvidenceCopyPayload } from '../../schema/evidence/endEvidenceCopy';
import { FlagEvidenceCat15Input, FlagEvidenceCat15Payload } from '../../schema/evidence/flagEvidenceCat15';
import { QuarantineEvidenceInput, QuarantineEvidencePayload } from '../../schema/evidence/quarantineEvidence';
import { RecordEvidenceCopyInput, RecordEvidenceCopyPayload } from '../../schema/evidence/recordEvidenceCopy';
import { RecordEvidenceCustodyInput, RecordEvidenceCustodyPayload } from '../../schema/evidence/recordEvidenceCustody';
import { RecordEvidenceVictimInput, RecordEvidenceVictimPayload } from '../../schema/evidence/recordEvidenceVictim';
import { RegisterEvidenceInput, RegisterEvidencePayload } from '../../schema/evidence/registerEvidence';
import { ReleaseEvidenceInput, ReleaseEvidencePayload } from '../../schema/evidence/releaseEvidence';
import type { ApiContext } from '../context';

const payload = { evidenceItem: evidenceItemReads };

/** Evidence and its custody. */
@Resolver()
export class EvidenceMutations {
  @Mutation(() => RegisterEvidencePayload, {
    description: 'EV1. PROSECUTOR registers an item by its digest; its custody chain begins. Errors: NOT_FOUND, BAD_USER_INPUT.',
  })
  registerEvidence(
    @Arg('input', () => RegisterEvidenceInput, { description: 'The object and what the verb needs.' }) input: RegisterEvidenceInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(registerEvidence, input, payload, info);
  }

  @Mutation(() => CountersignEvidenceCustodyPayload, {
    description:
      'EV6. PROSECUTOR or LEGAL_OFFICER, another than who signed, signs for a change of hands too. Nothing waits for it; the review of a package counts the links that one alone signed. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, FOUR_EYES_REQUIRED.',
  })
  countersignEvidenceCustody(
    @Arg('input', () => CountersignEvidenceCustodyInput, { description: 'The item and the link.' })
    input: CountersignEvidenceCustodyInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(countersignEvidenceCustody, input, payload, info);
  }

  @Mutation(() => RecordEvidenceCustodyPayload, {
    description:
      'EV2. PROSECUTOR records a change of hands; a digest that does not fit quarantines the item. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, BAD_USER_INPUT, GUARD_FAILED (I-22).',
  })
  recordEvidenceCustody(
    @Arg('input', () => RecordEvidenceCustodyInput, { description: 'The object and what the verb needs.' })
    input: RecordEvidenceCustodyInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recordEvidenceCustody, input, payload, info);
  }

  @Mutation(() => QuarantineEvidencePayload, {
    description:
      'EV3. PROSECUTOR or LEGAL_OFFICER quarantines the item. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, REASON_REQUIRED.',
  })
  quarantineEvidence(
    @Arg('input', () => QuarantineEvidenceInput, { description: 'The object and what the verb needs.' }) input: QuarantineEvidenceInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(quarantineEvidence, input, payload, info);
  }

  @Mutation(() => ReleaseEvidencePayload, {
    description:
      'EV5. LEGAL_OFFICER found the item sound: it is in custody again. Only where its chain is whole. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, REASON_REQUIRED, GUARD_FAILED (I-22).',
  })
  releaseEvidence(
    @Arg('input', () => ReleaseEvidenceInput, { description: 'The object and what the verb needs.' }) input: ReleaseEvidenceInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(releaseEvidence, input, payload, info);
  }

  @Mutation(() => RecordEvidenceCopyPayload, {
    description:
      'EV7. PROSECUTOR records a copy, where it lies, who made and who holds it; one that stands for the item has its digest. Errors: NOT_FOUND, BAD_USER_INPUT, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED (EV7).',
  })
  recordEvidenceCopy(
    @Arg('input', () => RecordEvidenceCopyInput, { description: 'The item and its copy.' }) input: RecordEvidenceCopyInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recordEvidenceCopy, input, payload, info);
  }

  @Mutation(() => EndEvidenceCopyPayload, {
    description:
      'EV8. PROSECUTOR or LEGAL_OFFICER records that a copy is not there any more. Errors: NOT_FOUND, BAD_USER_INPUT, STALE_VERSION, REASON_REQUIRED.',
  })
  endEvidenceCopy(
    @Arg('input', () => EndEvidenceCopyInput, { description: 'The item, its copy and what became of it.' }) input: EndEvidenceCopyInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(endEvidenceCopy, input, payload, info);
  }

  @Mutation(() => RecordEvidenceVictimPayload, {
    description:
      'EV9. PROSECUTOR or LEGAL_OFFICER records by pseudonym of whom the item tells, and whether that victim agrees that it goes on. Errors: NOT_FOUND, BAD_USER_INPUT, STALE_VERSION, INVALID_TRANSITION.',
  })
  recordEvidenceVictim(
    @Arg('input', () => RecordEvidenceVictimInput, { description: 'The item and the victim.' }) input: RecordEvidenceVictimInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recordEvidenceVictim, input, payload, info);
  }

  @Mutation(() => FlagEvidenceCat15Payload, {
    description:
      'EV4. LEGAL_OFFICER flags a statement made under torture; it supports nothing from now on. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, REASON_REQUIRED, GUARD_FAILED (I-24).',
  })
  flagEvidenceCat15(
    @Arg('input', () => FlagEvidenceCat15Input, { description: 'The object and what the verb needs.' }) input: FlagEvidenceCat15Input,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(flagEvidenceCat15, input, payload, info);
  }
}
