import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ name: 'handoff_feedback' })
export class HandoffFeedback {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'handoff_id', type: 'uuid' })
  handoffId: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ type: 'text' })
  country: string;

  @Column({ type: 'text' })
  kind: 'OPENED' | 'CHARGED' | 'DECLINED' | 'TRIAL' | 'JUDGMENT';

  @Column({ type: 'text' })
  detail: string;

  @Column({ type: 'boolean' })
  final: boolean;

  @Column({ name: 'outside_approved_acts', type: 'boolean' })
  outsideApprovedActs: boolean;

  @Column({ name: 'act_period', type: 'text', nullable: true })
  actPeriod: string | null;

  @Column({ name: 'act_earliest', type: 'date', nullable: true })
  actEarliest: string | null;

  @Column({ name: 'act_latest', type: 'date', nullable: true })
  actLatest: string | null;

  @Column({ name: 'occurred_at', type: 'timestamptz' })
  occurredAt: Date;

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy: string;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt: Date;
}
