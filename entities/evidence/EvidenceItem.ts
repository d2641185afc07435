import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EvidenceKind, EvidenceLegality, EvidenceStatus } from '../../domain/evidence/vocabulary';

@Entity({ name: 'evidence_item' })
export class EvidenceItem {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ type: 'text' })
  kind: EvidenceKind;

  @Column({ type: 'text', nullable: true })
  description: string | null;

  @Column({ type: 'text' })
  sha256: string;

  @Column({ name: 'storage_ref', type: 'text', nullable: true })
  storageRef: string | null;

  @Column({ name: 'collected_at', type: 'timestamptz' })
  collectedAt: Date;

  @Column({ name: 'collected_place', type: 'text' })
  collectedPlace: string;

  @Column({ name: 'collected_by', type: 'text' })
  collectedBy: string;

  @Column({ type: 'text' })
  origin: string;

  @Column({ type: 'text' })
  legality: EvidenceLegality;

  @Column({ type: 'boolean' })
  cat15: boolean;

  @Column({ type: 'boolean' })
  exculpatory: boolean;

  @Column({ name: 'originator_consent', type: 'boolean', nullable: true })
  originatorConsent: boolean | null;

  @Column({ name: 'witness_annex', type: 'boolean' })
  witnessAnnex: boolean;

  @Column({ type: 'text', array: true })
  handling: string[];

  @Column({ type: 'text' })
  status: EvidenceStatus;

  @Column({ type: 'text' })
  custodian: string;

  @Column({ name: 'registered_by', type: 'uuid' })
  registeredBy: string;

  @Column({ type: 'integer' })
  version: number;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @Column({ name: 'updated_at', type: 'timestamptz' })
  updatedAt: Date;
}
