import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SecurityEventChannel, SecurityEventReason } from '../../domain/access/securityEvents';

@Entity({ name: 'security_event' })
export class SecurityEvent {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'text' })
  reason: SecurityEventReason;

  @Column({ type: 'text' })
  channel: SecurityEventChannel;

  @Column({ name: 'account_id', type: 'uuid', nullable: true })
  accountId: string | null;

  @Column({ type: 'integer' })
  times: number;

  @Column({ name: 'first_at', type: 'timestamptz' })
  firstAt: Date;

  @Column({ name: 'last_at', type: 'timestamptz' })
  lastAt: Date;

  /** With the row goes the salt of its digest, which then tells nothing. Null: from before the log held digests. */
  @Column({ type: 'bytea', nullable: true })
  salt: Buffer | null;

  /** The entry of the log that holds its digest. */
  @Column({ name: 'entry_id', type: 'uuid', nullable: true })
  entryId: string | null;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt: Date;
}
