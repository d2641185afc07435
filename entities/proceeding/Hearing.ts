import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { HearingDisposition } from '../../domain/proceeding/vocabulary';

@Entity({ name: 'hearing' })
export class Hearing {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'proceeding_id', type: 'uuid' })
  proceedingId: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ name: 'scheduled_at', type: 'timestamptz' })
  scheduledAt: Date;

  @Column({ type: 'text' })
  purpose: string;

  @Column({ type: 'text', nullable: true })
  disposition: HearingDisposition | null;

  @Column({ type: 'text', nullable: true })
  outcome: string | null;

  @Column({ name: 'next_step', type: 'text', nullable: true })
  nextStep: string | null;

  @Column({ name: 'next_hearing_id', type: 'uuid', nullable: true })
  nextHearingId: string | null;

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy: string;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt: Date;
}
