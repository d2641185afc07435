import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The second signature under a link of a custody chain. */
@Entity({ name: 'evidence_custody_signature' })
export class EvidenceCustodySignature {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'event_id', type: 'uuid' })
  eventId: string;

  @Column({ name: 'evidence_id', type: 'uuid' })
  evidenceId: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ name: 'signed_by', type: 'uuid' })
  signedBy: string;

  @Column({ name: 'signed_at', type: 'timestamptz' })
  signedAt: Date;
}
