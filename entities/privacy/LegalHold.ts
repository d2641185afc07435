import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LegalHoldState } from '../../domain/privacy/vocabulary';

@Entity({ name: 'legal_hold' })
export class LegalHold {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ type: 'text' })
  status: LegalHoldState;

  @Column({ type: 'text' })
  reasons: string;

  @Column({ name: 'requested_by', type: 'uuid' })
  requestedBy: string;

  @Column({ name: 'requested_role', type: 'text' })
  requestedRole: string;

  @Column({ name: 'requested_at', type: 'timestamptz' })
  requestedAt: Date;

  @Column({ name: 'confirmed_by', type: 'uuid', nullable: true })
  confirmedBy: string | null;

  @Column({ name: 'confirmed_role', type: 'text', nullable: true })
  confirmedRole: string | null;

  @Column({ name: 'confirmed_at', type: 'timestamptz', nullable: true })
  confirmedAt: Date | null;

  @Column({ name: 'answer_reasons', type: 'text', nullable: true })
  answerReasons: string | null;

  @Column({ name: 'release_reasons', type: 'text', nullable: true })
  releaseReasons: string | null;

  @Column({ name: 'release_requested_by', type: 'uuid', nullable: true })
  releaseRequestedBy: string | null;

  @Column({ name: 'released_by', type: 'uuid', nullable: true })
  releasedBy: string | null;

  @Column({ name: 'released_at', type: 'timestamptz', nullable: true })
  releasedAt: Date | null;

  @Column({ type: 'integer' })
  version: number;
}
