import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PretrialActKind } from '../../domain/proceeding/beforeTrial';

@Entity({ name: 'pretrial_act' })
export class PretrialAct {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'proceeding_id', type: 'uuid' })
  proceedingId: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ type: 'text' })
  kind: PretrialActKind;

  @Column({ name: 'occurred_at', type: 'timestamptz' })
  occurredAt: Date;

  @Column({ type: 'text', nullable: true })
  lang: string | null;

  @Column({ type: 'text', nullable: true })
  interpreter: string | null;

  @Column({ name: 'counsel_asked', type: 'boolean' })
  counselAsked: boolean;

  @Column({ name: 'hearing_id', type: 'uuid', nullable: true })
  hearingId: string | null;

  @Column({ type: 'text', nullable: true })
  reference: string | null;

  @Column({ name: 'late_reasons', type: 'text', nullable: true })
  lateReasons: string | null;

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy: string;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt: Date;
}
