import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ name: 'handoff_item' })
export class HandoffItem {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'handoff_id', type: 'uuid' })
  handoffId: string;

  @Column({ name: 'evidence_id', type: 'uuid' })
  evidenceId: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ type: 'text', nullable: true })
  country: string | null;

  @Column({ name: 'package_version', type: 'integer' })
  packageVersion: number;

  @Column({ type: 'text' })
  sha256: string;

  @Column({ name: 'computed_sha256', type: 'text', nullable: true })
  computedSha256: string | null;

  @Column({ name: 'added_by', type: 'uuid' })
  addedBy: string;

  @Column({ name: 'added_at', type: 'timestamptz' })
  addedAt: Date;
}
