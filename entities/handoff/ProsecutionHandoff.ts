import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Competence } from '../../domain/handoff/competence';
import type { HandoffState } from '../../domain/handoff/vocabulary';
import type { RepatriationRoute } from '../../domain/repatriation/vocabulary';

@Entity({ name: 'handoff' })
export class ProsecutionHandoff {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'text' })
  ref: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ name: 'request_id', type: 'uuid', nullable: true })
  requestId: string | null;

  @Column({ name: 'proceeding_id', type: 'uuid', nullable: true })
  proceedingId: string | null;

  @Column({ type: 'text' })
  country: string;

  @Column({ name: 'sending_authority', type: 'text', nullable: true })
  sendingAuthority: string | null;

  @Column({ name: 'receiving_authority', type: 'text' })
  receivingAuthority: string;

  @Column({ name: 'receiver_competence', type: 'text', nullable: true })
  receiverCompetence: Competence | null;

  @Column({ name: 'receiver_competence_ground', type: 'text', nullable: true })
  receiverCompetenceGround: string | null;

  @Column({ type: 'text' })
  route: RepatriationRoute;

  @Column({ type: 'text' })
  state: HandoffState;

  @Column({ type: 'boolean' })
  dispatched: boolean;

  @Column({ name: 'statement_of_facts', type: 'text', nullable: true })
  statementOfFacts: string | null;

  @Column({ type: 'jsonb' })
  checklist: unknown;

  @Column({ name: 'use_limitations', type: 'text', array: true })
  useLimitations: string[];

  @Column({ name: 'transfer_basis', type: 'text', nullable: true })
  transferBasis: string | null;

  @Column({ name: 'transfer_necessity', type: 'text', nullable: true })
  transferNecessity: string | null;

  @Column({ name: 'package_version', type: 'integer' })
  packageVersion: number;

  @Column({ name: 'manifest_hash', type: 'text', nullable: true })
  manifestHash: string | null;

  @Column({ name: 'cover_hash', type: 'text', nullable: true })
  coverHash: string | null;

  @Column({ name: 'seal_numbers', type: 'text', array: true })
  sealNumbers: string[];

  @Column({ type: 'text', nullable: true })
  channel: string | null;

  @Column({ name: 'submitted_by', type: 'uuid', nullable: true })
  submittedBy: string | null;

  @Column({ name: 'legally_cleared_by', type: 'uuid', nullable: true })
  legallyClearedBy: string | null;

  @Column({ name: 'sealed_by', type: 'uuid', nullable: true })
  sealedBy: string | null;

  @Column({ name: 'sealed_at', type: 'timestamptz', nullable: true })
  sealedAt: Date | null;

  @Column({ name: 'dispatched_by', type: 'uuid', nullable: true })
  dispatchedBy: string | null;

  @Column({ name: 'dispatched_at', type: 'timestamptz', nullable: true })
  dispatchedAt: Date | null;

  @Column({ name: 'received_at', type: 'timestamptz', nullable: true })
  receivedAt: Date | null;

  @Column({ name: 'received_by', type: 'text', nullable: true })
  receivedBy: string | null;

  @Column({ name: 'seals_intact', type: 'boolean', nullable: true })
  sealsIntact: boolean | null;

  @Column({ name: 'acknowledged_at', type: 'timestamptz', nullable: true })
  acknowledgedAt: Date | null;

  @Column({ name: 'acknowledged_by', type: 'uuid', nullable: true })
  acknowledgedBy: string | null;

  @Column({ name: 'acknowledged_officer', type: 'text', nullable: true })
  acknowledgedOfficer: string | null;

  @Column({ name: 'acknowledged_authority', type: 'text', nullable: true })
  acknowledgedAuthority: string | null;

  @Column({ name: 'foreign_case_number', type: 'text', nullable: true })
  foreignCaseNumber: string | null;

  @Column({ name: 'accepted_in_part', type: 'boolean', nullable: true })
  acceptedInPart: boolean | null;

  @Column({ name: 'rejected_reason', type: 'text', nullable: true })
  rejectedReason: string | null;

  @Column({ name: 'recalled_at', type: 'timestamptz', nullable: true })
  recalledAt: Date | null;

  @Column({ name: 'recall_reasons', type: 'text', nullable: true })
  recallReasons: string | null;

  @Column({ type: 'integer' })
  version: number;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @Column({ name: 'updated_at', type: 'timestamptz' })
  updatedAt: Date;
}
