import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { NonRefoulementFinding as Finding } from '../../domain/repatriation/vocabulary';

@Entity({ name: 'non_refoulement_finding' })
export class NonRefoulementFinding {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'request_id', type: 'uuid' })
  requestId: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ type: 'text' })
  finding: Finding;

  @Column({ type: 'text', array: true })
  risks: string[];

  @Column({ type: 'text' })
  sources: string;

  @Column({ name: 'person_heard_at', type: 'timestamptz' })
  personHeardAt: Date;

  @Column({ name: 'counsel_notified_at', type: 'timestamptz', nullable: true })
  counselNotifiedAt: Date | null;

  @Column({ name: 'appeal_until', type: 'timestamptz', nullable: true })
  appealUntil: Date | null;

  @Column({ name: 'assurance_id', type: 'uuid', nullable: true })
  assuranceId: string | null;

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy: string;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt: Date;

  @Column({ name: 'confirmed_by', type: 'uuid', nullable: true })
  confirmedBy: string | null;

  @Column({ name: 'confirmed_at', type: 'timestamptz', nullable: true })
  confirmedAt: Date | null;

  @Column({ name: 'confirm_reasons', type: 'text', nullable: true })
  confirmReasons: string | null;

  @Column({ name: 'expires_at', type: 'timestamptz', nullable: true })
  expiresAt: Date | null;

  @Column({ name: 'superseded_at', type: 'timestamptz', nullable: true })
  supersededAt: Date | null;
}
