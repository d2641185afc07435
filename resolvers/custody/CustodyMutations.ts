import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { assignUnit } from '../../commands/custody/assignUnit';
import { recordAdmission } from '../../commands/custody/recordAdmission';
import { recordCustodyEnd } from '../../commands/custody/recordCustodyEnd';
import { recordDeath } from '../../commands/custody/recordDeath';
import { recordDetentionOrder } from '../../commands/custody/recordDetentionOrder';
import { recordDetentionReview } from '../../commands/custody/recordDetentionReview';
import { recordFamilyNotification } from '../../commands/custody/recordFamilyNotification';
import { recordHealthEvent } from '../../commands/custody/recordHealthEvent';
import { recordWhereaboutsUnknown } from '../../commands/custody/recordWhereaboutsUnknown';
import { verifyRelease } from '../../commands/custody/verifyRelease';
import { personReads } from '../../queries/person/personReads';
import { AssignUnitInput, AssignUnitPayload } from '../../schema/custody/assignUnit';
import { RecordAdmissionInput, RecordAdmissionPayload } from '../../schema/custody/recordAdmission';
import { RecordCustodyEndInput, RecordCustodyEndPayload } from '../../schema/custody/recordCustodyEnd';
import { RecordDeathInput, RecordDeathPayload } from '../../schema/custody/recordDeath';
import { RecordDetentionOrderInput, RecordDetentionOrderPayload } from '../../schema/custody/recordDetentionOrder';
import { RecordDetentionReviewInput, RecordDetentionReviewPayload } from '../../schema/custody/recordDetentionReview';
import { RecordFamilyNotificationInput, RecordFamilyNotificationPayload } from '../../schema/custody/recordFamilyNotification';
import { RecordHealthEventInput, RecordHealthEventPayload } from '../../schema/custody/recordHealthEvent';
import { RecordWhereaboutsUnknownInput, RecordWhereaboutsUnknownPayload } from '../../schema/custody/recordWhereaboutsUnknown';
import { VerifyReleaseInput, VerifyReleasePayload } from '../../schema/custody/verifyRelease';
import type { ApiContext } from '../context';

/** The register of custody: its end, its orders, what was noted at admission, health, and what the family was told. */
@Resolver()
export class CustodyMutations {
  @Mutation(() => VerifyReleasePayload, {
    description:
      'REGISTRAR or LEGAL_OFFICER records that a released person is free, unharmed and able to exercise rights; once for each release (ICPPED Art. 21). Errors: BAD_USER_INPUT, NOT_FOUND, STALE_VERSION, GUARD_FAILED (RV1 to RV3).',
  })
  verifyRelease(
    @Arg('input', () => VerifyReleaseInput, { description: 'The person and what was found.' }) input: VerifyReleaseInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(verifyRelease, input, { person: personReads }, info);
  }

  @Mutation(() => RecordCustodyEndPayload, {
    description:
      'REGISTRAR records release, escape, death, or that custody goes on in a hospital or before a court. After escape or death open requests abate (I-39). Errors: BAD_USER_INPUT, REASON_REQUIRED, NOT_FOUND, STALE_VERSION, GUARD_FAILED (I-02, I-03).',
  })
  recordCustodyEnd(
    @Arg('input', () => RecordCustodyEndInput, { description: 'The person and how custody ended.' }) input: RecordCustodyEndInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recordCustodyEnd, input, { person: personReads }, info);
  }

  @Mutation(() => RecordDeathPayload, {
    description:
      'REGISTRAR or HEALTH_OFFICER records circumstances and cause of a death in custody and the destination of the remains, once (ICPPED Art. 17(3)(g)). Errors: BAD_USER_INPUT, NOT_FOUND, STALE_VERSION, GUARD_FAILED (I-39).',
  })
  recordDeath(
    @Arg('input', () => RecordDeathInput, { description: 'The person and what was found out.' }) input: RecordDeathInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recordDeath, input, { person: personReads }, info);
  }

  @Mutation(() => AssignUnitPayload, {
    description:
      'REGISTRAR puts a detainee in a unit of its place: children apart from adults, women from men, untried from convicts, families together (Mandela Rules 11, 112). Errors: NOT_FOUND, BAD_USER_INPUT, STALE_VERSION, GUARD_FAILED (UNIT-CHILD, UNIT-SEX, UNIT-UNTRIED).',
  })
  assignUnit(
    @Arg('input', () => AssignUnitInput, { description: 'The person and the unit.' }) input: AssignUnitInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(assignUnit, input, { person: personReads }, info);
  }

  @Mutation(() => RecordDetentionOrderPayload, {
    description:
      'REGISTRAR or LEGAL_OFFICER records the order under which a person is held, or the one that renews it (Mandela Rule 7 (b), Iraq CPC Art. 109). Errors: BAD_USER_INPUT, NOT_FOUND, STALE_VERSION, GUARD_FAILED.',
  })
  recordDetentionOrder(
    @Arg('input', () => RecordDetentionOrderInput, { description: 'The person and the order.' }) input: RecordDetentionOrderInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recordDetentionOrder, input, { person: personReads }, info);
  }

  @Mutation(() => RecordAdmissionPayload, {
    description:
      'REGISTRAR records what was noted at admission (Mandela Rule 7 (d)–(g)). What stands is not written over. Errors: BAD_USER_INPUT, NOT_FOUND, STALE_VERSION, GUARD_FAILED.',
  })
  recordAdmission(
    @Arg('input', () => RecordAdmissionInput, { description: 'The person and what was noted.' }) input: RecordAdmissionInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recordAdmission, input, { person: personReads }, info);
  }

  @Mutation(() => RecordHealthEventPayload, {
    description:
      'HEALTH_OFFICER records an examination and its outcome; findings stay with the health service (Mandela Rules 24–34). Errors: BAD_USER_INPUT, NOT_FOUND, STALE_VERSION, GUARD_FAILED.',
  })
  recordHealthEvent(
    @Arg('input', () => RecordHealthEventInput, { description: 'The person and the event.' }) input: RecordHealthEventInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recordHealthEvent, input, { person: personReads }, info);
  }

  @Mutation(() => RecordFamilyNotificationPayload, {
    description:
      'REGISTRAR or LEGAL_OFFICER records that the family was told, or that the person wished it were not (Mandela Rules 68, 69). Errors: BAD_USER_INPUT, NOT_FOUND, STALE_VERSION, GUARD_FAILED (I-13, I-14: whose consular post carries the word; I-39; HC-ONWARD).',
  })
  recordFamilyNotification(
    @Arg('input', () => RecordFamilyNotificationInput, { description: 'The person and what was told.' })
    input: RecordFamilyNotificationInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recordFamilyNotification, input, { person: personReads }, info);
  }

  @Mutation(() => RecordWhereaboutsUnknownPayload, {
    description:
      'REGISTRAR records that nobody knows where a person is: the stay ends as UNKNOWN, an independent authority is told, and the person is looked for (I-02, I-40). Errors: BAD_USER_INPUT, REASON_REQUIRED, NOT_FOUND, STALE_VERSION, GUARD_FAILED (I-02).',
  })
  recordWhereaboutsUnknown(
    @Arg('input', () => RecordWhereaboutsUnknownInput, { description: 'The person and what is known.' })
    input: RecordWhereaboutsUnknownInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recordWhereaboutsUnknown, input, { person: personReads }, info);
  }

  @Mutation(() => RecordDetentionReviewPayload, {
    description:
      'DR1. COURT_REGISTRAR records a review of the detention by a court; the next one is due in 30 days, 14 for a child. Errors: BAD_USER_INPUT, REASON_REQUIRED, NOT_FOUND, STALE_VERSION, GUARD_FAILED (DR1–DR4).',
  })
  recordDetentionReview(
    @Arg('input', () => RecordDetentionReviewInput, { description: 'The person and the review.' }) input: RecordDetentionReviewInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recordDetentionReview, input, { person: personReads }, info);
  }
}
