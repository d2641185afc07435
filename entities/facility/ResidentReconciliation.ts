import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ResidentOutcome } from '../../domain/facility/reconciliation';

@Entity({ name: 'resident_reconciliation' })
export class ResidentReconciliation {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ name: 'facility_id', type: 'uuid' })
  facilityId: string;

  @Column({ type: 'text' })
  outcome: ResidentOutcome;

  @Column({ name: 'to_facility_id', type: 'uuid', nullable: true })
  toFacilityId: string | null;

  @Column({ type: 'text', nullable: true })
  destination: string | null;

  @Column({ type: 'text', nullable: true })
  country: string | null;

  @Column({ name: 'occurred_at', type: 'timestamptz' })
  occurredAt: Date;

  @Column({ type: 'text', nullable: true })
  reasons: string | null;

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy: string;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt: Date;
}
