import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ name: 'detention_order' })
export class DetentionOrder {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ name: 'ordering_authority', type: 'text' })
  orderingAuthority: string;

  @Column({ name: 'legal_basis', type: 'text' })
  legalBasis: string;

  @Column({ type: 'text' })
  grounds: string;

  @Column({ name: 'issued_at', type: 'timestamptz' })
  issuedAt: Date;

  @Column({ name: 'valid_until', type: 'timestamptz', nullable: true })
  validUntil: Date | null;

  @Column({ name: 'reasons_told_at', type: 'timestamptz', nullable: true })
  reasonsToldAt: Date | null;

  @Column({ name: 'reasons_told_lang', type: 'text', nullable: true })
  reasonsToldLang: string | null;

  /** Where the paper lies: it is not in the platform. */
  @Column({ name: 'document_ref', type: 'text', nullable: true })
  documentRef: string | null;

  @Column({ name: 'document_sha256', type: 'text', nullable: true })
  documentSha256: string | null;

  @Column({ name: 'recorded_by', type: 'uuid', nullable: true })
  recordedBy: string | null;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt: Date;
}
