import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { NeBisInIdemResult } from '../../domain/proceeding/vocabulary';

@Entity({ name: 'ne_bis_in_idem_finding' })
export class NeBisInIdemFinding {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'proceeding_id', type: 'uuid' })
  proceedingId: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ name: 'prior_forum', type: 'text', nullable: true })
  priorForum: string | null;

  @Column({ name: 'prior_outcome', type: 'text', nullable: true })
  priorOutcome: string | null;

  @Column({ type: 'text' })
  acts: string;

  @Column({ type: 'text', nullable: true })
  recognised: string | null;

  @Column({ type: 'text' })
  result: NeBisInIdemResult;

  @Column({ type: 'text' })
  reasons: string;

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy: string;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt: Date;
}
