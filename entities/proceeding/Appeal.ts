import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AppealOutcome, Appellant } from '../../domain/proceeding/sentence';

@Entity({ name: 'appeal' })
export class Appeal {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'proceeding_id', type: 'uuid' })
  proceedingId: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ name: 'judgment_id', type: 'uuid' })
  judgmentId: string;

  @Column({ type: 'text' })
  appellant: Appellant;

  @Column({ type: 'text', nullable: true })
  court: string | null;

  @Column({ type: 'text', nullable: true })
  grounds: string | null;

  @Column({ name: 'lodged_at', type: 'timestamptz' })
  lodgedAt: Date;

  @Column({ name: 'decided_at', type: 'timestamptz', nullable: true })
  decidedAt: Date | null;

  @Column({ type: 'text', nullable: true })
  outcome: AppealOutcome | null;

  @Column({ type: 'text', nullable: true })
  reasons: string | null;

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy: string;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt: Date;
}
