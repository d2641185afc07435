import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MovingOrderStatus } from '../../domain/operation/movingOrderLifecycle';
import type { MovingRuleShown } from '../../domain/operation/movingRules';

@Entity({ name: 'moving_order' })
export class MovingOrder {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'text' })
  ref: string;

  @Column({ name: 'operation_id', type: 'uuid' })
  operationId: string;

  @Column({ type: 'text' })
  status: MovingOrderStatus;

  @Column({ name: 'batch_size', type: 'integer' })
  batchSize: number;

  @Column({ type: 'integer' })
  persons: number;

  @Column({ type: 'jsonb' })
  rules: MovingRuleShown[];

  @Column({ name: 'proposed_by', type: 'uuid' })
  proposedBy: string;

  @Column({ name: 'proposed_at', type: 'timestamptz' })
  proposedAt: Date;

  @Column({ name: 'last_changed_by', type: 'uuid' })
  lastChangedBy: string;

  @Column({ name: 'signed_by', type: 'uuid', nullable: true })
  signedBy: string | null;

  @Column({ name: 'signed_at', type: 'timestamptz', nullable: true })
  signedAt: Date | null;

  @Column({ name: 'withdrawn_reasons', type: 'text', nullable: true })
  withdrawnReasons: string | null;

  @Column({ type: 'integer' })
  version: number;
}
