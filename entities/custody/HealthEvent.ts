import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ name: 'health_event' })
export class HealthEvent {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ type: 'text' })
  kind: 'ADMISSION_EXAM' | 'FIT_TO_TRAVEL' | 'INJURY' | 'ILLNESS' | 'DEATH';

  @Column({ type: 'text', nullable: true })
  outcome: 'FIT' | 'FIT_WITH_CONDITIONS' | 'UNFIT' | null;

  @Column({ name: 'occurred_at', type: 'timestamptz' })
  occurredAt: Date;

  @Column({ name: 'valid_until', type: 'timestamptz', nullable: true })
  validUntil: Date | null;

  @Column({ type: 'text', nullable: true })
  examiner: string | null;

  @Column({ name: 'recorded_by', type: 'uuid', nullable: true })
  recordedBy: string | null;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt: Date;
}
