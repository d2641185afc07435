import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MovementStatus } from '../../domain/movement/vocabulary';

@Entity({ name: 'movement' })
export class Movement {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'text' })
  ref: string;

  @Column({ type: 'text' })
  status: MovementStatus;

  @Column({ name: 'from_facility_id', type: 'uuid' })
  fromFacilityId: string;

  @Column({ name: 'to_facility_id', type: 'uuid', nullable: true })
  toFacilityId: string | null;

  @Column({ name: 'to_country', type: 'text', nullable: true })
  toCountry: string | null;

  @Column({ type: 'text', nullable: true })
  carrier: string | null;

  @Column({ type: 'text', nullable: true })
  route: string | null;

  @Column({ name: 'departure_planned_at', type: 'timestamptz', nullable: true })
  departurePlannedAt: Date | null;

  @Column({ type: 'integer', nullable: true })
  escorts: number | null;

  @Column({ name: 'female_escort', type: 'boolean' })
  femaleEscort: boolean;

  @Column({ name: 'receiving_confirmation', type: 'text', nullable: true })
  receivingConfirmation: string | null;

  @Column({ name: 'icrc_informed_at', type: 'timestamptz', nullable: true })
  icrcInformedAt: Date | null;

  @Column({ name: 'planned_by', type: 'uuid' })
  plannedBy: string;

  @Column({ name: 'last_listed_by', type: 'uuid', nullable: true })
  lastListedBy: string | null;

  @Column({ name: 'authorised_by', type: 'uuid', nullable: true })
  authorisedBy: string | null;

  @Column({ name: 'authorised_at', type: 'timestamptz', nullable: true })
  authorisedAt: Date | null;

  @Column({ name: 'secret_until', type: 'timestamptz', nullable: true })
  secretUntil: Date | null;

  /** The end of secrecy of which those from whom the movement was kept have been told. */
  @Column({ name: 'secrecy_told', type: 'timestamptz', nullable: true })
  secrecyTold: Date | null;

  @Column({ name: 'departed_at', type: 'timestamptz', nullable: true })
  departedAt: Date | null;

  @Column({ name: 'arrived_at', type: 'timestamptz', nullable: true })
  arrivedAt: Date | null;

  @Column({ name: 'reconciled_at', type: 'timestamptz', nullable: true })
  reconciledAt: Date | null;

  @Column({ name: 'ended_reason', type: 'text', nullable: true })
  endedReason: string | null;

  @Column({ name: 'ended_list', type: 'text', nullable: true })
  endedList: 'CANCELLATION' | 'ABORT' | 'DIVERSION' | null;

  @Column({ name: 'ended_code', type: 'text', nullable: true })
  endedCode: string | null;

  @Column({ name: 'place_override', type: 'uuid', nullable: true })
  placeOverride: string | null;

  @Column({ name: 'last_event_at', type: 'timestamptz', nullable: true })
  lastEventAt: Date | null;

  @Column({ name: 'manifest_version', type: 'integer' })
  manifestVersion: number;

  @Column({ type: 'integer' })
  version: number;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @Column({ name: 'updated_at', type: 'timestamptz' })
  updatedAt: Date;
}
