import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ name: 'facility_capacity' })
export class FacilityCapacity {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'facility_id', type: 'uuid' })
  facilityId: string;

  @Column({ name: 'from_day', type: 'date' })
  fromDay: string;

  @Column({ type: 'integer' })
  operational: number;

  @Column({ type: 'text' })
  reasons: string;

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy: string;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt: Date;
}
