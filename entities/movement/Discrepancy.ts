import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ResolutionOutcome } from '../../domain/movement/entries';
import type { DiscrepancyKind } from '../../domain/movement/vocabulary';

@Entity({ name: 'discrepancy' })
export class Discrepancy {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'movement_id', type: 'uuid' })
  movementId: string;

  @Column({ type: 'text' })
  kind: DiscrepancyKind;

  @Column({ name: 'person_id', type: 'uuid', nullable: true })
  personId: string | null;

  @Column({ type: 'text', nullable: true })
  label: string | null;

  @Column({ name: 'detected_at', type: 'timestamptz' })
  detectedAt: Date;

  @Column({ name: 'resolved_at', type: 'timestamptz', nullable: true })
  resolvedAt: Date | null;

  @Column({ name: 'resolved_by', type: 'uuid', nullable: true })
  resolvedBy: string | null;

  @Column({ type: 'text', nullable: true })
  resolution: string | null;

  @Column({ type: 'text', nullable: true })
  outcome: ResolutionOutcome | null;

  @Column({ name: 'incident_ref', type: 'text', nullable: true })
  incidentRef: string | null;
}
