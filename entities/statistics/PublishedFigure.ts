import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FigureTopic, PublishedFigureStanding } from '../../domain/statistics/publishedFigures';

@Entity({ name: 'published_figure' })
export class PublishedFigure {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'text' })
  topic: FigureTopic;

  @Column({ type: 'text', nullable: true })
  country: string | null;

  @Column({ type: 'integer' })
  value: number;

  @Column({ name: 'as_of', type: 'timestamptz' })
  asOf: Date;

  @Column({ type: 'text' })
  source: string;

  @Column({ type: 'text' })
  basis: string;

  @Column({ type: 'text' })
  confidence: PublishedFigureStanding;

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy: string;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt: Date;
}
