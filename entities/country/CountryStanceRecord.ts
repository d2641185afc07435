import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CountryStance } from '../../domain/country/vocabulary';

@Entity({ name: 'country_stance' })
export class CountryStanceRecord {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'text' })
  country: string;

  @Column({ type: 'text' })
  stance: CountryStance;

  @Column({ type: 'text' })
  source: string;

  @Column({ name: 'as_of', type: 'date' })
  asOf: string;

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy: string;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt: Date;
}
