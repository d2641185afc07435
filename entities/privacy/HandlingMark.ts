import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { HandlingCode } from '../../domain/privacy/handlingCodes';

@Entity({ name: 'handling_mark' })
export class HandlingMark {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ name: 'subject_id', type: 'uuid' })
  subjectId: string;

  @Column({ name: 'subject_kind', type: 'text' })
  subjectKind: 'PERSON' | 'EVIDENCE' | 'DOCUMENT';

  @Column({ type: 'text' })
  code: HandlingCode;

  @Column({ type: 'text' })
  reasons: string;

  @Column({ name: 'set_by', type: 'uuid' })
  setBy: string;

  @Column({ name: 'set_at', type: 'timestamptz' })
  setAt: Date;

  @Column({ name: 'lifted_by', type: 'uuid', nullable: true })
  liftedBy: string | null;

  @Column({ name: 'lifted_at', type: 'timestamptz', nullable: true })
  liftedAt: Date | null;

  @Column({ name: 'lift_reasons', type: 'text', nullable: true })
  liftReasons: string | null;

  @Column({ type: 'integer' })
  version: number;
}
