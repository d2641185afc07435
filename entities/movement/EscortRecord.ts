import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EscortRecordState } from '../../domain/movement/escort/lifecycle';

@Entity({ name: 'escort_record' })
export class EscortRecord {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'movement_id', type: 'uuid' })
  movementId: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ name: 'question_set', type: 'smallint' })
  questionSet: number;

  @Column({ type: 'text' })
  state: EscortRecordState;

  @Column({ name: 'prefilled_from', type: 'uuid', nullable: true })
  prefilledFrom: string | null;

  @Column({ name: 'answered_by', type: 'uuid', array: true })
  answeredBy: string[];

  @Column({ name: 'opened_by', type: 'uuid' })
  openedBy: string;

  @Column({ name: 'opened_at', type: 'timestamptz' })
  openedAt: Date;

  @Column({ name: 'amended_at', type: 'timestamptz', nullable: true })
  amendedAt: Date | null;

  @Column({ name: 'confirmed_by', type: 'uuid', nullable: true })
  confirmedBy: string | null;

  @Column({ name: 'confirmed_at', type: 'timestamptz', nullable: true })
  confirmedAt: Date | null;

  @Column({ name: 'locked_at', type: 'timestamptz', nullable: true })
  lockedAt: Date | null;

  @Column({ type: 'integer' })
  version: number;
}
