import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OperationPart } from '../../domain/operation/vocabulary';

@Entity({ name: 'operation_participant' })
export class OperationParticipant {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'operation_id', type: 'uuid' })
  operationId: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId: string;

  @Column({ type: 'text' })
  task: string;

  @Column({ type: 'text', array: true })
  sees: OperationPart[];

  @Column({ name: 'joined_at', type: 'timestamptz' })
  joinedAt: Date;

  @Column({ name: 'left_at', type: 'timestamptz', nullable: true })
  leftAt: Date | null;

  @Column({ name: 'left_reasons', type: 'text', nullable: true })
  leftReasons: string | null;

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy: string;

  @Column({ type: 'integer' })
  version: number;
}
