import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PropertyKind, PropertyState, SealFinding } from '../../domain/movement/property/lifecycle';

@Entity({ name: 'property_item' })
export class PropertyItem {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'movement_id', type: 'uuid' })
  movementId: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ type: 'text', nullable: true })
  country: string | null;

  @Column({ type: 'text' })
  kind: PropertyKind;

  @Column({ name: 'seal_number', type: 'text' })
  sealNumber: string;

  @Column({ type: 'text' })
  description: string;

  @Column({ type: 'text' })
  state: PropertyState;

  @Column({ name: 'sealed_by', type: 'uuid' })
  sealedBy: string;

  @Column({ name: 'sealed_at', type: 'timestamptz' })
  sealedAt: Date;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt: Date;

  @Column({ name: 'late_reason', type: 'text', nullable: true })
  lateReason: string | null;

  @Column({ name: 'released_by', type: 'uuid', nullable: true })
  releasedBy: string | null;

  @Column({ name: 'released_officer', type: 'text', nullable: true })
  releasedOfficer: string | null;

  @Column({ name: 'released_at', type: 'timestamptz', nullable: true })
  releasedAt: Date | null;

  @Column({ name: 'received_by', type: 'uuid', nullable: true })
  receivedBy: string | null;

  @Column({ name: 'received_officer', type: 'text', nullable: true })
  receivedOfficer: string | null;

  @Column({ name: 'received_at', type: 'timestamptz', nullable: true })
  receivedAt: Date | null;

  @Column({ type: 'text', nullable: true })
  finding: SealFinding | null;

  @Column({ name: 'found_seal', type: 'text', nullable: true })
  foundSeal: string | null;

  @Column({ type: 'text', nullable: true })
  note: string | null;

  @Column({ name: 'incident_id', type: 'uuid', nullable: true })
  incidentId: string | null;

  @Column({ name: 'resolved_by', type: 'uuid', nullable: true })
  resolvedBy: string | null;

  @Column({ name: 'resolved_at', type: 'timestamptz', nullable: true })
  resolvedAt: Date | null;

  @Column({ type: 'text', nullable: true })
  resolution: string | null;

  @Column({ type: 'integer' })
  version: number;
}
