import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RoleGrantStatus } from '../../domain/access/roleGrantLifecycle';
import type { Role } from '../../domain/access/vocabulary';

@Entity({ name: 'role_grant' })
export class RoleGrant {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'account_id', type: 'uuid' })
  accountId: string;

  @Column({ type: 'text' })
  role: Role;

  @Column({ type: 'text', nullable: true })
  country: string | null;

  @Column({ name: 'begins_at', type: 'timestamptz' })
  beginsAt: Date;

  @Column({ name: 'ends_at', type: 'timestamptz', nullable: true })
  endsAt: Date | null;

  @Column({ type: 'text' })
  status: RoleGrantStatus;

  @Column({ type: 'text' })
  reason: string;

  @Column({ name: 'requested_by', type: 'uuid', nullable: true })
  requestedBy: string | null;

  @Column({ name: 'requested_at', type: 'timestamptz' })
  requestedAt: Date;

  @Column({ name: 'decided_by', type: 'uuid', nullable: true })
  decidedBy: string | null;

  @Column({ name: 'decided_at', type: 'timestamptz', nullable: true })
  decidedAt: Date | null;

  @Column({ name: 'revoked_by', type: 'uuid', nullable: true })
  revokedBy: string | null;

  @Column({ name: 'revoked_at', type: 'timestamptz', nullable: true })
  revokedAt: Date | null;

  @Column({ type: 'integer' })
  version: number;
}
