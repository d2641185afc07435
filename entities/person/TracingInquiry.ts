import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Sex, TracingInquirer, TracingItem, TracingStatus } from '../../domain/person/vocabulary';

@Entity({ name: 'tracing_inquiry' })
export class TracingInquiry {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'text' })
  ref: string;

  @Column({ type: 'text' })
  inquirer: TracingInquirer;

  @Column({ type: 'text', nullable: true })
  country: string | null;

  @Column({ name: 'inquirer_name', type: 'text' })
  inquirerName: string;

  @Column({ type: 'text', nullable: true })
  relation: string | null;

  @Column({ type: 'text' })
  purpose: string;

  @Column({ type: 'text', array: true })
  names: string[];

  @Column({ type: 'text', nullable: true })
  birth: string | null;

  @Column({ type: 'text', nullable: true })
  sex: Sex | null;

  @Column({ type: 'text', nullable: true })
  circumstances: string | null;

  @Column({ type: 'text' })
  status: TracingStatus;

  @Column({ name: 'person_id', type: 'uuid', nullable: true })
  personId: string | null;

  @Column({ name: 'matched_by', type: 'uuid', nullable: true })
  matchedBy: string | null;

  @Column({ name: 'matched_at', type: 'timestamptz', nullable: true })
  matchedAt: Date | null;

  @Column({ type: 'text', nullable: true })
  reasons: string | null;

  @Column({ type: 'text', array: true })
  told: TracingItem[];

  @Column({ name: 'interest_shown', type: 'text', nullable: true })
  interestShown: string | null;

  @Column({ name: 'released_by', type: 'uuid', nullable: true })
  releasedBy: string | null;

  @Column({ name: 'released_at', type: 'timestamptz', nullable: true })
  releasedAt: Date | null;

  @Column({ name: 'received_by', type: 'uuid' })
  receivedBy: string;

  @Column({ name: 'received_at', type: 'timestamptz' })
  receivedAt: Date;

  @Column({ type: 'integer' })
  version: number;
}
