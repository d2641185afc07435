import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ChoiceEvidenceKind, ConsularChoice } from '../../domain/nationality/vocabulary';

@Entity({ name: 'consular_record' })
export class ConsularRecord {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ type: 'text' })
  country: string;

  @Column({ type: 'text' })
  choice: ConsularChoice;

  @Column({ name: 'informed_at', type: 'timestamptz' })
  informedAt: Date;

  @Column({ name: 'informed_lang', type: 'text' })
  informedLang: string;

  @Column({ name: 'fears_state', type: 'boolean' })
  fearsState: boolean;

  @Column({ name: 'fear_recorded_at', type: 'timestamptz', nullable: true })
  fearRecordedAt: Date | null;

  @Column({ name: 'fear_withdrawn_at', type: 'timestamptz', nullable: true })
  fearWithdrawnAt: Date | null;

  @Column({ name: 'fear_withdrawal_proposed_by', type: 'uuid', nullable: true })
  fearWithdrawalProposedBy: string | null;

  @Column({ name: 'fear_withdrawal_confirmed_by', type: 'uuid', nullable: true })
  fearWithdrawalConfirmedBy: string | null;

  @Column({ name: 'post_notified_at', type: 'timestamptz', nullable: true })
  postNotifiedAt: Date | null;

  @Column({ name: 'post_notified_by', type: 'uuid', nullable: true })
  postNotifiedBy: string | null;

  @Column({ name: 'post_notified_office', type: 'text', nullable: true })
  postNotifiedOffice: string | null;

  /** By which treaty, and why: null where the person asked for it. */
  @Column({ name: 'post_notified_reasons', type: 'text', nullable: true })
  postNotifiedReasons: string | null;

  @Column({ type: 'text', nullable: true })
  interpreter: string | null;

  @Column({ name: 'evidence_kind', type: 'text', nullable: true })
  evidenceKind: ChoiceEvidenceKind | null;

  @Column({ name: 'evidence_ref', type: 'text', nullable: true })
  evidenceRef: string | null;

  @Column({ name: 'evidence_sha256', type: 'text', nullable: true })
  evidenceSha256: string | null;

  @Column({ name: 'evidence_witness', type: 'text', nullable: true })
  evidenceWitness: string | null;

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy: string;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt: Date;

  @Column({ type: 'integer' })
  version: number;
}
