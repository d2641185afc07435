import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ name: 'adjudication_recognition' })
export class AdjudicationRecognition {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'adjudication_id', type: 'uuid' })
  adjudicationId: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ type: 'text' })
  country: string;

  @Column({ type: 'boolean' })
  recognised: boolean;

  @Column({ type: 'text' })
  basis: string;

  @Column({ name: 'decided_at', type: 'timestamptz' })
  decidedAt: Date;

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy: string;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt: Date;
}
