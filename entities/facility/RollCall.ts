import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ name: 'roll_call' })
export class RollCall {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'facility_id', type: 'uuid' })
  facilityId: string;

  @Column({ name: 'held_at', type: 'timestamptz' })
  heldAt: Date;

  @Column({ type: 'uuid', array: true })
  present: string[];

  @Column({ type: 'integer' })
  unidentified: number;

  @Column({ type: 'uuid', array: true })
  missing: string[];

  @Column({ type: 'uuid', array: true })
  extra: string[];

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy: string;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt: Date;
}
