import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { IdentityAttemptKind, IdentityAttemptOutcome } from '../../domain/person/identityAttempts';

@Entity({ name: 'identity_attempt' })
export class IdentityAttempt {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ type: 'text' })
  kind: IdentityAttemptKind;

  @Column({ name: 'with_whom', type: 'text' })
  withWhom: string;

  @Column({ type: 'text' })
  outcome: IdentityAttemptOutcome;

  @Column({ type: 'text', nullable: true })
  findings: string | null;

  @Column({ name: 'attempted_at', type: 'timestamptz' })
  attemptedAt: Date;

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy: string;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt: Date;

  /** When a declaration that the identity is unresolved listed it. */
  @Column({ name: 'listed_at', type: 'timestamptz', nullable: true })
  listedAt: Date | null;
}
