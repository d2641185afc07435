import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Purpose, Role } from '../../domain/access/vocabulary';
import type { ReportScheduleStatus } from '../../domain/statistics/scheduleLifecycle';

@Entity({ name: 'report_schedule' })
export class ReportSchedule {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'text' })
  title: string;

  @Column({ name: 'owner_id', type: 'uuid' })
  ownerId: string;

  @Column({ name: 'owner_name', type: 'text' })
  ownerName: string;

  @Column({ name: 'owner_role', type: 'text' })
  ownerRole: Role;

  @Column({ type: 'text', nullable: true })
  purpose: Purpose | null;

  @Column({ type: 'text', nullable: true })
  country: string | null;

  @Column({ type: 'text', nullable: true })
  report: string | null;

  @Column({ type: 'text', nullable: true })
  query: string | null;

  @Column({ type: 'jsonb' })
  variables: object;

  @Column({ type: 'text' })
  cron: string;

  @Column({ name: 'time_zone', type: 'text' })
  timeZone: string;

  @Column({ type: 'uuid', array: true })
  recipients: string[];

  @Column({ name: 'recipient_logins', type: 'text', array: true })
  recipientLogins: string[];

  @Column({ type: 'text', array: true })
  readers: Role[];

  @Column({ type: 'text' })
  status: ReportScheduleStatus;

  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt: Date | null;

  @Column({ name: 'ended_reason', type: 'text', nullable: true })
  endedReason: string | null;

  @Column({ name: 'next_run_at', type: 'timestamptz', nullable: true })
  nextRunAt: Date | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @Column({ name: 'updated_at', type: 'timestamptz' })
  updatedAt: Date;

  @Column({ type: 'integer' })
  version: number;
}
