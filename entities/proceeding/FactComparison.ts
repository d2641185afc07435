import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FactsCompared } from '../../domain/proceeding/priorAdjudication';

@Entity({ name: 'fact_comparison' })
export class FactComparison {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'finding_id', type: 'uuid' })
  findingId: string;

  @Column({ name: 'adjudication_id', type: 'uuid', nullable: true })
  adjudicationId: string | null;

  /** A charge in another case of the person, where that is what was compared. */
  @Column({ name: 'charge_id', type: 'uuid', nullable: true })
  chargeId: string | null;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ type: 'text' })
  facts: FactsCompared;

  @Column({ type: 'text' })
  reasoning: string;
}
