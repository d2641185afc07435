import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DemarcheDirection, DemarcheKind, DemarcheStatus } from '../../domain/country/vocabulary';

@Entity({ name: 'demarche' })
export class Demarche {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'text' })
  country: string;

  @Column({ type: 'text' })
  kind: DemarcheKind;

  @Column({ type: 'text' })
  direction: DemarcheDirection;

  @Column({ type: 'text' })
  subject: string;

  @Column({ name: 'document_ref', type: 'text', nullable: true })
  documentRef: string | null;

  @Column({ type: 'text' })
  status: DemarcheStatus;

  @Column({ name: 'sent_at', type: 'timestamptz' })
  sentAt: Date;

  @Column({ name: 'sent_by', type: 'uuid' })
  sentBy: string;

  @Column({ name: 'answered_at', type: 'timestamptz', nullable: true })
  answeredAt: Date | null;

  @Column({ type: 'text', nullable: true })
  answer: string | null;

  @Column({ name: 'answer_document_ref', type: 'text', nullable: true })
  answerDocumentRef: string | null;

  @Column({ name: 'closed_reasons', type: 'text', nullable: true })
  closedReasons: string | null;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt: Date;

  @Column({ type: 'integer' })
  version: number;
}
