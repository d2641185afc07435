import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '../../domain/access/vocabulary';
import type { ReportRunOutcome } from '../../domain/statistics/scheduleLifecycle';

@Entity({ name: 'report_run' })
export class ReportRun {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'schedule_id', type: 'uuid' })
  scheduleId: string;

  @Column({ name: 'due_at', type: 'timestamptz' })
  dueAt: Date;

  @Column({ name: 'ran_at', type: 'timestamptz' })
  ranAt: Date;

  @Column({ type: 'integer' })
  missed: number;

  @Column({ type: 'text' })
  outcome: ReportRunOutcome;

  @Column({ type: 'text', nullable: true })
  failure: string | null;

  @Column({ type: 'jsonb', nullable: true })
  answer: object | null;

  @Column({ type: 'text', array: true })
  difference: string[];

  @Column({ type: 'text', array: true })
  readers: Role[];
}
