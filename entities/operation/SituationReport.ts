import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ name: 'situation_report' })
export class SituationReport {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'operation_id', type: 'uuid' })
  operationId: string;

  @Column({ name: 'on_day', type: 'date' })
  onDay: string;

  @Column({ type: 'integer' })
  edition: number;

  /** JSON of a `SituationReportContent`, sealed. */
  @Column({ type: 'text' })
  content: string;

  @Column({ type: 'text' })
  document: string;

  @Column({ type: 'text' })
  sha256: string;

  @Column({ name: 'issued_by', type: 'uuid' })
  issuedBy: string;

  @Column({ name: 'issued_at', type: 'timestamptz' })
  issuedAt: Date;
}
