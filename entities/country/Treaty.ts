import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TreatyScope } from '../../domain/country/vocabulary';

@Entity({ name: 'treaty' })
export class Treaty {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'text' })
  country: string;

  @Column({ type: 'text' })
  instrument: string;

  @Column({ type: 'text', array: true })
  scopes: TreatyScope[];

  @Column({ name: 'in_force_from', type: 'date' })
  inForceFrom: string;

  @Column({ name: 'in_force_to', type: 'date', nullable: true })
  inForceTo: string | null;

  @Column({ type: 'text', nullable: true })
  reservations: string | null;

  @Column({ name: 'ended_by', type: 'uuid', nullable: true })
  endedBy: string | null;

  @Column({ name: 'end_reasons', type: 'text', nullable: true })
  endReasons: string | null;

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy: string;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt: Date;

  @Column({ type: 'integer' })
  version: number;
}
