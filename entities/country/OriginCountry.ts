import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CountryStance, DataTransferBasis } from '../../domain/country/vocabulary';

@Entity({ name: 'origin_country' })
export class OriginCountry {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'text' })
  code: string;

  @Column({ type: 'jsonb' })
  names: unknown;

  @Column({ type: 'text' })
  stance: CountryStance;

  @Column({ name: 'stance_source', type: 'text', nullable: true })
  stanceSource: string | null;

  @Column({ name: 'stance_as_of', type: 'date', nullable: true })
  stanceAsOf: string | null;

  @Column({ name: 'data_transfer_basis', type: 'text' })
  dataTransferBasis: DataTransferBasis;

  @Column({ name: 'death_penalty_policy', type: 'text' })
  deathPenaltyPolicy: 'ABOLISHED' | 'MORATORIUM' | 'RETAINED' | 'UNKNOWN';

  @Column({ name: 'minimum_criminal_age', type: 'smallint', nullable: true })
  minimumCriminalAge: number | null;

  @Column({ name: 'mandatory_consular_notification', type: 'boolean' })
  mandatoryConsularNotification: boolean;

  @Column({ name: 'is_state', type: 'boolean' })
  isState: boolean;

  @Column({ type: 'integer' })
  version: number;
}
