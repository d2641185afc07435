import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RefoulementRisk as Risk, RiskDirection, RiskLevel } from '../../domain/repatriation/vocabulary';

@Entity({ name: 'refoulement_risk' })
export class RefoulementRisk {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'finding_id', type: 'uuid' })
  findingId: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ type: 'text' })
  risk: Risk;

  @Column({ type: 'text' })
  direction: RiskDirection;

  @Column({ type: 'text' })
  level: RiskLevel;

  @Column({ name: 'onward_country', type: 'text', nullable: true })
  onwardCountry: string | null;

  @Column({ type: 'text' })
  reasoning: string;
}
