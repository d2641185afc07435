import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FollowUpMonth } from '../../domain/family/vocabulary';

@Entity({ name: 'child_follow_up' })
export class ChildFollowUp {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'child_case_id', type: 'uuid' })
  childCaseId: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ type: 'text' })
  country: string;

  @Column({ type: 'smallint' })
  month: FollowUpMonth;

  @Column({ name: 'held_at', type: 'timestamptz' })
  heldAt: Date;

  @Column({ type: 'text' })
  findings: string;

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy: string;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt: Date;
}
