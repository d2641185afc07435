import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { NameUsage } from '../../domain/person/vocabulary';

@Entity({ name: 'person_name' })
export class PersonName {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ type: 'smallint' })
  ordinal: number;

  @Column({ type: 'text' })
  usage: NameUsage;

  @Column({ type: 'text' })
  full: string;

  @Column({ type: 'text' })
  lang: string;
}
