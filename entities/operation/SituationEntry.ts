import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SituationKind } from '../../domain/operation/situationEntries';

@Entity({ name: 'situation_entry' })
export class SituationEntry {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'operation_id', type: 'uuid' })
  operationId: string;

  @Column({ name: 'facility_id', type: 'uuid', nullable: true })
  facilityId: string | null;

  @Column({ type: 'text', nullable: true })
  country: string | null;

  @Column({ type: 'text' })
  kind: SituationKind;

  @Column({ name: 'occurred_at', type: 'timestamptz' })
  occurredAt: Date;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt: Date;

  @Column({ type: 'text' })
  source: string;

  @Column({ type: 'text' })
  text: string;

  @Column({ name: 'decided_by', type: 'text', nullable: true })
  decidedBy: string | null;

  @Column({ name: 'corrects_id', type: 'uuid', nullable: true })
  correctsId: string | null;

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy: string;
}
