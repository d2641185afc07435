import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CommitmentParty, CommitmentStatus } from '../../domain/country/vocabulary';

@Entity({ name: 'commitment' })
export class Commitment {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'text' })
  country: string;

  @Column({ type: 'text' })
  text: string;

  @Column({ name: 'made_by', type: 'text' })
  madeBy: CommitmentParty;

  @Column({ name: 'made_at', type: 'timestamptz' })
  madeAt: Date;

  @Column({ name: 'made_in', type: 'text' })
  madeIn: string;

  @Column({ name: 'due_on', type: 'date', nullable: true })
  dueOn: string | null;

  @Column({ type: 'text' })
  status: CommitmentStatus;

  @Column({ type: 'text', nullable: true })
  evidence: string | null;

  @Column({ name: 'outcome_reasons', type: 'text', nullable: true })
  outcomeReasons: string | null;

  @Column({ name: 'outcome_at', type: 'timestamptz', nullable: true })
  outcomeAt: Date | null;

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy: string;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt: Date;

  @Column({ type: 'integer' })
  version: number;
}
