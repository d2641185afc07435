import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DisclosureKind, OriginatorConsent } from '../../domain/nationality/vocabulary';

@Entity({ name: 'data_transfer' })
export class DataTransfer {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ type: 'text' })
  country: string;

  @Column({ name: 'recipient_authority', type: 'text' })
  recipientAuthority: string;

  @Column({ type: 'text' })
  kind: DisclosureKind;

  @Column({ name: 'originator_consent', type: 'text', default: 'NOT_NEEDED' })
  originatorConsent: OriginatorConsent;

  @Column({ type: 'text' })
  basis: string;

  @Column({ type: 'text' })
  justification: string;

  @Column({ type: 'text' })
  items: string;

  @Column({ name: 'subject_id', type: 'uuid' })
  subjectId: string;

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy: string;

  @Column({ name: 'transferred_at', type: 'timestamptz' })
  transferredAt: Date;

  @Column({ name: 'recalled_at', type: 'timestamptz', nullable: true })
  recalledAt: Date | null;
}
