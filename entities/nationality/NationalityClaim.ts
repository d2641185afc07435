import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { NationalityBasis, NationalityClaimStatus } from '../../domain/nationality/vocabulary';

@Entity({ name: 'nationality_claim' })
export class NationalityClaim {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ type: 'text' })
  country: string;

  @Column({ name: 'claimed_label', type: 'text', nullable: true })
  claimedLabel: string | null;

  @Column({ type: 'text' })
  basis: NationalityBasis;

  @Column({ type: 'text' })
  status: NationalityClaimStatus;

  @Column({ type: 'text', nullable: true })
  dossier: string | null;

  @Column({ name: 'submitted_at', type: 'timestamptz', nullable: true })
  submittedAt: Date | null;

  @Column({ name: 'submitted_by', type: 'uuid', nullable: true })
  submittedBy: string | null;

  @Column({ name: 'acknowledged_at', type: 'timestamptz', nullable: true })
  acknowledgedAt: Date | null;

  @Column({ name: 'answered_at', type: 'timestamptz', nullable: true })
  answeredAt: Date | null;

  @Column({ name: 'answered_by', type: 'uuid', nullable: true })
  answeredBy: string | null;

  @Column({ name: 'answer_authority', type: 'text', nullable: true })
  answerAuthority: string | null;

  @Column({ name: 'answer_basis', type: 'text', nullable: true })
  answerBasis: string | null;

  @Column({ name: 'answer_reason', type: 'text', nullable: true })
  answerReason: string | null;

  @Column({ name: 'first_answer', type: 'text', nullable: true })
  firstAnswer: 'CONFIRMED' | 'REFUTED' | 'INCONCLUSIVE' | 'STATELESS' | null;

  @Column({ name: 'first_answer_by', type: 'uuid', nullable: true })
  firstAnswerBy: string | null;

  @Column({ name: 'deprived_at', type: 'timestamptz', nullable: true })
  deprivedAt: Date | null;

  @Column({ name: 'deprivation_remedy', type: 'text', nullable: true })
  deprivationRemedy: string | null;

  @Column({ name: 'stateless_determined_by', type: 'uuid', nullable: true })
  statelessDeterminedBy: string | null;

  @Column({ name: 'stateless_determined_at', type: 'timestamptz', nullable: true })
  statelessDeterminedAt: Date | null;

  @Column({ name: 'stateless_reasons', type: 'text', nullable: true })
  statelessReasons: string | null;

  @Column({ name: 'disclosure_allowed', type: 'boolean' })
  disclosureAllowed: boolean;

  @Column({ type: 'integer' })
  version: number;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @Column({ name: 'updated_at', type: 'timestamptz' })
  updatedAt: Date;
}
