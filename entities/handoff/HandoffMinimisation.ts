import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ContentClass, ContentNeed, MinimisationGround } from '../../domain/handoff/minimisation';

@Entity({ name: 'handoff_minimisation' })
export class HandoffMinimisation {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'handoff_id', type: 'uuid' })
  handoffId: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ name: 'package_version', type: 'integer' })
  packageVersion: number;

  @Column({ type: 'text' })
  content: ContentClass;

  /** Null for a class of data of the record. */
  @Column({ name: 'evidence_id', type: 'uuid', nullable: true })
  evidenceId: string | null;

  @Column({ type: 'text' })
  need: ContentNeed;

  @Column({ type: 'boolean' })
  goes: boolean;

  @Column({ type: 'text' })
  ground: MinimisationGround;

  @Column({ type: 'text', nullable: true })
  reasons: string | null;

  @Column({ name: 'decided_by', type: 'uuid' })
  decidedBy: string;

  @Column({ name: 'sealed_at', type: 'timestamptz' })
  sealedAt: Date;
}
