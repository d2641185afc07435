import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ name: 'account_change' })
export class AccountChange {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'account_id', type: 'uuid' })
  accountId: string;

  @Column({ type: 'text' })
  action: string;

  @Column({ type: 'text', nullable: true })
  reason: string | null;

  @Column({ name: 'role_grant_id', type: 'uuid', nullable: true })
  roleGrantId: string | null;

  @Column({ name: 'by_account', type: 'uuid' })
  byAccount: string;

  @Column({ type: 'timestamptz' })
  at: Date;
}
