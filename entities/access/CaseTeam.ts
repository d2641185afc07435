import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ name: 'case_team' })
export class CaseTeam {
  @PrimaryColumn({ name: 'person_id', type: 'uuid' })
  personId: string;

  @PrimaryColumn({ name: 'account_id', type: 'uuid' })
  accountId: string;

  @Column({ type: 'boolean' })
  lead: boolean;

  @Column({ type: 'timestamptz' })
  since: Date;
}
