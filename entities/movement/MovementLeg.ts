import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LegState } from '../../domain/movement/legs/vocabulary';

@Entity({ name: 'movement_leg' })
export class MovementLeg {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'movement_id', type: 'uuid' })
  movementId: string;

  @Column({ type: 'smallint' })
  ordinal: number;

  @Column({ type: 'text' })
  mode: 'ROAD' | 'HELICOPTER' | 'FIXED_WING' | 'RAIL' | 'FOOT';

  @Column({ type: 'text' })
  origin: string;

  @Column({ type: 'text' })
  destination: string;

  @Column({ type: 'text', nullable: true })
  carrier: string | null;

  @Column({ name: 'departs_at', type: 'timestamptz', nullable: true })
  departsAt: Date | null;

  @Column({ name: 'arrives_at', type: 'timestamptz', nullable: true })
  arrivesAt: Date | null;

  @Column({ type: 'text' })
  state: LegState;

  @Column({ type: 'text', nullable: true })
  custodian: string | null;

  @Column({ name: 'started_at', type: 'timestamptz', nullable: true })
  startedAt: Date | null;

  @Column({ name: 'started_recorded_at', type: 'timestamptz', nullable: true })
  startedRecordedAt: Date | null;

  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt: Date | null;

  @Column({ name: 'ended_recorded_at', type: 'timestamptz', nullable: true })
  endedRecordedAt: Date | null;

  @Column({ name: 'ended_place', type: 'text', nullable: true })
  endedPlace: string | null;

  @Column({ name: 'cancel_reasons', type: 'text', nullable: true })
  cancelReasons: string | null;

  @Column({ type: 'integer' })
  version: number;
}
