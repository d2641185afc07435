import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DocumentAuthenticity } from '../../domain/person/identityDocuments';

@Entity({ name: 'document_examination' })
export class DocumentExamination {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ name: 'document_id', type: 'uuid' })
  documentId: string;

  @Column({ type: 'text' })
  result: DocumentAuthenticity;

  @Column({ name: 'examined_at', type: 'timestamptz' })
  examinedAt: Date;

  @Column({ type: 'text' })
  examiner: string;

  @Column({ type: 'text' })
  reasons: string;

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy: string;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt: Date;
}
