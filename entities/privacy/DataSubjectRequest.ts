import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SubjectRequestKind, SubjectRequestState, SubjectRequestWay } from '../../domain/privacy/vocabulary';

@Entity({ name: 'data_subject_request' })
export class DataSubjectRequest {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ type: 'text' })
  kind: SubjectRequestKind;

  @Column({ type: 'text' })
  via: SubjectRequestWay;

  @Column({ type: 'text' })
  status: SubjectRequestState;

  @Column({ name: 'received_at', type: 'timestamptz' })
  receivedAt: Date;

  @Column({ name: 'recorded_by', type: 'uuid', nullable: true })
  recordedBy: string | null;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt: Date;

  @Column({ name: 'prepared_by', type: 'uuid', nullable: true })
  preparedBy: string | null;

  @Column({ name: 'prepared_at', type: 'timestamptz', nullable: true })
  preparedAt: Date | null;

  @Column({ name: 'copy_json', type: 'text', nullable: true })
  copyJson: string | null;

  @Column({ name: 'copy_html', type: 'text', nullable: true })
  copyHtml: string | null;

  @Column({ type: 'integer', nullable: true })
  redactions: number | null;

  @Column({ name: 'answered_by', type: 'uuid', nullable: true })
  answeredBy: string | null;

  @Column({ name: 'answered_at', type: 'timestamptz', nullable: true })
  answeredAt: Date | null;

  @Column({ type: 'text', nullable: true })
  reasons: string | null;

  @Column({ type: 'integer' })
  version: number;
}
