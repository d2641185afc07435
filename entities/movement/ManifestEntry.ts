import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ManifestEntryStatus } from '../../domain/movement/vocabulary';

@Entity({ name: 'manifest_entry' })
export class ManifestEntry {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'movement_id', type: 'uuid' })
  movementId: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ name: 'request_id', type: 'uuid', nullable: true })
  requestId: string | null;

  @Column({ type: 'text', nullable: true })
  country: string | null;

  @Column({ name: 'transfer_order', type: 'text', nullable: true })
  transferOrder: string | null;

  @Column({ type: 'text' })
  status: ManifestEntryStatus;

  @Column({ name: 'status_reason', type: 'text', nullable: true })
  statusReason: string | null;

  @Column({ name: 'fit_until', type: 'timestamptz', nullable: true })
  fitUntil: Date | null;

  @Column({ name: 'family_unit', type: 'text', nullable: true })
  familyUnit: string | null;

  @Column({ name: 'separation_case_id', type: 'uuid', nullable: true })
  separationCaseId: string | null;

  @Column({ type: 'boolean' })
  open: boolean;

  @Column({ name: 'added_by', type: 'uuid' })
  addedBy: string;

  @Column({ name: 'added_at', type: 'timestamptz' })
  addedAt: Date;
}
