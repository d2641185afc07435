import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AboveMaximumGround, SentenceRun } from '../../domain/proceeding/maximumPenalty';
import type { SentenceKind } from '../../domain/proceeding/sentence';

@Entity({ name: 'sentence' })
export class Sentence {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'proceeding_id', type: 'uuid' })
  proceedingId: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ name: 'judgment_id', type: 'uuid' })
  judgmentId: string;

  @Column({ type: 'text' })
  kind: SentenceKind;

  @Column({ type: 'text', nullable: true })
  length: string | null;

  /** How the terms of several charges are served; null where nobody said. */
  @Column({ type: 'text', nullable: true })
  runs: SentenceRun | null;

  /** On which ground it goes beyond the greatest term of the charges; null where it does not. */
  @Column({ name: 'above_maximum_ground', type: 'text', nullable: true })
  aboveMaximumGround: AboveMaximumGround | null;

  @Column({ name: 'pronounced_on', type: 'date' })
  pronouncedOn: string;

  @Column({ name: 'commuted_by', type: 'uuid', nullable: true })
  commutedBy: string | null;

  @Column({ name: 'days_total', type: 'integer', nullable: true })
  daysTotal: number | null;

  @Column({ name: 'days_served', type: 'integer', nullable: true })
  daysServed: number | null;

  @Column({ name: 'counted_on', type: 'date', nullable: true })
  countedOn: string | null;

  @Column({ type: 'jsonb', nullable: true })
  counted: object | null;

  @Column({ name: 'ends_on', type: 'date', nullable: true })
  endsOn: string | null;

  @Column({ name: 'superseded_at', type: 'timestamptz', nullable: true })
  supersededAt: Date | null;

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy: string;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt: Date;
}
