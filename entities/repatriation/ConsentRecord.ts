import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ConsentAnswer } from '../../domain/repatriation/vocabulary';

@Entity({ name: 'consent_record' })
export class ConsentRecord {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'request_id', type: 'uuid', nullable: true })
  requestId: string | null;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ type: 'text' })
  answer: ConsentAnswer;

  @Column({ name: 'informed_lang', type: 'text' })
  informedLang: string;

  @Column({ type: 'text', nullable: true })
  interpreter: string | null;

  @Column({ type: 'text', nullable: true })
  witness: string | null;

  @Column({ name: 'on_behalf_of', type: 'text', nullable: true })
  onBehalfOf: string | null;

  @Column({ name: 'answered_at', type: 'timestamptz' })
  answeredAt: Date;

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy: string;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt: Date;
}
