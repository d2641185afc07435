import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { formFamilyUnit, joinFamilyUnit } from '../../commands/family/formFamilyUnit';
import { endGuardianship, recordGuardianship } from '../../commands/family/guardianships';
import { leaveFamilyUnit, recordFamilySeparation } from '../../commands/family/leaveFamilyUnit';
import { recordChildDeath } from '../../commands/family/recordChildDeath';
import { assessRelationship, endRelationship } from '../../commands/family/relationshipVerbs';
import { childCaseReads } from '../../queries/family/childCaseReads';
import { familyUnitReads } from '../../queries/family/familyUnitReads';
import { personReads } from '../../queries/person/personReads';
import { AssessRelationshipInput, AssessRelationshipPayload } from '../../schema/family/assessRelationship';
import { EndGuardianshipInput, EndGuardianshipPayload } from '../../schema/family/endGuardianship';
import { EndRelationshipInput, EndRelationshipPayload } from '../../schema/family/endRelationship';
import { FormFamilyUnitInput, FormFamilyUnitPayload } from '../../schema/family/formFamilyUnit';
import { JoinFamilyUnitInput, JoinFamilyUnitPayload } from '../../schema/family/joinFamilyUnit';
import { LeaveFamilyUnitInput, LeaveFamilyUnitPayload } from '../../schema/family/leaveFamilyUnit';
import { RecordChildDeathInput, RecordChildDeathPayload } from '../../schema/family/recordChildDeath';
import { RecordFamilySeparationInput, RecordFamilySeparationPayload } from '../../schema/family/recordFamilySeparation';
import { RecordGuardianshipInput, RecordGuardianshipPayload } from '../../schema/family/recordGuardianship';
import type { ApiContext } from '../context';

const familyUnits = { familyUnit: familyUnitReads };
const persons = { person: personReads };

/** Families as records of their own, who answers for a child, and what ends with a death (domain C.3, C.9). */
@Resolver()
export class FamilyUnitMutations {
  @Mutation(() => FormFamilyUnitPayload, {
    description:
      'FU1. CHILD_PROTECTION_OFFICER or REGISTRAR; a family of two or more becomes one record, each member of no other. Errors: BAD_USER_INPUT, REASON_REQUIRED, GUARD_FAILED.',
  })
  formFamilyUnit(
    @Arg('input', () => FormFamilyUnitInput, { description: 'The family.' }) input: FormFamilyUnitInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(formFamilyUnit, input, familyUnits, info);
  }

  @Mutation(() => JoinFamilyUnitPayload, {
    description:
      'FU2. CHILD_PROTECTION_OFFICER or REGISTRAR; somebody joins, or a member is proven by more: then the earlier membership ends and a new one begins. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, BAD_USER_INPUT, REASON_REQUIRED, GUARD_FAILED.',
  })
  joinFamilyUnit(
    @Arg('input', () => JoinFamilyUnitInput, { description: 'Who joins.' }) input: JoinFamilyUnitInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(joinFamilyUnit, input, familyUnits, info);
  }

  @Mutation(() => LeaveFamilyUnitPayload, {
    description:
      'FU3. CHILD_PROTECTION_OFFICER; parts no child from anybody (I-11), and an error is found by another officer than who recorded the membership. A unit of which one is left ends. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, FOUR_EYES_REQUIRED, GUARD_FAILED, BAD_USER_INPUT, REASON_REQUIRED.',
  })
  leaveFamilyUnit(
    @Arg('input', () => LeaveFamilyUnitInput, { description: 'Who leaves, and why.' }) input: LeaveFamilyUnitInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(leaveFamilyUnit, input, familyUnits, info);
  }

  @Mutation(() => RecordFamilySeparationPayload, {
    description:
      'FU4. CHILD_PROTECTION_OFFICER; a child is parted from its family as a panel decided and an independent body reviewed in its case (I-11). Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED, BAD_USER_INPUT, REASON_REQUIRED.',
  })
  recordFamilySeparation(
    @Arg('input', () => RecordFamilySeparationInput, { description: 'Who is parted, and why.' }) input: RecordFamilySeparationInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recordFamilySeparation, input, familyUnits, info);
  }

  @Mutation(() => RecordGuardianshipPayload, {
    description:
      'GU1. CHILD_PROTECTION_OFFICER; who answers for a child from now on, on a document or DNA; an earlier guardianship ends at that instant. Errors: NOT_FOUND, STALE_VERSION, GUARD_FAILED, BAD_USER_INPUT.',
  })
  recordGuardianship(
    @Arg('input', () => RecordGuardianshipInput, { description: 'The child and its guardian.' }) input: RecordGuardianshipInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recordGuardianship, input, persons, info);
  }

  @Mutation(() => EndGuardianshipPayload, {
    description:
      'GU2. CHILD_PROTECTION_OFFICER; nobody answers for the child from now on. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, BAD_USER_INPUT, REASON_REQUIRED.',
  })
  endGuardianship(
    @Arg('input', () => EndGuardianshipInput, { description: 'The child, and why.' }) input: EndGuardianshipInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(endGuardianship, input, persons, info);
  }

  @Mutation(() => AssessRelationshipPayload, {
    description:
      'RL2. CHILD_PROTECTION_OFFICER, another than who recorded what the two say of each other, has heard them apart and finds it credible: the child may be among adult detainees with the other (I-10). Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, FOUR_EYES_REQUIRED, GUARD_FAILED, REASON_REQUIRED.',
  })
  assessRelationship(
    @Arg('input', () => AssessRelationshipInput, { description: 'The link, and what was said.' }) input: AssessRelationshipInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(assessRelationship, input, persons, info);
  }

  @Mutation(() => EndRelationshipPayload, {
    description:
      'RL3. CHILD_PROTECTION_OFFICER ends a guardianship or marriage, or calls a link an error, as another than who recorded it; it counts no more. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, FOUR_EYES_REQUIRED, GUARD_FAILED, BAD_USER_INPUT, REASON_REQUIRED.',
  })
  endRelationship(
    @Arg('input', () => EndRelationshipInput, { description: 'The link, how it ended and why.' }) input: EndRelationshipInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(endRelationship, input, persons, info);
  }

  @Mutation(() => RecordChildDeathPayload, {
    description:
      'CH17. CHILD_PROTECTION_OFFICER, or LIAISON_OFFICER of the State of destination, of a child that died after its return: the death is on record, the case and its clocks end, requests abate (I-39), the family is to be told. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, BAD_USER_INPUT, REASON_REQUIRED.',
  })
  recordChildDeath(
    @Arg('input', () => RecordChildDeathInput, { description: 'The case, and what is known.' }) input: RecordChildDeathInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recordChildDeath, input, { childCase: childCaseReads }, info);
  }
}
