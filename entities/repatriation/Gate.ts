import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { GateKind } from '../../domain/repatriation/vocabulary';

@Entity({ name: 'gate' })
export class Gate {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'request_id', type: 'uuid' })
  requestId: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ type: 'text' })
  country: string;

  @Column({ type: 'text' })
  kind: GateKind;

  @Column({ name: 'hand_status', type: 'text' })
  handStatus: 'OPEN' | 'CLEARED' | 'FAILED' | 'NOT_APPLICABLE';

  @Column({ type: 'text', nullable: true })
  evidence: string | null;

  @Column({ type: 'text', nullable: true })
  reason: string | null;

  @Column({ name: 'cleared_until', type: 'timestamptz', nullable: true })
  clearedUntil: Date | null;

  @Column({ name: 'decided_by', type: 'uuid', nullable: true })
  decidedBy: string | null;

  @Column({ name: 'decided_at', type: 'timestamptz', nullable: true })
  decidedAt: Date | null;
}
