import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ name: 'death_record' })
export class DeathRecord {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ type: 'text' })
  circumstances: string;

  @Column({ type: 'text' })
  cause: string;

  @Column({ name: 'established_by', type: 'text' })
  establishedBy: string;

  @Column({ name: 'destination_of_remains', type: 'text' })
  destinationOfRemains: string;

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy: string;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt: Date;
}
