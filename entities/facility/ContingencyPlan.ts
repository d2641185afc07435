import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PlanStatus } from '../../domain/facility/contingencyPlanLifecycle';

@Entity({ name: 'contingency_plan' })
export class ContingencyPlan {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'alert_id', type: 'uuid' })
  alertId: string;

  @Column({ name: 'facility_id', type: 'uuid' })
  facilityId: string;

  @Column({ type: 'text' })
  status: PlanStatus;

  @Column({ name: 'order_of_moving', type: 'text', nullable: true })
  orderOfMoving: string | null;

  @Column({ type: 'text', array: true })
  carriers: string[];

  @Column({ type: 'text', nullable: true })
  fallback: string | null;

  @Column({ name: 'recorded_by', type: 'uuid', nullable: true })
  recordedBy: string | null;

  @Column({ name: 'approved_by', type: 'uuid', nullable: true })
  approvedBy: string | null;

  @Column({ name: 'approved_at', type: 'timestamptz', nullable: true })
  approvedAt: Date | null;

  @Column({ name: 'closed_reasons', type: 'text', nullable: true })
  closedReasons: string | null;

  @Column({ name: 'closed_at', type: 'timestamptz', nullable: true })
  closedAt: Date | null;

  @Column({ name: 'opened_at', type: 'timestamptz' })
  openedAt: Date;

  @Column({ type: 'integer' })
  version: number;
}
