import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ name: 'counsel_visit' })
export class CounselVisit {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ name: 'appointment_id', type: 'uuid' })
  appointmentId: string;

  @Column({ name: 'visited_at', type: 'timestamptz' })
  visitedAt: Date;

  @Column({ name: 'in_private', type: 'boolean' })
  inPrivate: boolean;

  @Column({ name: 'interpreter_lang', type: 'text', nullable: true })
  interpreterLang: string | null;

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy: string;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt: Date;
}
