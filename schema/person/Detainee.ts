import { Field, ObjectType } from 'type-graphql';
import type { LegalStatus, Track } from '../../domain/person/vocabulary';
import { CaseEventConnection } from '../audit/CaseEventConnection';
import type { Clock } from '../clock/Clock';
import { AdmissionRecord } from '../custody/AdmissionRecord';
import type { CustodyEpisode } from '../custody/CustodyEpisode';
import { DeathRecord } from '../custody/DeathRecord';
import { DetentionOrder } from '../custody/DetentionOrder';
import { DetentionReview } from '../custody/DetentionReview';
import { FamilyNotification } from '../custody/FamilyNotification';
import { HealthEvent } from '../custody/HealthEvent';
import { ReleaseVerification } from '../custody/ReleaseVerification';
import type { ProsecutionHandoff } from '../handoff/ProsecutionHandoff';
import type { Incident } from '../incident/Incident';
import { ConsularRecord } from '../nationality/ConsularRecord';
import { DataTransfer } from '../nationality/DataTransfer';
import { ForeignCustody } from '../proceeding/ForeignCustody';
import type { LegalProceeding } from '../proceeding/LegalProceeding';
import { PriorAdjudication } from '../proceeding/PriorAdjudication';
import { Node } from '../reference/Node';
import { ForwardPageArgs } from '../reference/PageArgs';
import { TakesArguments } from '../reference/TakesArguments';
import { typeNamed } from '../typeNamed';
import { AgeDetermination } from './AgeDetermination';
import { BiometricComparison } from './BiometricComparison';
import { BiometricEnrolment } from './BiometricEnrolment';
import { CounselAppointment } from './CounselAppointment';
import type { DuplicateCandidate } from './DuplicateCandidate';
import { LegalStatusEnum, TrackEnum } from './enumerations';
import { IdentitySource } from './IdentitySource';
import { Person } from './Person';
import { RegisterCompleteness } from './RegisterCompleteness';

@ObjectType({
  implements: [Node, Person],
  description:
    'A person deprived of liberty under the custodial State, adult or juvenile. Read by custodial case roles; by a State’s liaison officer in its slice: reference, names, sex, birth, age, identifiers, identity status, its own claim, requests and handoffs.',
})
export class Detainee extends Person {
  @Field(() => LegalStatusEnum, {
    nullable: true,
    description: 'Where the person stands before the custodial justice. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  legalStatus: LegalStatus | null;

  @Field(() => TrackEnum, {
    nullable: true,
    description: 'What is being worked towards. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  track: Track | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True where the person counts as a child today: below 18 by the youngest plausible age, or in doubt (I-09). Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  juvenile: boolean | null;

  @Field(() => typeNamed('CustodyEpisode'), {
    nullable: true,
    description:
      'Where the person is held now; null after release, escape, handover or death. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  currentCustody: CustodyEpisode | null;

  @Field(() => [typeNamed('CustodyEpisode')], {
    nullable: true,
    description:
      'Every custody episode without gap or overlap, in order of time. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  custody: CustodyEpisode[] | null;

  @Field(() => [DetentionOrder], {
    nullable: true,
    description:
      'Orders under which the person is held; in order of time. Empty opens a NO_ORDER incident. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  orders: DetentionOrder[] | null;

  @Field(() => [DetentionReview], {
    nullable: true,
    description:
      'Reviews of the detention by a court; in order of time. When the next is due says the clock `DETENTION_REVIEW`. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  detentionReviews: DetentionReview[] | null;

  @Field(() => [PriorAdjudication], {
    nullable: true,
    description:
      'Earlier judgments of the person, in the order of the record. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  priorAdjudications: PriorAdjudication[] | null;

  @Field(() => [ForeignCustody], {
    nullable: true,
    description: 'Custody under other States and authorities, by day. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  foreignCustody: ForeignCustody[] | null;

  @Field(() => [ReleaseVerification], {
    nullable: true,
    description: 'Releases that were verified; in order of time. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  releaseVerifications: ReleaseVerification[] | null;

  @Field(() => [FamilyNotification], {
    nullable: true,
    description:
      'What the family was told, and the wish of the person; in order of time. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  familyNotifications: FamilyNotification[] | null;

  @Field(() => AdmissionRecord, {
    nullable: true,
    description:
      'What was noted at admission (Mandela Rule 7 (d)–(g)); null when nothing was. Class 3: health and legal officers, and the transfer coordinator for persons on its open manifests, under a stated purpose; for others null with FIELD_RESTRICTED.',
  })
  admission: AdmissionRecord | null;

  @Field(() => [HealthEvent], {
    nullable: true,
    description:
      'Examinations and events of health, outcomes only. Class 3: health and legal officers, and the transfer coordinator for persons on its open manifests, under a stated purpose; for others null with FIELD_RESTRICTED.',
  })
  healthEvents: HealthEvent[] | null;

  @Field(() => DeathRecord, {
    nullable: true,
    description:
      'Circumstances and cause of the death, and where the remains were brought; null when there is none. Class 3: health and legal officers, and the transfer coordinator for persons on its open manifests, under a stated purpose; for others null with FIELD_RESTRICTED.',
  })
  deathRecord: DeathRecord | null;

  @Field(() => [BiometricEnrolment], {
    nullable: true,
    description:
      'Biometrics captured, as metadata. Class 3: registrar, biometrics and legal officers, under a stated purpose; for others null with FIELD_RESTRICTED.',
  })
  biometrics: BiometricEnrolment[] | null;

  @Field(() => [BiometricComparison], {
    nullable: true,
    description:
      'Comparisons made. Class 3: registrar, biometrics and legal officers, under a stated purpose; for others null with FIELD_RESTRICTED.',
  })
  biometricComparisons: BiometricComparison[] | null;

  @Field(() => [IdentitySource], {
    nullable: true,
    description: 'Sources asked about the identity. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  identitySources: IdentitySource[] | null;

  @Field(() => [typeNamed('DuplicateCandidate')], {
    nullable: true,
    description: 'Records that may be the same person. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  duplicateCandidates: DuplicateCandidate[] | null;

  @Field(() => [AgeDetermination], {
    nullable: true,
    description:
      'Doubts about the age and how they were decided. Class 4: child-protection officers, and legal officers on their cases, under a stated purpose; for others null with FIELD_RESTRICTED.',
  })
  ageDeterminations: AgeDetermination[] | null;

  @Field(() => [ConsularRecord], {
    nullable: true,
    description:
      'What the person was told of consular rights and chose, per State. Class 3: legal officers, and the decision authority on its cases, under a stated purpose; for others, every State included, null with FIELD_RESTRICTED.',
  })
  consularRecords: ConsularRecord[] | null;

  @Field(() => [CounselAppointment], {
    nullable: true,
    description: 'Counsel; in order of time. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  counsel: CounselAppointment[] | null;

  @Field(() => [DataTransfer], {
    nullable: true,
    description:
      'What was disclosed about the person, to whom, on which basis (I-33). Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  dataTransfers: DataTransfer[] | null;

  @Field(() => [typeNamed('LegalProceeding')], {
    nullable: true,
    description: 'Criminal proceedings of the custodial State. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  proceedings: LegalProceeding[] | null;

  @Field(() => [typeNamed('ProsecutionHandoff')], {
    nullable: true,
    description: 'Prosecution handoffs; a State sees those to itself from DISPATCHED on.',
  })
  handoffs: ProsecutionHandoff[] | null;

  @Field(() => [typeNamed('Incident')], {
    nullable: true,
    description: 'Incidents that name the person. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  incidents: Incident[] | null;

  @Field(() => [typeNamed('Clock')], {
    nullable: true,
    description:
      'Legal time limits of the person and its cases; by when they end. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  clocks: Clock[] | null;

  @Field(() => RegisterCompleteness, {
    nullable: true,
    description:
      'The register of ICPPED Art. 17(3) and Mandela Rule 7, item by item. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  registerCompleteness: RegisterCompleteness | null;

  @TakesArguments(() => ForwardPageArgs)
  @Field(() => CaseEventConnection, {
    nullable: true,
    description:
      'Everything that happened to the person and its cases; in order of time. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  history: CaseEventConnection | null;
}
