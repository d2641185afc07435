import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { JurisdictionBasis, ProceedingStage } from '../../domain/proceeding/vocabulary';

@Entity({ name: 'proceeding' })
export class LegalProceeding {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'text' })
  ref: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ type: 'text' })
  forum: string;

  @Column({ type: 'text' })
  court: string;

  @Column({ name: 'file_number', type: 'text' })
  fileNumber: string;

  @Column({ name: 'jurisdiction_basis', type: 'text' })
  jurisdictionBasis: JurisdictionBasis;

  @Column({ type: 'text' })
  stage: ProceedingStage;

  @Column({ name: 'stage_before_suspension', type: 'text', nullable: true })
  stageBeforeSuspension: ProceedingStage | null;

  @Column({ name: 'juvenile_forum', type: 'boolean' })
  juvenileForum: boolean;

  /** Class 1, and sealed as other words are: it names nobody. */
  @Column({ name: 'public_summary', type: 'text', nullable: true })
  publicSummary: string | null;

  @Column({ name: 'observed_external', type: 'boolean' })
  observedExternal: boolean;

  @Column({ name: 'person_informed_at', type: 'timestamptz', nullable: true })
  personInformedAt: Date | null;

  @Column({ name: 'informed_lang', type: 'text', nullable: true })
  informedLang: string | null;

  @Column({ type: 'text', nullable: true })
  interpreter: string | null;

  @Column({ name: 'minimum_age', type: 'smallint', nullable: true })
  minimumAge: number | null;

  @Column({ name: 'suspended_for', type: 'uuid', nullable: true })
  suspendedFor: string | null;

  @Column({ name: 'transferred_from', type: 'text', nullable: true })
  transferredFrom: string | null;

  @Column({ name: 'opened_by', type: 'uuid' })
  openedBy: string;

  @Column({ name: 'opened_at', type: 'timestamptz' })
  openedAt: Date;

  @Column({ name: 'closed_at', type: 'timestamptz', nullable: true })
  closedAt: Date | null;

  @Column({ type: 'integer' })
  version: number;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @Column({ name: 'updated_at', type: 'timestamptz' })
  updatedAt: Date;
}
