import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AssertionKind, Reliability } from '../../domain/repatriation/vocabulary';

@Entity({ name: 'refoulement_source' })
export class RefoulementSource {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'finding_id', type: 'uuid' })
  findingId: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

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
}
