import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '../../domain/access/vocabulary';
import type { WebhookStatus } from '../../domain/integration/webhookLifecycle';

/** An address that is told of what its owner may see. */
@Entity({ name: 'webhook_endpoint' })
export class WebhookEndpoint {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'account_id', type: 'uuid' })
  accountId: string;

  @Column({ type: 'text' })
  role: Role;

  @Column({ type: 'text', nullable: true })
  country: string | null;

  @Column({ type: 'text' })
  url: string;

  @Column({ type: 'text' })
  host: string;

  /** Verbs that are told; empty: all. */
  @Column({ type: 'text', array: true })
  actions: string[];

  @Column({ type: 'text' })
  secret: string;

  @Column({ name: 'previous_secret', type: 'text', nullable: true })
  previousSecret: string | null;

  @Column({ name: 'previous_until', type: 'timestamptz', nullable: true })
  previousUntil: Date | null;

  @Column({ type: 'text' })
  status: WebhookStatus;

  @Column({ name: 'paused_by', type: 'uuid', nullable: true })
  pausedBy: string | null;

  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt: Date | null;

  /** Cursor of the last event that was told; null before the first. */
  @Column({ type: 'text', nullable: true })
  position: string | null;

  /** Nothing older is told. */
  @Column({ name: 'position_at', type: 'timestamptz' })
  positionAt: Date;

  @Column({ name: 'seen_tx', type: 'bigint' })
  seenTx: string;

  @Column({ type: 'integer' })
  failures: number;

  @Column({ name: 'failing_since', type: 'timestamptz', nullable: true })
  failingSince: Date | null;

  @Column({ name: 'next_attempt_at', type: 'timestamptz', nullable: true })
  nextAttemptAt: Date | null;

  @Column({ name: 'leased_until', type: 'timestamptz', nullable: true })
  leasedUntil: Date | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @Column({ name: 'updated_at', type: 'timestamptz' })
  updatedAt: Date;

  @Column({ type: 'integer' })
  version: number;
}
