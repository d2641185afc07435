import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AgeResult, AgeStage } from '../../domain/person/vocabulary';

@Entity({ name: 'age_determination' })
export class AgeDetermination {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ name: 'doubt_raised_by', type: 'uuid' })
  doubtRaisedBy: string;

  @Column({ name: 'doubt_raised_at', type: 'timestamptz' })
  doubtRaisedAt: Date;

  @Column({ name: 'doubt_reasons', type: 'text' })
  doubtReasons: string;

  @Column({ type: 'text', nullable: true })
  result: AgeResult | null;

  @Column({ name: 'range_min', type: 'smallint', nullable: true })
  rangeMin: number | null;

  @Column({ name: 'range_max', type: 'smallint', nullable: true })
  rangeMax: number | null;

  @Column({ name: 'birth_proposed', type: 'text', nullable: true })
  birthProposed: string | null;

  @Column({ type: 'text', array: true, nullable: true })
  methods: string[] | null;

  @Column({ name: 'proposed_by', type: 'uuid', nullable: true })
  proposedBy: string | null;

  @Column({ name: 'proposed_at', type: 'timestamptz', nullable: true })
  proposedAt: Date | null;

  @Column({ name: 'confirmed_by', type: 'uuid', nullable: true })
  confirmedBy: string | null;

  @Column({ name: 'confirmed_at', type: 'timestamptz', nullable: true })
  confirmedAt: Date | null;

  @Column({ type: 'text', nullable: true })
  reasons: string | null;

  /** Never NOT_IN_DOUBT: that is a person without any. */
  @Column({ type: 'text' })
  stage: Exclude<AgeStage, 'NOT_IN_DOUBT'>;

  @Column({ name: 'separated_at', type: 'timestamptz', nullable: true })
  separatedAt: Date | null;

  @Column({ type: 'text', nullable: true })
  separation: string | null;

  @Column({ name: 'assessment_began_at', type: 'timestamptz', nullable: true })
  assessmentBeganAt: Date | null;

  @Column({ type: 'text', nullable: true })
  supporter: string | null;

  @Column({ name: 'informed_lang', type: 'text', nullable: true })
  informedLang: string | null;

  @Column({ name: 'medical_consent', type: 'boolean' })
  medicalConsent: boolean;

  @Column({ type: 'boolean' })
  medical: boolean;

  @Column({ name: 'served_at', type: 'timestamptz', nullable: true })
  servedAt: Date | null;

  @Column({ name: 'served_lang', type: 'text', nullable: true })
  servedLang: string | null;

  @Column({ name: 'appeal_until', type: 'timestamptz', nullable: true })
  appealUntil: Date | null;

  @Column({ name: 'appeal_of', type: 'uuid', nullable: true })
  appealOf: string | null;
}
