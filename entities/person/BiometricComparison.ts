import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ComparisonExamination, SecondFinding } from '../../domain/person/comparisonLifecycle';
import type { BiometricComparisonKind, BiometricComparisonResult } from '../../domain/person/vocabulary';

@Entity({ name: 'biometric_comparison' })
export class BiometricComparison {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  /** The other record that this one was compared with; null: samples of the same person, or a whole collection. */
  @Column({ name: 'other_person_id', type: 'uuid', nullable: true })
  otherPersonId: string | null;

  @Column({ name: 'enrolment_id', type: 'uuid', nullable: true })
  enrolmentId: string | null;

  @Column({ type: 'text' })
  kind: BiometricComparisonKind;

  @Column({ name: 'system_ref', type: 'text' })
  systemRef: string;

  @Column({ type: 'numeric', nullable: true })
  score: string | null;

  @Column({ type: 'numeric', nullable: true })
  threshold: string | null;

  @Column({ type: 'text' })
  result: BiometricComparisonResult;

  @Column({ name: 'failure_reason', type: 'text', nullable: true })
  failureReason: string | null;

  @Column({ name: 'examiner_id', type: 'uuid' })
  examinerId: string;

  @Column({ name: 'compared_at', type: 'timestamptz' })
  comparedAt: Date;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt: Date;

  @Column({ type: 'text' })
  examination: ComparisonExamination;

  @Column({ name: 'second_examiner_id', type: 'uuid', nullable: true })
  secondExaminerId: string | null;

  @Column({ name: 'second_result', type: 'text', nullable: true })
  secondResult: SecondFinding | null;

  @Column({ name: 'second_reasons', type: 'text', nullable: true })
  secondReasons: string | null;

  @Column({ name: 'second_at', type: 'timestamptz', nullable: true })
  secondAt: Date | null;

  @Column({ type: 'integer' })
  version: number;
}
