import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { StopState } from '../../domain/movement/legs/vocabulary';

@Entity({ name: 'overnight_stop' })
export class OvernightStop {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'movement_id', type: 'uuid' })
  movementId: string;

  @Column({ name: 'facility_id', type: 'uuid', nullable: true })
  facilityId: string | null;

  @Column({ type: 'text' })
  place: string;

  @Column({ type: 'text' })
  custodian: string;

  @Column({ type: 'text' })
  state: StopState;

  @Column({ name: 'planned_from', type: 'timestamptz', nullable: true })
  plannedFrom: Date | null;

  @Column({ name: 'planned_to', type: 'timestamptz', nullable: true })
  plannedTo: Date | null;

  @Column({ name: 'started_at', type: 'timestamptz', nullable: true })
  startedAt: Date | null;

  @Column({ name: 'started_recorded_at', type: 'timestamptz', nullable: true })
  startedRecordedAt: Date | null;

  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt: Date | null;

  @Column({ name: 'ended_recorded_at', type: 'timestamptz', nullable: true })
  endedRecordedAt: Date | null;

  @Column({ name: 'first_count', type: 'uuid', nullable: true })
  firstCount: string | null;

  @Column({ name: 'last_count', type: 'uuid', nullable: true })
  lastCount: string | null;

  @Column({ name: 'cancel_reasons', type: 'text', nullable: true })
  cancelReasons: string | null;

  @Column({ name: 'planned_by', type: 'uuid' })
  plannedBy: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @Column({ type: 'integer' })
  version: number;
}
