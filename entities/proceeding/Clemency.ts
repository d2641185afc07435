import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ClemencyKind, ClemencyOutcome } from '../../domain/proceeding/sentence';

@Entity({ name: 'clemency' })
export class Clemency {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'proceeding_id', type: 'uuid' })
  proceedingId: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ type: 'text' })
  kind: ClemencyKind;

  @Column({ name: 'asked_by', type: 'text' })
  askedBy: string;

  @Column({ name: 'asked_at', type: 'timestamptz' })
  askedAt: Date;

  @Column({ name: 'decided_at', type: 'timestamptz', nullable: true })
  decidedAt: Date | null;

  @Column({ type: 'text', nullable: true })
  outcome: ClemencyOutcome | null;

  @Column({ type: 'text', nullable: true })
  authority: string | null;

  @Column({ type: 'text', nullable: true })
  reasons: string | null;

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy: string;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt: Date;
}
