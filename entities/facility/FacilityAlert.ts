import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AlertStatus } from '../../domain/facility/alertLifecycle';
import type { RiskIndicator } from '../../domain/facility/riskIndicators';

@Entity({ name: 'facility_alert' })
export class FacilityAlert {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'facility_id', type: 'uuid' })
  facilityId: string;

  @Column({ type: 'text' })
  indicator: RiskIndicator;

  @Column({ type: 'numeric' })
  value: string;

  @Column({ type: 'smallint' })
  level: number;

  @Column({ type: 'numeric' })
  threshold: string;

  @Column({ name: 'threshold_source', type: 'text' })
  thresholdSource: string;

  @Column({ name: 'reading_id', type: 'uuid', nullable: true })
  readingId: string | null;

  @Column({ name: 'raised_at', type: 'timestamptz' })
  raisedAt: Date;

  @Column({ type: 'text' })
  status: AlertStatus;

  @Column({ name: 'decided_by', type: 'uuid', nullable: true })
  decidedBy: string | null;

  @Column({ name: 'decided_at', type: 'timestamptz', nullable: true })
  decidedAt: Date | null;

  @Column({ type: 'text', nullable: true })
  reasons: string | null;

  @Column({ type: 'integer' })
  version: number;
}
