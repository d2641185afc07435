import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { BiometricUse } from '../../domain/person/vocabulary';

/** Where a photograph lies: the picture itself is not in the platform. */
@Entity({ name: 'photograph' })
export class Photograph {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ name: 'storage_ref', type: 'text' })
  storageRef: string;

  @Column({ type: 'text' })
  sha256: string;

  @Column({ type: 'text' })
  use: BiometricUse;

  @Column({ name: 'taken_at', type: 'timestamptz' })
  takenAt: Date;

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy: string;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt: Date;
}
