import { Field, Int, ObjectType } from 'type-graphql';
import type {
  BestInterestOption,
  CareArrangement,
  ChildCaseClosing,
  ChildCaseState,
  ConsentGiver,
  SeparationCause,
} from '../../domain/family/vocabulary';
import type { OriginCountry } from '../country/OriginCountry';
import { Person } from '../person/Person';
import { AvailableAction } from '../reference/AvailableAction';
import { Node } from '../reference/Node';
import { CaseRefScalar, DateTimeScalar } from '../reference/scalars';
import { typeNamed } from '../typeNamed';
import { BestInterestsOpinion } from './BestInterestsOpinion';
import { ChildFollowUp } from './ChildFollowUp';
import { BestInterestOptionEnum, CareArrangementEnum, ChildCaseStateEnum, ConsentGiverEnum, SeparationCauseEnum } from './enumerations';
import { FamilyTrace } from './FamilyTrace';
import { ChildCaseClosingEnum } from './familyUnitEnumerations';

@ObjectType({
  implements: Node,
  description:
    'The case of a child, or of a mother with her children, from the camp to the last follow-up (domain C.9). Custodial roles; the State of destination from the consent on.',
})
export class ChildCase extends Node {
  @Field(() => CaseRefScalar, { description: 'Case reference.' })
  ref: string;

  @Field(() => Person, { nullable: true, description: 'Whose case it is.' })
  person: Person | null;

  @Field(() => ChildCaseStateEnum, { description: 'Where it stands.' })
  state: ChildCaseState;

  @Field(() => Boolean, { description: 'True: without parents or other adults who are responsible.' })
  unaccompanied: boolean;

  @Field(() => Boolean, { description: 'Without its parents, with other adults of the family or community.' })
  separated: boolean;

  @Field(() => SeparationCauseEnum, {
    nullable: true,
    description:
      'How the child came to be without its parents; null where it is with them, or nobody knows. Class 4: child-protection officers, and legal officers who work on the case, under a stated purpose; for others null with FIELD_RESTRICTED.',
  })
  separationCause: SeparationCause | null;

  @Field(() => CareArrangementEnum, {
    nullable: true,
    description:
      'Who looks after the child; null where that is not on record. Class 4: child-protection officers, and legal officers who work on the case, under a stated purpose; for others null with FIELD_RESTRICTED.',
  })
  careArrangement: CareArrangement | null;

  @Field(() => [FamilyTrace], {
    nullable: true,
    description:
      'Relatives who are or were looked for, in order. Class 4: child-protection officers, and legal officers who work on the case, under a stated purpose; for others null with FIELD_RESTRICTED.',
  })
  familyTraces: FamilyTrace[] | null;

  @Field(() => Boolean, { description: 'True: in danger when it was opened.' })
  urgent: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      'Who stands by the child. Class 4: child-protection officers, and legal officers who work on the case, under a stated purpose; for others null with FIELD_RESTRICTED.',
  })
  guardianOrTrustedAdult: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Who represents the child in law, and by whose appointment; null where nobody is named. Class 4: child-protection officers, and legal officers who work on the case, under a stated purpose; for others null with FIELD_RESTRICTED.',
  })
  guardianAdLitem: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True: the birth is not registered anywhere. Class 4: child-protection officers, and legal officers who work on the case, under a stated purpose; for others null with FIELD_RESTRICTED.',
  })
  birthRegistrationNeeded: boolean | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What the child wants, in its words. Class 4: child-protection officers, and legal officers who work on the case, under a stated purpose; for others null with FIELD_RESTRICTED.',
  })
  views: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True: heard without other adults. Class 4: child-protection officers, and legal officers who work on the case, under a stated purpose; for others null with FIELD_RESTRICTED.',
  })
  viewsHeardAlone: boolean | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What the screening found. Class 4: child-protection officers, and legal officers who work on the case, under a stated purpose; for others null with FIELD_RESTRICTED.',
  })
  screening: string | null;

  @Field(() => [BestInterestsOpinion], {
    nullable: true,
    description:
      'Opinions of the panel, in the order in which they were given. Class 4: child-protection officers, and legal officers who work on the case, under a stated purpose; for others null with FIELD_RESTRICTED.',
  })
  opinions: BestInterestsOpinion[] | null;

  @Field(() => BestInterestOptionEnum, { nullable: true, description: 'What the panel found; null before.' })
  option: BestInterestOption | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The options and what speaks for and against each. Class 4: child-protection officers, and legal officers who work on the case, under a stated purpose; for others null with FIELD_RESTRICTED.',
  })
  optionsCompared: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Why the panel found so. Class 4: child-protection officers, and legal officers who work on the case, under a stated purpose; for others null with FIELD_RESTRICTED.',
  })
  decisionReasons: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Reference of the independent review of a separation. Class 4: child-protection officers, and legal officers who work on the case, under a stated purpose; for others null with FIELD_RESTRICTED.',
  })
  independentReview: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the panel decided, UTC; null before.' })
  decidedAt: Date | null;

  @Field(() => typeNamed('OriginCountry'), { nullable: true, description: 'State of destination; null before a panel has named one.' })
  country: OriginCountry | null;

  @Field(() => ConsentGiverEnum, {
    nullable: true,
    description:
      'Who answered for the family. Class 4: child-protection officers, and legal officers who work on the case, under a stated purpose; for others null with FIELD_RESTRICTED.',
  })
  consentBy: ConsentGiver | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the family consented; null before it was asked.' })
  consentGiven: boolean | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it answered, UTC; null before.' })
  consentAt: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it took its consent back, UTC; null where it did not.' })
  consentWithdrawnAt: Date | null;

  @Field(() => String, { nullable: true, description: 'The authority that takes the child over; null before the State has named it.' })
  receptionAuthority: string | null;

  @Field(() => String, { nullable: true, description: 'Who cares for the child; null before.' })
  carePlan: string | null;

  @Field(() => String, { nullable: true, description: 'What happens where a parent is arrested on arrival; null before.' })
  familyUnityPlan: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the State confirmed, UTC; null before.' })
  receptionConfirmedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Who took the child over; null before.' })
  receivedOfficer: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the child was handed over, UTC; null before.' })
  handedAt: Date | null;

  @Field(() => [ChildFollowUp], { description: 'Times at which somebody saw the child after the return.' })
  followUps: ChildFollowUp[];

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the case was closed, UTC; null while it is open.' })
  closedAt: Date | null;

  @Field(() => ChildCaseClosingEnum, { nullable: true, description: 'Why it was closed; null while it is open.' })
  closedReason: ChildCaseClosing | null;

  @Field(() => Int, { description: 'Counts changes of this object; for `expectedVersion`.' })
  version: number;

  @Field(() => [AvailableAction], { description: 'What the viewer may do next and, if not, why.' })
  availableActions: AvailableAction[];
}
