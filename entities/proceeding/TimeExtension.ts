import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ExtendableClock } from '../../domain/clock/proceedingClocks';

@Entity({ name: 'time_extension' })
export class TimeExtension {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'proceeding_id', type: 'uuid' })
  proceedingId: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ type: 'text' })
  kind: ExtendableClock;

  @Column({ name: 'extended_from', type: 'timestamptz' })
  extendedFrom: Date;

  @Column({ name: 'extended_to', type: 'timestamptz' })
  extendedTo: Date;

  @Column({ type: 'text' })
  court: string;

  @Column({ type: 'text' })
  reasons: string;

  @Column({ name: 'granted_at', type: 'timestamptz' })
  grantedAt: Date;

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy: string;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt: Date;
}
