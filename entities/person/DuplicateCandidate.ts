import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Confidence, DuplicateStatus, DuplicateVerdict } from '../../domain/person/vocabulary';

@Entity({ name: 'duplicate_candidate' })
export class DuplicateCandidate {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'person_a', type: 'uuid' })
  personA: string;

  @Column({ name: 'person_b', type: 'uuid' })
  personB: string;

  @Column({ type: 'real' })
  score: number;

  @Column({ type: 'jsonb' })
  reasons: unknown;

  @Column({ type: 'text' })
  status: DuplicateStatus;

  @Column({ name: 'first_verdict', type: 'text', nullable: true })
  firstVerdict: DuplicateVerdict | null;

  @Column({ name: 'first_by', type: 'uuid', nullable: true })
  firstBy: string | null;

  @Column({ name: 'first_at', type: 'timestamptz', nullable: true })
  firstAt: Date | null;

  @Column({ name: 'first_reasons', type: 'text', nullable: true })
  firstReasons: string | null;

  @Column({ name: 'first_confidence', type: 'text', nullable: true })
  firstConfidence: Confidence | null;

  @Column({ name: 'decided_by', type: 'uuid', nullable: true })
  decidedBy: string | null;

  @Column({ name: 'decided_at', type: 'timestamptz', nullable: true })
  decidedAt: Date | null;

  @Column({ name: 'decided_reasons', type: 'text', nullable: true })
  decidedReasons: string | null;

  @Column({ name: 'decided_confidence', type: 'text', nullable: true })
  decidedConfidence: Confidence | null;

  @Column({ name: 'detected_at', type: 'timestamptz' })
  detectedAt: Date;

  @Column({ type: 'integer' })
  version: number;
}
