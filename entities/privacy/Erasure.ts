import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ErasureGround } from '../../domain/privacy/vocabulary';

@Entity({ name: 'erasure' })
export class Erasure {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ type: 'text' })
  ground: ErasureGround;

  @Column({ type: 'text' })
  reasons: string;

  @Column({ type: 'text' })
  status: 'PROPOSED' | 'CARRIED_OUT' | 'DECLINED';

  @Column({ name: 'proposed_by', type: 'uuid' })
  proposedBy: string;

  @Column({ name: 'proposed_at', type: 'timestamptz' })
  proposedAt: Date;

  @Column({ name: 'decided_by', type: 'uuid', nullable: true })
  decidedBy: string | null;

  @Column({ name: 'decided_at', type: 'timestamptz', nullable: true })
  decidedAt: Date | null;

  @Column({ name: 'decline_reasons', type: 'text', nullable: true })
  declineReasons: string | null;

  @Column({ name: 'keys_destroyed_at', type: 'timestamptz', nullable: true })
  keysDestroyedAt: Date | null;

  @Column({ type: 'integer' })
  version: number;
}
