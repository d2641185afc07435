import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ConsularVisitStatus } from '../../domain/nationality/vocabulary';

@Entity({ name: 'consular_visit' })
export class ConsularVisit {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ type: 'text' })
  country: string;

  @Column({ type: 'text' })
  status: ConsularVisitStatus;

  @Column({ type: 'text' })
  officer: string;

  @Column({ name: 'asked_by', type: 'uuid' })
  askedBy: string;

  @Column({ name: 'asked_at', type: 'timestamptz' })
  askedAt: Date;

  @Column({ name: 'arranged_for', type: 'timestamptz', nullable: true })
  arrangedFor: Date | null;

  @Column({ name: 'arranged_by', type: 'uuid', nullable: true })
  arrangedBy: string | null;

  @Column({ name: 'visited_at', type: 'timestamptz', nullable: true })
  visitedAt: Date | null;

  @Column({ name: 'in_private', type: 'boolean', nullable: true })
  inPrivate: boolean | null;

  @Column({ type: 'text', nullable: true })
  reasons: string | null;

  @Column({ type: 'integer' })
  version: number;
}
