import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FacilityKind, FacilityStatus } from '../../domain/facility/vocabulary';

@Entity({ name: 'facility' })
export class Facility {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'text' })
  code: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text' })
  kind: FacilityKind;

  @Column({ type: 'text' })
  country: string;

  @Column({ type: 'integer', nullable: true })
  capacity: number | null;

  @Column({ type: 'text' })
  status: FacilityStatus;

  @Column({ name: 'status_since', type: 'timestamptz', nullable: true })
  statusSince: Date | null;

  @Column({ name: 'officially_recognised', type: 'boolean' })
  officiallyRecognised: boolean;

  @Column({ type: 'integer' })
  version: number;
}
