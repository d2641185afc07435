import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AssertionKind, RefoulementRisk, Reliability } from '../../domain/repatriation/vocabulary';

@Entity({ name: 'country_information' })
export class CountryInformation {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'text' })
  country: string;

  @Column({ type: 'text' })
  title: string;

  @Column({ type: 'text' })
  author: string;

  @Column({ name: 'published_on', type: 'date' })
  publishedOn: string;

  @Column({ type: 'text' })
  kind: AssertionKind;

  @Column({ type: 'text' })
  reliability: Reliability;

  @Column({ type: 'integer' })
  credibility: number;

  @Column({ name: 'valid_until', type: 'date', nullable: true })
  validUntil: string | null;

  @Column({ type: 'text', array: true })
  risks: RefoulementRisk[];

  @Column({ type: 'text' })
  summary: string;

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy: string;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt: Date;
}
