import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AssuranceVisitStatus } from '../../domain/repatriation/vocabulary';

@Entity({ name: 'assurance_visit' })
export class AssuranceVisit {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'assurance_id', type: 'uuid' })
  assuranceId: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ type: 'text' })
  country: string;

  @Column({ name: 'due_at', type: 'timestamptz' })
  dueAt: Date;

  @Column({ type: 'text' })
  status: AssuranceVisitStatus;

  @Column({ name: 'visited_at', type: 'timestamptz', nullable: true })
  visitedAt: Date | null;

  @Column({ type: 'text', nullable: true })
  visitor: string | null;

  @Column({ name: 'private_interview', type: 'boolean', nullable: true })
  privateInterview: boolean | null;

  @Column({ type: 'text', nullable: true })
  findings: string | null;

  @Column({ type: 'boolean', nullable: true })
  concern: boolean | null;

  @Column({ name: 'recorded_by', type: 'uuid', nullable: true })
  recordedBy: string | null;

  @Column({ name: 'recorded_at', type: 'timestamptz', nullable: true })
  recordedAt: Date | null;
}
