import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ChargeStatus } from '../../domain/proceeding/vocabulary';

@Entity({ name: 'charge' })
export class Charge {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'proceeding_id', type: 'uuid' })
  proceedingId: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ type: 'text' })
  offence: string;

  @Column({ name: 'offence_family', type: 'text', nullable: true })
  offenceFamily: string | null;

  @Column({ type: 'text' })
  article: string;

  @Column({ name: 'law_in_force', type: 'text' })
  lawInForce: string;

  @Column({ name: 'law_in_force_since', type: 'date', nullable: true })
  lawInForceSince: string | null;

  @Column({ name: 'act_period', type: 'text' })
  actPeriod: string;

  @Column({ name: 'act_earliest', type: 'date' })
  actEarliest: string;

  @Column({ name: 'act_latest', type: 'date' })
  actLatest: string;

  @Column({ name: 'act_place', type: 'text', nullable: true })
  actPlace: string | null;

  @Column({ name: 'age_at_act_min', type: 'smallint', nullable: true })
  ageAtActMin: number | null;

  @Column({ name: 'age_at_act_max', type: 'smallint', nullable: true })
  ageAtActMax: number | null;

  @Column({ name: 'death_possible', type: 'boolean' })
  deathPossible: boolean;

  @Column({ name: 'penalty_min', type: 'text', nullable: true })
  penaltyMin: string | null;

  @Column({ name: 'penalty_max', type: 'text', nullable: true })
  penaltyMax: string | null;

  @Column({ name: 'life_possible', type: 'boolean' })
  lifePossible: boolean;

  @Column({ name: 'minimum_age', type: 'smallint', nullable: true })
  minimumAge: number | null;

  @Column({ name: 'evidence_ids', type: 'uuid', array: true })
  evidenceIds: string[];

  @Column({ type: 'text' })
  status: ChargeStatus;

  /** The judgment that decided it. */
  @Column({ name: 'judgment_id', type: 'uuid', nullable: true })
  judgmentId: string | null;

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy: string;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt: Date;
}
