import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FamilyTraceEnding, FamilyTraceStatus, RelationshipProof, TracedRelation } from '../../domain/family/vocabulary';

@Entity({ name: 'family_trace' })
export class FamilyTrace {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'child_case_id', type: 'uuid' })
  childCaseId: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ type: 'text' })
  relation: TracedRelation;

  @Column({ type: 'text' })
  described: string;

  @Column({ type: 'text' })
  status: FamilyTraceStatus;

  @Column({ name: 'found_person_id', type: 'uuid', nullable: true })
  foundPersonId: string | null;

  @Column({ name: 'found_where', type: 'text', nullable: true })
  foundWhere: string | null;

  @Column({ type: 'text', nullable: true })
  proof: RelationshipProof | null;

  @Column({ name: 'opened_by', type: 'uuid' })
  openedBy: string;

  @Column({ name: 'opened_at', type: 'timestamptz' })
  openedAt: Date;

  @Column({ name: 'answered_by', type: 'uuid', nullable: true })
  answeredBy: string | null;

  @Column({ name: 'answered_at', type: 'timestamptz', nullable: true })
  answeredAt: Date | null;

  @Column({ name: 'ended_because', type: 'text', nullable: true })
  endedBecause: FamilyTraceEnding | null;

  @Column({ name: 'reunified_at', type: 'timestamptz', nullable: true })
  reunifiedAt: Date | null;

  @Column({ type: 'integer' })
  version: number;
}
