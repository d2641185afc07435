import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CaseSide, FactorAnswer, OthmanFactor } from '../../domain/repatriation/vocabulary';

@Entity({ name: 'assurance_factor' })
export class AssuranceFactor {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'assurance_id', type: 'uuid' })
  assuranceId: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ type: 'text' })
  country: string;

  @Column({ type: 'text' })
  factor: OthmanFactor;

  @Column({ type: 'text' })
  side: CaseSide;

  @Column({ type: 'text' })
  answer: FactorAnswer;

  @Column({ type: 'text' })
  reasoning: string;

  @Column({ name: 'answered_by', type: 'uuid' })
  answeredBy: string;

  @Column({ name: 'answered_at', type: 'timestamptz' })
  answeredAt: Date;

  @Column({ name: 'superseded_at', type: 'timestamptz', nullable: true })
  supersededAt: Date | null;
}
