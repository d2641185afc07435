import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { VerificationMethod } from '../../domain/custody/release';

@Entity({ name: 'release_verification' })
export class ReleaseVerification {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ name: 'episode_id', type: 'uuid' })
  episodeId: string;

  @Column({ name: 'released_to', type: 'text' })
  releasedTo: string;

  @Column({ type: 'text' })
  method: VerificationMethod;

  @Column({ name: 'verified_by', type: 'text' })
  verifiedBy: string;

  @Column({ name: 'verified_at', type: 'timestamptz' })
  verifiedAt: Date;

  @Column({ type: 'boolean' })
  unharmed: boolean;

  @Column({ name: 'able_to_exercise_rights', type: 'boolean' })
  ableToExerciseRights: boolean;

  @Column({ type: 'text', nullable: true })
  remarks: string | null;

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy: string;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt: Date;
}
