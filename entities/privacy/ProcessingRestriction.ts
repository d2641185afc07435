import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RestrictionGround } from '../../domain/privacy/restriction';
import type { RestrictionState } from '../../domain/privacy/restrictionLifecycle';

@Entity({ name: 'processing_restriction' })
export class ProcessingRestriction {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ name: 'request_id', type: 'uuid', nullable: true })
  requestId: string | null;

  @Column({ type: 'text' })
  ground: RestrictionGround;

  @Column({ type: 'text' })
  status: RestrictionState;

  @Column({ type: 'text' })
  reasons: string;

  @Column({ name: 'begun_by', type: 'uuid' })
  begunBy: string;

  @Column({ name: 'begun_at', type: 'timestamptz' })
  begunAt: Date;

  @Column({ type: 'text', nullable: true })
  decision: string | null;

  @Column({ name: 'person_informed_at', type: 'timestamptz', nullable: true })
  personInformedAt: Date | null;

  @Column({ name: 'lift_reasons', type: 'text', nullable: true })
  liftReasons: string | null;

  @Column({ name: 'lifted_by', type: 'uuid', nullable: true })
  liftedBy: string | null;

  @Column({ name: 'lifted_at', type: 'timestamptz', nullable: true })
  liftedAt: Date | null;

  @Column({ type: 'integer' })
  version: number;
}
