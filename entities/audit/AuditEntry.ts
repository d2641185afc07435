import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AuditVerb } from '../../domain/audit/vocabulary';

@Entity({ name: 'audit_entry' })
export class AuditEntry {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'timestamptz' })
  at: Date;

  @Column({ name: 'account_id', type: 'uuid' })
  accountId: string;

  @Column({ type: 'text' })
  actor: string;

  @Column({ type: 'text' })
  role: string;

  @Column({ type: 'text' })
  verb: AuditVerb;

  @Column({ type: 'text' })
  operation: string;

  @Column({ type: 'text' })
  purpose: string;

  @Column({ type: 'text' })
  outcome: 'DONE' | 'REFUSED';

  @Column({ type: 'text', nullable: true })
  code: string | null;

  @Column({ type: 'uuid', array: true })
  subjects: string[];

  @Column({ name: 'field_classes', type: 'smallint', array: true })
  fieldClasses: number[];

  @Column({ type: 'text', array: true })
  fields: string[];

  @Column({ name: 'question_digest', type: 'text', nullable: true })
  questionDigest: string | null;

  @Column({ type: 'text', array: true })
  recipients: string[];

  @Column({ name: 'request_id', type: 'text', nullable: true })
  requestId: string | null;
}
