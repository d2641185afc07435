import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DetentionReviewOutcome } from '../../domain/custody/detentionReview';

@Entity({ name: 'detention_review' })
export class DetentionReview {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ name: 'held_at', type: 'timestamptz' })
  heldAt: Date;

  @Column({ type: 'text' })
  body: string;

  @Column({ name: 'person_heard', type: 'boolean' })
  personHeard: boolean;

  @Column({ name: 'counsel_notified', type: 'boolean' })
  counselNotified: boolean;

  @Column({ type: 'text' })
  outcome: DetentionReviewOutcome;

  @Column({ type: 'text' })
  reasons: string;

  /** Of the words without case and spacing: the same words for two people are a group order (DR4). Null before it was kept. */
  @Column({ name: 'reasons_sha256', type: 'text', nullable: true })
  reasonsSha256: string | null;

  @Column({ name: 'was_due_at', type: 'timestamptz', nullable: true })
  wasDueAt: Date | null;

  @Column({ name: 'next_due_at', type: 'timestamptz', nullable: true })
  nextDueAt: Date | null;

  @Column({ name: 'executed_at', type: 'timestamptz', nullable: true })
  executedAt: Date | null;

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy: string;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt: Date;
}
