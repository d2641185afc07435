import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OperationKind, OperationStatus } from '../../domain/operation/vocabulary';

@Entity({ name: 'operation' })
export class Operation {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'text' })
  ref: string;

  @Column({ type: 'text' })
  kind: OperationKind;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text' })
  status: OperationStatus;

  @Column({ name: 'legal_basis', type: 'text' })
  legalBasis: string;

  @Column({ name: 'starts_on', type: 'date' })
  startsOn: string;

  @Column({ name: 'ends_on', type: 'date' })
  endsOn: string;

  @Column({ name: 'commanded_by', type: 'uuid' })
  commandedBy: string;

  @Column({ name: 'target_edition', type: 'integer' })
  targetEdition: number;

  @Column({ name: 'status_reasons', type: 'text', nullable: true })
  statusReasons: string | null;

  @Column({ name: 'concluded_by', type: 'uuid', nullable: true })
  concludedBy: string | null;

  @Column({ name: 'concluded_at', type: 'timestamptz', nullable: true })
  concludedAt: Date | null;

  @Column({ name: 'reviewed_by', type: 'uuid', nullable: true })
  reviewedBy: string | null;

  @Column({ name: 'reviewed_at', type: 'timestamptz', nullable: true })
  reviewedAt: Date | null;

  @Column({ type: 'text', nullable: true })
  lessons: string | null;

  @Column({ type: 'integer' })
  version: number;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @Column({ name: 'updated_at', type: 'timestamptz' })
  updatedAt: Date;
}
