import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PersonNamePart, TransliterationScheme } from '../../domain/person/nameParts';
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

  /** What its words say; read off the spelling, and gone with it. */
  @Column({ type: 'jsonb', nullable: true })
  parts: readonly PersonNamePart[] | null;

  @Column({ type: 'text', nullable: true })
  scheme: TransliterationScheme | null;

  @Column({ type: 'text', nullable: true })
  source: string | null;

  @Column({ name: 'document_id', type: 'uuid', nullable: true })
  documentId: string | null;
}
