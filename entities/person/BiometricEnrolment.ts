import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { BiometricModality, BiometricUse } from '../../domain/person/vocabulary';

@Entity({ name: 'biometric_enrolment' })
export class BiometricEnrolment {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ type: 'text' })
  modality: BiometricModality;

  @Column({ name: 'record_type', type: 'smallint', nullable: true })
  recordType: number | null;

  @Column({ name: 'captured_at', type: 'timestamptz' })
  capturedAt: Date;

  @Column({ name: 'device_ref', type: 'text', nullable: true })
  deviceRef: string | null;

  /** What the data were captured for. */
  @Column({ type: 'text' })
  use: BiometricUse;

  @Column({ type: 'smallint', nullable: true })
  quality: number | null;

  @Column({ name: 'failure_reason', type: 'text', nullable: true })
  failureReason: string | null;

  @Column({ name: 'storage_ref', type: 'text', nullable: true })
  storageRef: string | null;

  @Column({ type: 'text', nullable: true })
  sha256: string | null;

  @Column({ name: 'legal_basis', type: 'text' })
  legalBasis: string;

  @Column({ name: 'informed_lang', type: 'text' })
  informedLang: string;

  @Column({ name: 'operator_id', type: 'uuid' })
  operatorId: string;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt: Date;
}
