import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EvidenceCopyEnd, EvidenceCopyKind } from '../../domain/evidence/copies';

@Entity({ name: 'evidence_copy' })
export class EvidenceCopy {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'evidence_id', type: 'uuid' })
  evidenceId: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ type: 'text' })
  kind: EvidenceCopyKind;

  @Column({ type: 'text' })
  place: string;

  @Column({ type: 'text' })
  holder: string;

  @Column({ name: 'made_by', type: 'text' })
  madeBy: string;

  @Column({ type: 'text' })
  sha256: string;

  @Column({ name: 'made_at', type: 'timestamptz' })
  madeAt: Date;

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy: string;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt: Date;

  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt: Date | null;

  @Column({ name: 'end_cause', type: 'text', nullable: true })
  endCause: EvidenceCopyEnd | null;

  @Column({ name: 'end_reasons', type: 'text', nullable: true })
  endReasons: string | null;

  @Column({ name: 'ended_by', type: 'uuid', nullable: true })
  endedBy: string | null;
}
