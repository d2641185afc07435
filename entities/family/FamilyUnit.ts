import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FamilyUnitKind, FamilyUnitState } from '../../domain/family/vocabulary';

@Entity({ name: 'family_unit' })
export class FamilyUnit {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'text' })
  kind: FamilyUnitKind;

  @Column({ type: 'text' })
  state: FamilyUnitState;

  @Column({ name: 'formed_at', type: 'timestamptz' })
  formedAt: Date;

  @Column({ name: 'formed_by', type: 'uuid' })
  formedBy: string;

  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt: Date | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @Column({ name: 'updated_at', type: 'timestamptz' })
  updatedAt: Date;

  @Column({ type: 'integer' })
  version: number;
}
