import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Verdict } from '../../domain/proceeding/vocabulary';

@Entity({ name: 'judgment' })
export class Judgment {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'proceeding_id', type: 'uuid' })
  proceedingId: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ type: 'text' })
  verdict: Verdict;

  @Column({ type: 'text' })
  reasons: string;

  @Column({ name: 'sealed_reasons', type: 'text', nullable: true })
  sealedReasons: string | null;

  @Column({ name: 'appeal_informed_at', type: 'timestamptz', nullable: true })
  appealInformedAt: Date | null;

  @Column({ type: 'text', nullable: true })
  sentence: string | null;

  @Column({ name: 'sentence_months', type: 'integer', nullable: true })
  sentenceMonths: number | null;

  @Column({ name: 'death_sentence', type: 'boolean' })
  deathSentence: boolean;

  @Column({ name: 'life_without_release', type: 'boolean' })
  lifeWithoutRelease: boolean;

  @Column({ name: 'appeal_until', type: 'timestamptz', nullable: true })
  appealUntil: Date | null;

  @Column({ name: 'delivered_at', type: 'timestamptz' })
  deliveredAt: Date;

  @Column({ name: 'final_at', type: 'timestamptz', nullable: true })
  finalAt: Date | null;

  @Column({ name: 'time_served_days', type: 'integer', nullable: true })
  timeServedDays: number | null;

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy: string;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt: Date;
}
