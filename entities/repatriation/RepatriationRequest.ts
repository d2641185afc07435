import { Column, Entity, PrimaryColumn } from 'typeorm';
import type {
  DeclineReason,
  ExtraditionGround,
  HoldReason,
  OriginSideState,
  RepatriationRoute,
  RepatriationState,
  RequestInitiator,
} from '../../domain/repatriation/vocabulary';

@Entity({ name: 'repatriation_request' })
export class RepatriationRequest {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'text' })
  ref: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ type: 'text' })
  country: string;

  @Column({ type: 'text' })
  route: RepatriationRoute;

  @Column({ type: 'text' })
  initiator: RequestInitiator;

  @Column({ name: 'opened_by', type: 'uuid' })
  openedBy: string;

  @Column({ type: 'text' })
  state: RepatriationState;

  @Column({ name: 'origin_side', type: 'text' })
  originSide: OriginSideState;

  @Column({ name: 'formal_channel_ref', type: 'text', nullable: true })
  formalChannelRef: string | null;

  @Column({ name: 'extradition_ground', type: 'text', nullable: true })
  extraditionGround: ExtraditionGround | null;

  @Column({ name: 'competitor_disclosed_at', type: 'timestamptz', nullable: true })
  competitorDisclosedAt: Date | null;

  @Column({ name: 'competitor_disclosed_by', type: 'uuid', nullable: true })
  competitorDisclosedBy: string | null;

  @Column({ name: 'competitor_disclosure_reasons', type: 'text', nullable: true })
  competitorDisclosureReasons: string | null;

  @Column({ name: 'decline_reason', type: 'text', nullable: true })
  declineReason: DeclineReason | null;

  @Column({ name: 'hold_reason', type: 'text', nullable: true })
  holdReason: HoldReason | null;

  @Column({ name: 'hold_review_on', type: 'date', nullable: true })
  holdReviewOn: string | null;

  @Column({ name: 'lead_id', type: 'uuid', nullable: true })
  leadId: string | null;

  @Column({ name: 'registered_at', type: 'timestamptz', nullable: true })
  registeredAt: Date | null;

  @Column({ name: 'submitted_at', type: 'timestamptz', nullable: true })
  submittedAt: Date | null;

  @Column({ name: 'approved_at', type: 'timestamptz', nullable: true })
  approvedAt: Date | null;

  @Column({ name: 'ready_at', type: 'timestamptz', nullable: true })
  readyAt: Date | null;

  @Column({ name: 'remedy_until', type: 'timestamptz', nullable: true })
  remedyUntil: Date | null;

  @Column({ name: 'remedy_waived_at', type: 'timestamptz', nullable: true })
  remedyWaivedAt: Date | null;

  @Column({ name: 'remedy_waiver_counsel', type: 'text', nullable: true })
  remedyWaiverCounsel: string | null;

  @Column({ name: 'remedy_waiver_lang', type: 'text', nullable: true })
  remedyWaiverLang: string | null;

  @Column({ name: 'movement_id', type: 'uuid', nullable: true })
  movementId: string | null;

  /** The withdrawn request whose place it takes. */
  @Column({ type: 'uuid', nullable: true })
  reinstates: string | null;

  @Column({ type: 'integer' })
  version: number;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @Column({ name: 'updated_at', type: 'timestamptz' })
  updatedAt: Date;
}
