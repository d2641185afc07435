import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FigureBasis, FigureConfidence, FigureSubject, FigureUnit } from '../../domain/operation/figures';

@Entity({ name: 'situation_figure' })
export class SituationFigure {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'entry_id', type: 'uuid' })
  entryId: string;

  @Column({ name: 'operation_id', type: 'uuid' })
  operationId: string;

  @Column({ type: 'text', nullable: true })
  country: string | null;

  @Column({ type: 'text' })
  subject: FigureSubject;

  @Column({ type: 'text' })
  label: string;

  @Column({ type: 'integer' })
  value: number;

  @Column({ type: 'text' })
  unit: FigureUnit;

  @Column({ name: 'as_of', type: 'timestamptz' })
  asOf: Date;

  @Column({ type: 'text' })
  source: string;

  @Column({ type: 'text' })
  basis: FigureBasis;

  @Column({ type: 'text' })
  confidence: FigureConfidence;
}
