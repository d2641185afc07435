import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ name: 'idempotency' })
export class Idempotency {
  @PrimaryColumn({ name: 'account_id', type: 'uuid' })
  accountId: string;

  @PrimaryColumn({ type: 'text' })
  key: string;

  @Column({ type: 'text' })
  operation: string;

  @Column({ name: 'input_hash', type: 'text' })
  inputHash: string;

  @Column({ name: 'subject_id', type: 'uuid', nullable: true })
  subjectId: string | null;

  @Column({ name: 'subject_version', type: 'integer', nullable: true })
  subjectVersion: number | null;

  @Column({ type: 'jsonb', nullable: true })
  report: unknown;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;
}
