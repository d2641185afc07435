import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ name: 'evidence_custody_event' })
export class EvidenceCustodyEvent {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'evidence_id', type: 'uuid' })
  evidenceId: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ type: 'integer' })
  seq: number;

  @Column({ name: 'from_holder', type: 'text', nullable: true })
  fromHolder: string | null;

  @Column({ name: 'to_holder', type: 'text' })
  toHolder: string;

  @Column({ type: 'text' })
  purpose: string;

  @Column({ type: 'text' })
  place: string;

  @Column({ name: 'seal_no', type: 'text', nullable: true })
  sealNo: string | null;

  @Column({ type: 'text', nullable: true })
  condition: string | null;

  @Column({ name: 'hash_after', type: 'text' })
  hashAfter: string;

  @Column({ name: 'prev_event_hash', type: 'text', nullable: true })
  prevEventHash: string | null;

  @Column({ name: 'event_hash', type: 'text' })
  eventHash: string;

  @Column({ name: 'signed_by', type: 'uuid' })
  signedBy: string;

  @Column({ name: 'occurred_at', type: 'timestamptz' })
  occurredAt: Date;

  /** When the last holder let it go; null where nobody said. */
  @Column({ name: 'released_at', type: 'timestamptz', nullable: true })
  releasedAt: Date | null;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt: Date;
}
