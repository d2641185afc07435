import { Column, Entity, PrimaryColumn } from 'typeorm';
import type {
  BreachDataCategory,
  BreachKind,
  BreachManner,
  BreachRisk,
  BreachSubject,
  BreachWaiver,
  DataBreachState,
} from '../../domain/privacy/dataBreachLifecycle';

@Entity({ name: 'data_breach' })
export class DataBreach {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'incident_id', type: 'uuid' })
  incidentId: string;

  @Column({ type: 'text' })
  status: DataBreachState;

  @Column({ type: 'text', array: true })
  kinds: BreachKind[];

  @Column({ name: 'data_categories', type: 'text', array: true })
  dataCategories: BreachDataCategory[];

  @Column({ name: 'subject_categories', type: 'text', array: true })
  subjectCategories: BreachSubject[];

  @Column({ type: 'integer' })
  people: number;

  @Column({ type: 'integer' })
  records: number;

  @Column({ name: 'found_by', type: 'text' })
  foundBy: string;

  @Column({ name: 'found_at', type: 'timestamptz' })
  foundAt: Date;

  @Column({ name: 'began_at', type: 'timestamptz', nullable: true })
  beganAt: Date | null;

  @Column({ type: 'text' })
  description: string;

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy: string;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt: Date;

  @Column({ type: 'text', nullable: true })
  risk: BreachRisk | null;

  @Column({ type: 'text', nullable: true })
  consequences: string | null;

  @Column({ type: 'text', nullable: true })
  measures: string | null;

  @Column({ name: 'assessed_by', type: 'uuid', nullable: true })
  assessedBy: string | null;

  @Column({ name: 'assessed_at', type: 'timestamptz', nullable: true })
  assessedAt: Date | null;

  @Column({ name: 'notified_at', type: 'timestamptz', nullable: true })
  notifiedAt: Date | null;

  @Column({ name: 'notified_authority', type: 'text', nullable: true })
  notifiedAuthority: string | null;

  @Column({ name: 'notice_reference', type: 'text', nullable: true })
  noticeReference: string | null;

  @Column({ name: 'delay_reasons', type: 'text', nullable: true })
  delayReasons: string | null;

  @Column({ name: 'communicated_at', type: 'timestamptz', nullable: true })
  communicatedAt: Date | null;

  @Column({ type: 'text', nullable: true })
  manner: BreachManner | null;

  @Column({ type: 'text', nullable: true })
  communication: string | null;

  @Column({ type: 'text', nullable: true })
  waiver: BreachWaiver | null;

  @Column({ name: 'waiver_reasons', type: 'text', nullable: true })
  waiverReasons: string | null;

  @Column({ name: 'closed_at', type: 'timestamptz', nullable: true })
  closedAt: Date | null;

  @Column({ type: 'integer' })
  version: number;
}
