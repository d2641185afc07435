import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { BreakGlassStatus } from '../../domain/access/breakGlassLifecycle';
import type { FieldCategory } from '../../domain/access/fieldClasses';
import type { Role } from '../../domain/access/vocabulary';

@Entity({ name: 'break_glass' })
export class BreakGlass {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ name: 'account_id', type: 'uuid' })
  accountId: string;

  @Column({ type: 'text' })
  role: Role;

  @Column({ type: 'text', array: true })
  categories: FieldCategory[];

  @Column({ type: 'text' })
  reason: string;

  @Column({ type: 'text' })
  status: BreakGlassStatus;

  @Column({ name: 'requested_at', type: 'timestamptz' })
  requestedAt: Date;

  @Column({ name: 'opened_at', type: 'timestamptz', nullable: true })
  openedAt: Date | null;

  @Column({ name: 'ends_at', type: 'timestamptz', nullable: true })
  endsAt: Date | null;

  @Column({ name: 'declined_by', type: 'uuid', nullable: true })
  declinedBy: string | null;

  @Column({ name: 'decline_reason', type: 'text', nullable: true })
  declineReason: string | null;

  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt: Date | null;

  @Column({ name: 'ended_by', type: 'uuid', nullable: true })
  endedBy: string | null;

  @Column({ type: 'integer' })
  version: number;
}
