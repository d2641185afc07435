import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ name: 'case_exclusion' })
export class CaseExclusion {
  @PrimaryColumn({ name: 'person_id', type: 'uuid' })
  personId: string;

  @PrimaryColumn({ name: 'account_id', type: 'uuid' })
  accountId: string;

  @Column({ type: 'text' })
  reason: string;

  @Column({ type: 'timestamptz' })
  since: Date;

  /** Who said that there is a conflict; null: it was not kept then. */
  @Column({ name: 'set_by', type: 'uuid', nullable: true })
  setBy: string | null;
}
