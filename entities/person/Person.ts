import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AgeStatus, IdentityStatus, LegalStatus, PersonKind, Sex, Track } from '../../domain/person/vocabulary';

@Entity({ name: 'person' })
export class Person {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'text' })
  ref: string;

  @Column({ type: 'text' })
  kind: PersonKind;

  @Column({ name: 'display_name', type: 'text' })
  displayName: string;

  @Column({ type: 'text' })
  sex: Sex;

  @Column({ type: 'text', nullable: true })
  birth: string | null;

  @Column({ name: 'birth_earliest', type: 'date', nullable: true })
  birthEarliest: string | null;

  @Column({ name: 'birth_latest', type: 'date', nullable: true })
  birthLatest: string | null;

  @Column({ name: 'birth_conventional', type: 'boolean', nullable: true })
  birthConventional: boolean | null;

  @Column({ name: 'birth_place', type: 'text', nullable: true })
  birthPlace: string | null;

  @Column({ name: 'identity_status', type: 'text' })
  identityStatus: IdentityStatus;

  @Column({ name: 'identity_proposed_by', type: 'uuid', nullable: true })
  identityProposedBy: string | null;

  @Column({ name: 'identity_confirmed_by', type: 'uuid', nullable: true })
  identityConfirmedBy: string | null;

  @Column({ name: 'identity_court_order', type: 'text', nullable: true })
  identityCourtOrder: string | null;

  @Column({ name: 'legal_status', type: 'text', nullable: true })
  legalStatus: LegalStatus | null;

  @Column({ type: 'text', nullable: true })
  track: Track | null;

  @Column({ name: 'age_status', type: 'text' })
  ageStatus: AgeStatus;

  @Column({ name: 'residence_facility_id', type: 'uuid', nullable: true })
  residenceFacilityId: string | null;

  @Column({ name: 'merged_into', type: 'uuid', nullable: true })
  mergedInto: string | null;

  @Column({ name: 'source_list', type: 'text', nullable: true })
  sourceList: string | null;

  @Column({ name: 'source_id', type: 'text', nullable: true })
  sourceId: string | null;

  @Column({ name: 'source_hash', type: 'text', nullable: true })
  sourceHash: string | null;

  @Column({ type: 'integer' })
  version: number;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @Column({ name: 'updated_at', type: 'timestamptz' })
  updatedAt: Date;
}
