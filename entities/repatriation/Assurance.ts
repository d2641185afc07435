import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AssuranceStatus } from '../../domain/repatriation/vocabulary';

@Entity({ name: 'assurance' })
export class Assurance {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'request_id', type: 'uuid' })
  requestId: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ type: 'text' })
  country: string;

  @Column({ type: 'text', nullable: true })
  giver: string | null;

  @Column({ name: 'binds_state', type: 'boolean', nullable: true })
  bindsState: boolean | null;

  /** JSON of the promises, sealed. */
  @Column({ type: 'text' })
  terms: string;

  @Column({ name: 'monitoring_body', type: 'text', nullable: true })
  monitoringBody: string | null;

  @Column({ name: 'monitoring_months', type: 'integer', nullable: true })
  monitoringMonths: number | null;

  @Column({ name: 'valid_until', type: 'timestamptz', nullable: true })
  validUntil: Date | null;

  @Column({ name: 'requested_by', type: 'uuid', nullable: true })
  requestedBy: string | null;

  @Column({ name: 'requested_at', type: 'timestamptz', nullable: true })
  requestedAt: Date | null;

  @Column({ type: 'text' })
  status: AssuranceStatus;

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy: string;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt: Date;

  @Column({ name: 'accepted_by', type: 'uuid', nullable: true })
  acceptedBy: string | null;

  @Column({ name: 'accepted_at', type: 'timestamptz', nullable: true })
  acceptedAt: Date | null;

  @Column({ name: 'accept_reasons', type: 'text', nullable: true })
  acceptReasons: string | null;
}
