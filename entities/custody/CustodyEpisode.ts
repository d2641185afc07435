import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CustodyEndReason } from '../../domain/custody/vocabulary';

@Entity({ name: 'custody_episode' })
export class CustodyEpisode {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ name: 'facility_id', type: 'uuid' })
  facilityId: string;

  @Column({ name: 'deprived_at', type: 'timestamptz' })
  deprivedAt: Date;

  @Column({ name: 'deprived_place', type: 'text' })
  deprivedPlace: string;

  @Column({ name: 'depriving_authority', type: 'text' })
  deprivingAuthority: string;

  @Column({ name: 'supervising_authority', type: 'text' })
  supervisingAuthority: string;

  @Column({ name: 'facility_authority', type: 'text' })
  facilityAuthority: string;

  @Column({ name: 'admitted_at', type: 'timestamptz' })
  admittedAt: Date;

  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt: Date | null;

  @Column({ name: 'end_reason', type: 'text', nullable: true })
  endReason: CustodyEndReason | null;

  @Column({ type: 'text', nullable: true })
  destination: string | null;

  @Column({ name: 'transfer_authority', type: 'text', nullable: true })
  transferAuthority: string | null;

  @Column({ name: 'movement_id', type: 'uuid', nullable: true })
  movementId: string | null;

  /** Set by the database: nobody else says when something was recorded. */
  @Column({ name: 'recorded_at', type: 'timestamptz', nullable: true, insert: false, update: false })
  recordedAt: Date | null;

  @Column({ name: 'end_recorded_at', type: 'timestamptz', nullable: true, insert: false, update: false })
  endRecordedAt: Date | null;

  @Column({ type: 'integer' })
  version: number;
}
