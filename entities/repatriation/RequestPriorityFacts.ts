import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ name: 'request_priority_facts' })
export class RequestPriorityFacts {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'request_id', type: 'uuid' })
  requestId: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ name: 'injured_state', type: 'boolean' })
  injuredState: boolean;

  @Column({ name: 'place_of_offence', type: 'boolean' })
  placeOfOffence: boolean;

  @Column({ name: 'gravity_years', type: 'integer', nullable: true })
  gravityYears: number | null;

  @Column({ name: 'subsequent_surrender', type: 'boolean' })
  subsequentSurrender: boolean;

  @Column({ type: 'text' })
  basis: string;

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy: string;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt: Date;

  @Column({ name: 'superseded_at', type: 'timestamptz', nullable: true })
  supersededAt: Date | null;
}
