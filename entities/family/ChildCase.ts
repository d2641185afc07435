import { Column, Entity, PrimaryColumn } from 'typeorm';
import type {
  BestInterestOption,
  CareArrangement,
  ChildCaseClosing,
  ChildCaseState,
  ConsentGiver,
  SeparationCause,
} from '../../domain/family/vocabulary';

@Entity({ name: 'child_case' })
export class ChildCase {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'text' })
  ref: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ type: 'text' })
  state: ChildCaseState;

  @Column({ type: 'boolean' })
  unaccompanied: boolean;

  @Column({ type: 'boolean' })
  separated: boolean;

  @Column({ name: 'separation_cause', type: 'text', nullable: true })
  separationCause: SeparationCause | null;

  @Column({ name: 'care_arrangement', type: 'text', nullable: true })
  careArrangement: CareArrangement | null;

  @Column({ type: 'boolean' })
  urgent: boolean;

  @Column({ name: 'hold_reasons', type: 'text', nullable: true })
  holdReasons: string | null;

  /** Who represents the child in law. */
  @Column({ name: 'guardian_ad_litem', type: 'text', nullable: true })
  guardianAdLitem: string | null;

  @Column({ name: 'guardian_id', type: 'uuid', nullable: true })
  guardianId: string | null;

  @Column({ name: 'trusted_adult', type: 'text', nullable: true })
  trustedAdult: string | null;

  @Column({ name: 'siblings_checked', type: 'boolean' })
  siblingsChecked: boolean;

  @Column({ name: 'birth_registration_needed', type: 'boolean' })
  birthRegistrationNeeded: boolean;

  @Column({ name: 'case_worker', type: 'uuid', nullable: true })
  caseWorker: string | null;

  @Column({ type: 'text', nullable: true })
  country: string | null;

  @Column({ type: 'text', nullable: true })
  views: string | null;

  @Column({ name: 'views_heard_alone', type: 'boolean', nullable: true })
  viewsHeardAlone: boolean | null;

  @Column({ type: 'text', nullable: true })
  screening: string | null;

  @Column({ type: 'uuid', array: true })
  panel: string[];

  @Column({ type: 'text', nullable: true })
  option: BestInterestOption | null;

  @Column({ name: 'options_compared', type: 'text', nullable: true })
  optionsCompared: string | null;

  @Column({ name: 'decision_reasons', type: 'text', nullable: true })
  decisionReasons: string | null;

  @Column({ name: 'separates_from_parent', type: 'boolean' })
  separatesFromParent: boolean;

  @Column({ name: 'independent_review', type: 'text', nullable: true })
  independentReview: string | null;

  @Column({ name: 'decided_by', type: 'uuid', nullable: true })
  decidedBy: string | null;

  @Column({ name: 'decided_at', type: 'timestamptz', nullable: true })
  decidedAt: Date | null;

  @Column({ name: 'consent_by', type: 'text', nullable: true })
  consentBy: ConsentGiver | null;

  @Column({ name: 'consent_given', type: 'boolean', nullable: true })
  consentGiven: boolean | null;

  @Column({ name: 'consent_lang', type: 'text', nullable: true })
  consentLang: string | null;

  @Column({ name: 'consent_interpreter', type: 'text', nullable: true })
  consentInterpreter: string | null;

  @Column({ name: 'consent_witness', type: 'text', nullable: true })
  consentWitness: string | null;

  @Column({ name: 'consent_at', type: 'timestamptz', nullable: true })
  consentAt: Date | null;

  @Column({ name: 'consent_withdrawn_at', type: 'timestamptz', nullable: true })
  consentWithdrawnAt: Date | null;

  @Column({ name: 'under_threat', type: 'boolean' })
  underThreat: boolean;

  @Column({ name: 'care_plan', type: 'text', nullable: true })
  carePlan: string | null;

  @Column({ name: 'family_unity_plan', type: 'text', nullable: true })
  familyUnityPlan: string | null;

  @Column({ name: 'school_and_health', type: 'text', nullable: true })
  schoolAndHealth: string | null;

  @Column({ name: 'legal_identity', type: 'text', nullable: true })
  legalIdentity: string | null;

  @Column({ name: 'reception_authority', type: 'text', nullable: true })
  receptionAuthority: string | null;

  @Column({ name: 'welfare_authority', type: 'boolean' })
  welfareAuthority: boolean;

  @Column({ name: 'reception_confirmed_by', type: 'uuid', nullable: true })
  receptionConfirmedBy: string | null;

  @Column({ name: 'reception_confirmed_at', type: 'timestamptz', nullable: true })
  receptionConfirmedAt: Date | null;

  @Column({ name: 'received_by', type: 'uuid', nullable: true })
  receivedBy: string | null;

  @Column({ name: 'received_officer', type: 'text', nullable: true })
  receivedOfficer: string | null;

  @Column({ name: 'handed_by', type: 'uuid', nullable: true })
  handedBy: string | null;

  @Column({ name: 'handed_at', type: 'timestamptz', nullable: true })
  handedAt: Date | null;

  @Column({ name: 'reassess_reasons', type: 'text', nullable: true })
  reassessReasons: string | null;

  @Column({ name: 'opened_by', type: 'uuid' })
  openedBy: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @Column({ name: 'updated_at', type: 'timestamptz' })
  updatedAt: Date;

  @Column({ name: 'closed_at', type: 'timestamptz', nullable: true })
  closedAt: Date | null;

  @Column({ name: 'closed_reason', type: 'text', nullable: true })
  closedReason: ChildCaseClosing | null;

  @Column({ name: 'closed_from', type: 'text', nullable: true })
  closedFrom: ChildCaseState | null;

  @Column({ type: 'integer' })
  version: number;
}
