import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { HeadcountCheckpoint } from '../../domain/movement/vocabulary';

@Entity({ name: 'headcount' })
export class Headcount {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'movement_id', type: 'uuid' })
  movementId: string;

  @Column({ type: 'text' })
  checkpoint: HeadcountCheckpoint;

  @Column({ type: 'text' })
  side: 'SENDING' | 'RECEIVING';

  @Column({ type: 'text' })
  place: string;

  @Column({ type: 'uuid', array: true })
  present: string[];

  @Column({ type: 'text', array: true })
  unidentified: string[];

  @Column({ name: 'counted_by', type: 'uuid' })
  countedBy: string;

  @Column({ name: 'occurred_at', type: 'timestamptz' })
  occurredAt: Date;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt: Date;

  @Column({ name: 'late_reason', type: 'text', nullable: true })
  lateReason: string | null;
}
