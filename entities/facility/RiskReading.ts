import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RiskIndicator } from '../../domain/facility/riskIndicators';

@Entity({ name: 'risk_reading' })
export class RiskReading {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'facility_id', type: 'uuid' })
  facilityId: string;

  @Column({ type: 'text' })
  indicator: RiskIndicator;

  @Column({ type: 'numeric' })
  value: number;

  @Column({ name: 'as_of', type: 'timestamptz' })
  asOf: Date;

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy: string;

  @Column({ type: 'text' })
  source: string;

  @Column({ name: 'source_grade', type: 'text' })
  sourceGrade: string;

  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt: Date;

  @Column({ type: 'text', nullable: true })
  note: string | null;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt: Date;
}
