import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ShownIndicator } from '../../domain/facility/indicatorStates';
import type { RiskLevel, RiskReason } from '../../domain/facility/riskIndicators';
import type { SnapshotStatus } from '../../domain/facility/riskSnapshotLifecycle';

@Entity({ name: 'facility_risk_snapshot' })
export class FacilityRiskSnapshot {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'facility_id', type: 'uuid' })
  facilityId: string;

  @Column({ type: 'text' })
  status: SnapshotStatus;

  @Column({ name: 'level_by_rules', type: 'smallint' })
  levelByRules: RiskLevel;

  @Column({ type: 'jsonb' })
  reasons: RiskReason[];

  @Column({ type: 'jsonb' })
  indicators: ShownIndicator[];

  @Column({ name: 'level_confirmed', type: 'smallint', nullable: true })
  levelConfirmed: number | null;

  @Column({ name: 'assessed_by', type: 'uuid' })
  assessedBy: string;

  @Column({ name: 'source_grade', type: 'text' })
  sourceGrade: string;

  @Column({ type: 'text', nullable: true })
  note: string | null;

  @Column({ name: 'as_of', type: 'timestamptz' })
  asOf: Date;

  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt: Date;

  @Column({ name: 'decided_by', type: 'uuid', nullable: true })
  decidedBy: string | null;

  @Column({ name: 'decided_at', type: 'timestamptz', nullable: true })
  decidedAt: Date | null;

  @Column({ name: 'decision_reasons', type: 'text', nullable: true })
  decisionReasons: string | null;

  @Column({ type: 'integer' })
  version: number;
}
