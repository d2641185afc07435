import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ name: 'manifest_version' })
export class ManifestVersion {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'movement_id', type: 'uuid' })
  movementId: string;

  @Column({ type: 'integer' })
  number: number;

  @Column({ type: 'text' })
  sha256: string;

  @Column({ type: 'uuid', array: true })
  persons: string[];

  @Column({ name: 'listed_by', type: 'uuid' })
  listedBy: string;

  @Column({ name: 'locked_by', type: 'uuid' })
  lockedBy: string;

  @Column({ name: 'locked_at', type: 'timestamptz' })
  lockedAt: Date;

  @Column({ name: 'reopened_at', type: 'timestamptz', nullable: true })
  reopenedAt: Date | null;

  @Column({ name: 'reopen_reasons', type: 'text', nullable: true })
  reopenReasons: string | null;
}
