import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ name: 'person_access' })
export class PersonAccess {
  @PrimaryColumn({ name: 'person_id', type: 'uuid' })
  personId: string;

  @PrimaryColumn({ type: 'text' })
  country: string;

  @Column({ type: 'timestamptz' })
  since: Date;

  @Column({ type: 'text' })
  reason: string;
}
