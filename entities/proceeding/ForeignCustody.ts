import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ name: 'foreign_custody' })
export class ForeignCustody {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ type: 'text' })
  country: string;

  @Column({ type: 'text' })
  authority: string;

  @Column({ name: 'held_from', type: 'date' })
  heldFrom: string;

  @Column({ name: 'held_to', type: 'date' })
  heldTo: string;

  @Column({ type: 'text' })
  source: string;

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy: string;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt: Date;
}
