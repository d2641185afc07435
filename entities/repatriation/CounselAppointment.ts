import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ name: 'counsel_appointment' })
export class CounselAppointment {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ name: 'counsel_name', type: 'text' })
  counselName: string;

  @Column({ type: 'text' })
  kind: 'CHOSEN' | 'ASSIGNED';

  @Column({ name: 'appointed_at', type: 'timestamptz' })
  appointedAt: Date;

  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt: Date | null;

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy: string;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt: Date;
}
