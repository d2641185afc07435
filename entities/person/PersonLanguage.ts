import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LanguageLevel } from '../../domain/person/languages';

@Entity({ name: 'person_language' })
export class PersonLanguage {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  /** ISO 639-3. */
  @Column({ type: 'text' })
  code: string;

  @Column({ type: 'text' })
  level: LanguageLevel;

  @Column({ type: 'boolean' })
  reads: boolean;

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy: string;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt: Date;

  @Column({ name: 'replaced_at', type: 'timestamptz', nullable: true })
  replacedAt: Date | null;
}
