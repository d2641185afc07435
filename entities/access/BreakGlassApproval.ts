import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '../../domain/access/vocabulary';

@Entity({ name: 'break_glass_approval' })
export class BreakGlassApproval {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'break_glass_id', type: 'uuid' })
  breakGlassId: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ name: 'account_id', type: 'uuid' })
  accountId: string;

  @Column({ name: 'asked_by', type: 'uuid' })
  askedBy: string;

  @Column({ type: 'text' })
  role: Role;

  @Column({ type: 'timestamptz' })
  at: Date;
}
