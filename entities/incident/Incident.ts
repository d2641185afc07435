import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { IncidentKind, IncidentStatus } from '../../domain/incident/vocabulary';

@Entity({ name: 'incident' })
export class Incident {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'text' })
  ref: string;

  @Column({ name: 'person_id', type: 'uuid', nullable: true })
  personId: string | null;

  @Column({ name: 'facility_id', type: 'uuid', nullable: true })
  facilityId: string | null;

  @Column({ type: 'text' })
  kind: IncidentKind;

  @Column({ type: 'text' })
  status: IncidentStatus;

  @Column({ type: 'text' })
  description: string;

  @Column({ type: 'jsonb' })
  figures: unknown;

  @Column({ name: 'referred_to', type: 'text', nullable: true })
  referredTo: string | null;

  /** Under which reference the authority keeps the referral; null before it confirmed. */
  @Column({ name: 'referral_receipt', type: 'text', nullable: true })
  referralReceipt: string | null;

  @Column({ name: 'referral_received_at', type: 'timestamptz', nullable: true })
  referralReceivedAt: Date | null;

  /** Why the investigation ended as it did; null before. */
  @Column({ type: 'text', nullable: true })
  finding: string | null;

  @Column({ name: 'concluded_by', type: 'uuid', nullable: true })
  concludedBy: string | null;

  /** What was done about it; null before. */
  @Column({ type: 'text', nullable: true })
  remedy: string | null;

  /** What the independent authority answered; null before. */
  @Column({ name: 'referral_outcome', type: 'text', nullable: true })
  referralOutcome: string | null;

  @Column({ name: 'closed_at', type: 'timestamptz', nullable: true })
  closedAt: Date | null;

  @Column({ name: 'occurred_at', type: 'timestamptz' })
  occurredAt: Date;

  @Column({ name: 'reported_by', type: 'uuid', nullable: true })
  reportedBy: string | null;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt: Date;

  @Column({ type: 'integer' })
  version: number;
}
