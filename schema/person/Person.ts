import { Field, Int, InterfaceType } from 'type-graphql';
import type { DataSubjectCategory } from '../../domain/person/dataSubjectCategories';
import type { AgeStatus, IdentityStatus, Sex } from '../../domain/person/vocabulary';
import type { Account } from '../access/Account';
import type { FamilyUnit } from '../family/FamilyUnit';
import type { FamilyUnitMember } from '../family/FamilyUnitMember';
import type { Guardianship } from '../family/Guardianship';
import { Relationship } from '../family/Relationship';
import type { NationalityClaim } from '../nationality/NationalityClaim';
import { AvailableAction } from '../reference/AvailableAction';
import { Node, typeOf } from '../reference/Node';
import { CaseRefScalar, DateTimeScalar, PartialDateScalar } from '../reference/scalars';
import type { RepatriationRequest } from '../repatriation/RepatriationRequest';
import { typeNamed } from '../typeNamed';
import { AgeRange } from './AgeRange';
import { AgeStatusEnum, IdentityStatusEnum, SexEnum } from './enumerations';
import type { IdentityAssertion } from './IdentityAssertion';
import type { IdentityAttempt } from './IdentityAttempt';
import type { IdentityDocument } from './IdentityDocument';
import { DataSubjectCategoryEnum } from './identityEnumerations';
import { PersonIdentifier } from './PersonIdentifier';
import { PersonLanguage } from './PersonLanguage';
import type { PersonMerge } from './PersonMerge';
import { PersonName } from './PersonName';
import type { Photograph } from './Photograph';

@InterfaceType({
  implements: Node,
  description:
    'A human being in the register: a detainee, or a protected resident who is nobody’s prisoner. A State sees a person only while it has a submitted claim or an invitation and no fear of it is recorded.',
  resolveType: typeOf,
})
export abstract class Person extends Node {
  @Field(() => CaseRefScalar, { description: 'The person’s case reference.' })
  ref: string;

  @Field(() => String, { description: 'The name by which the case is called; which of `names`, the register decides.' })
  displayName: string;

  @Field(() => [PersonName], { description: 'All names, in every script, the one that names the case first.' })
  names: PersonName[];

  @Field(() => SexEnum, { description: 'As recorded.' })
  sex: Sex;

  @Field(() => PartialDateScalar, { nullable: true, description: 'Date of birth as far as it is known; null when nothing is.' })
  birth: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True when the date is a convention for an unknown day (1 January) and counts as no exact evidence (I-46); null without a birth date.',
  })
  birthConventional: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'Place of birth as stated; null when not known. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  birthPlace: string | null;

  @Field(() => AgeRange, { nullable: true, description: 'Age today in completed years; null without a birth date or a determination.' })
  ageRange: AgeRange | null;

  @Field(() => AgeStatusEnum, {
    nullable: true,
    description: 'Whether the age is in doubt. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  ageStatus: AgeStatus | null;

  @Field(() => [DataSubjectCategoryEnum], {
    nullable: true,
    description:
      'Whom the law keeps apart (LED Art. 6), from where the case stands and the age; several may hold. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  dataSubjectCategories: DataSubjectCategory[] | null;

  @Field(() => IdentityStatusEnum, { description: 'How far the identity is established.' })
  identityStatus: IdentityStatus;

  @Field(() => typeNamed('Person'), {
    nullable: true,
    description:
      'The record that this one was merged into: work on that one (I-36); null when it was not merged. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  mergedInto: Person | null;

  @Field(() => [typeNamed('PersonMerge')], {
    nullable: true,
    description:
      'Records that were merged into this one and stand, with their own histories. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  mergedRecords: PersonMerge[] | null;

  @Field(() => [typeNamed('NationalityClaim')], {
    description: 'Nationalities claimed, attributed or confirmed. A State sees its own claim alone, and no sign of others.',
  })
  nationalityClaims: NationalityClaim[];

  @Field(() => [PersonIdentifier], { nullable: true, description: 'Numbers and marks of other authorities.' })
  identifiers: PersonIdentifier[] | null;

  @Field(() => [typeNamed('IdentityDocument')], {
    nullable: true,
    description:
      'Papers that say who the person is, the last recorded first. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  identityDocuments: IdentityDocument[] | null;

  @Field(() => [typeNamed('IdentityAssertion')], {
    nullable: true,
    description: 'What sources say of the person, the last recorded first. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  identityAssertions: IdentityAssertion[] | null;

  @Field(() => [typeNamed('Account')], {
    nullable: true,
    description:
      'Officers who take no part in the case because of a conflict of interest, by name; none of them sees the person. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  keptOut: Account[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Handling codes under which the record stands, by the names of HandlingCode. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  handling: string[] | null;

  @Field(() => [PersonLanguage], {
    nullable: true,
    description: 'Languages that the person speaks, the best first. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  languages: PersonLanguage[] | null;

  @Field(() => [typeNamed('Photograph')], {
    nullable: true,
    description:
      'Where photographs of the person lie, the last taken first; the pictures are not in the platform. Class 3: registrar, biometrics and legal officers, under a stated purpose; for others null with FIELD_RESTRICTED.',
  })
  photographs: Photograph[] | null;

  @Field(() => [typeNamed('IdentityAttempt')], {
    nullable: true,
    description:
      'What was tried to find out who the person is and did not tell, the earliest first. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  identityAttempts: IdentityAttempt[] | null;

  @Field(() => [Relationship], {
    nullable: true,
    description:
      'Family links that stand. Class 4: child-protection officers, and legal officers on their cases, under a stated purpose; for others null with FIELD_RESTRICTED.',
  })
  relationships: Relationship[] | null;

  @Field(() => [Relationship], {
    nullable: true,
    description:
      'Family links that ended or were recorded in error; they count no more. In the order of ending. Class 4: child-protection officers, and legal officers on their cases, under a stated purpose; for others null with FIELD_RESTRICTED.',
  })
  formerRelationships: Relationship[] | null;

  @Field(() => typeNamed('FamilyUnit'), {
    nullable: true,
    description:
      'The family unit to which the person belongs now; null where it belongs to none. Class 4: child-protection officers, and legal officers on their cases, under a stated purpose; for others null with FIELD_RESTRICTED.',
  })
  familyUnit: FamilyUnit | null;

  @Field(() => [typeNamed('FamilyUnitMember')], {
    nullable: true,
    description:
      'Every membership of a family unit, that of now included; in the order of joining. Class 4: child-protection officers, and legal officers on their cases, under a stated purpose; for others null with FIELD_RESTRICTED.',
  })
  familyMemberships: FamilyUnitMember[] | null;

  @Field(() => [typeNamed('Guardianship')], {
    nullable: true,
    description:
      'Who answers or answered for the person as a child; in the order of beginning. Class 4: child-protection officers, and legal officers on their cases, under a stated purpose; for others null with FIELD_RESTRICTED.',
  })
  guardianships: Guardianship[] | null;

  @Field(() => [typeNamed('RepatriationRequest')], {
    description: 'Requests about the person; in order of opening. A State sees those to itself.',
  })
  repatriationRequests: RepatriationRequest[];

  @Field(() => Int, { description: 'Counts changes of this object; for `expectedVersion`.' })
  version: number;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the person was registered, UTC. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  createdAt: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the record last changed, UTC. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  updatedAt: Date | null;

  @Field(() => [AvailableAction], { description: 'What the viewer may do next with the person and, if not, why.' })
  availableActions: AvailableAction[];
}
