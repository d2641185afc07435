import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RelationshipEndCause, RelationshipKind, RelationshipProof } from '../../domain/family/vocabulary';

@Entity({ name: 'relationship' })
export class Relationship {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ name: 'related_person_id', type: 'uuid' })
  relatedPersonId: string;

  @Column({ type: 'text' })
  kind: RelationshipKind;

  @Column({ type: 'text' })
  proof: RelationshipProof;

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy: string;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt: Date;

  /** Child and adult were heard apart by a second officer, and what they say is credible. */
  @Column({ name: 'assessed_at', type: 'timestamptz', nullable: true })
  assessedAt: Date | null;

  @Column({ name: 'assessed_by', type: 'uuid', nullable: true })
  assessedBy: string | null;

  @Column({ type: 'text', nullable: true })
  assessment: string | null;

  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt: Date | null;

  @Column({ name: 'end_cause', type: 'text', nullable: true })
  endCause: RelationshipEndCause | null;

  @Column({ name: 'end_reasons', type: 'text', nullable: true })
  endReasons: string | null;

  @Column({ name: 'ended_by', type: 'uuid', nullable: true })
  endedBy: string | null;

  @Column({ name: 'end_recorded_at', type: 'timestamptz', nullable: true })
  endRecordedAt: Date | null;

  @Column({ type: 'integer' })
  version: number;
}
