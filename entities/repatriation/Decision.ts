import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DecisionOutcome, DeclineReason, ReviewOutcome } from '../../domain/repatriation/vocabulary';

@Entity({ name: 'decision' })
export class Decision {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'request_id', type: 'uuid' })
  requestId: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ type: 'text' })
  country: string;

  @Column({ type: 'text' })
  proposal: DecisionOutcome;

  @Column({ name: 'proposal_decline_reason', type: 'text', nullable: true })
  proposalDeclineReason: DeclineReason | null;

  @Column({ name: 'proposal_reasons', type: 'text' })
  proposalReasons: string;

  @Column({ name: 'person_views', type: 'text' })
  personViews: string;

  @Column({ name: 'prepared_by', type: 'uuid' })
  preparedBy: string;

  @Column({ name: 'prepared_at', type: 'timestamptz' })
  preparedAt: Date;

  @Column({ type: 'text', nullable: true })
  outcome: DecisionOutcome | null;

  @Column({ name: 'decline_reason', type: 'text', nullable: true })
  declineReason: DeclineReason | null;

  @Column({ type: 'text', nullable: true })
  reasons: string | null;

  @Column({ name: 'reasons_for_state', type: 'text', nullable: true })
  reasonsForState: string | null;

  @Column({ name: 'legal_basis', type: 'text', nullable: true })
  legalBasis: string | null;

  @Column({ type: 'text', array: true, nullable: true })
  conditions: string[] | null;

  @Column({ name: 'decided_by', type: 'uuid', nullable: true })
  decidedBy: string | null;

  @Column({ name: 'decided_at', type: 'timestamptz', nullable: true })
  decidedAt: Date | null;

  @Column({ name: 'remedy_until', type: 'timestamptz', nullable: true })
  remedyUntil: Date | null;

  @Column({ name: 'review_requested_by', type: 'text', nullable: true })
  reviewRequestedBy: string | null;

  @Column({ name: 'review_requested_at', type: 'timestamptz', nullable: true })
  reviewRequestedAt: Date | null;

  @Column({ name: 'review_reasons', type: 'text', nullable: true })
  reviewReasons: string | null;

  @Column({ name: 'review_outcome', type: 'text', nullable: true })
  reviewOutcome: ReviewOutcome | null;

  @Column({ name: 'reviewed_by', type: 'uuid', nullable: true })
  reviewedBy: string | null;

  @Column({ name: 'reviewed_at', type: 'timestamptz', nullable: true })
  reviewedAt: Date | null;

  @Column({ name: 'superseded_at', type: 'timestamptz', nullable: true })
  supersededAt: Date | null;

  @Column({ name: 'superseded_reason', type: 'text', nullable: true })
  supersededReason: string | null;
}
