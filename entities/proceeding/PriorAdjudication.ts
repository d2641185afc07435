import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AdjudicationOutcome, ForumKind, Recognition, SentenceServed } from '../../domain/proceeding/priorAdjudication';

@Entity({ name: 'prior_adjudication' })
export class PriorAdjudication {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ type: 'text' })
  forum: string;

  @Column({ name: 'forum_kind', type: 'text' })
  forumKind: ForumKind;

  @Column({ name: 'recognised_as', type: 'text' })
  recognisedAs: Recognition;

  @Column({ type: 'text' })
  outcome: AdjudicationOutcome;

  @Column({ type: 'boolean' })
  final: boolean;

  @Column({ type: 'text' })
  decided: string;

  @Column({ name: 'acts_description', type: 'text' })
  actsDescription: string;

  @Column({ name: 'act_period', type: 'text', nullable: true })
  actPeriod: string | null;

  @Column({ type: 'text', nullable: true })
  sentence: string | null;

  @Column({ type: 'text' })
  served: SentenceServed;

  @Column({ type: 'text' })
  source: string;

  @Column({ name: 'proceeding_id', type: 'uuid', nullable: true })
  proceedingId: string | null;

  @Column({ name: 'stands_since', type: 'timestamptz' })
  standsSince: Date;

  @Column({ type: 'integer' })
  version: number;

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy: string;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt: Date;
}
