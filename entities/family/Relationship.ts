import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ name: 'relationship' })
export class Relationship {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ name: 'related_person_id', type: 'uuid' })
  relatedPersonId: string;

  @Column({ type: 'text' })
  kind: string;

  @Column({ type: 'text' })
  proof: 'DNA' | 'DOCUMENT' | 'STATED';

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy: string;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt: Date;
}
