import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { GuardianshipEndCause, RelationshipProof } from '../../domain/family/vocabulary';

@Entity({ name: 'guardianship' })
export class Guardianship {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  /** The child. */
  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ name: 'guardian_id', type: 'uuid', nullable: true })
  guardianId: string | null;

  @Column({ type: 'text', nullable: true })
  authority: string | null;

  @Column({ type: 'text' })
  proof: RelationshipProof;

  @Column({ type: 'text' })
  document: string;

  @Column({ name: 'began_at', type: 'timestamptz' })
  beganAt: Date;

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy: string;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt: Date;

  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt: Date | null;

  @Column({ name: 'end_cause', type: 'text', nullable: true })
  endCause: GuardianshipEndCause | null;

  @Column({ name: 'end_reasons', type: 'text', nullable: true })
  endReasons: string | null;

  @Column({ name: 'ended_by', type: 'uuid', nullable: true })
  endedBy: string | null;
}
