import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { IdentityStatus } from '../../domain/person/vocabulary';

/** What the record that went was like, to the letter: an undone merge puts it back. */
export interface BeforeMerge {
  readonly identityStatus: IdentityStatus;
  readonly identityProposedBy: string | null;
  readonly identityConfirmedBy: string | null;
  /** The stay that the merge ended because the same stay stands on the other record. */
  readonly episodeId: string | null;
  /** Clocks that the merge stopped. */
  readonly clocks: readonly { readonly id: string; readonly status: string; readonly pausedAt: string | null }[];
}

@Entity({ name: 'person_merge' })
export class PersonMerge {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'candidate_id', type: 'uuid' })
  candidateId: string;

  @Column({ name: 'survivor_id', type: 'uuid' })
  survivorId: string;

  /** The record that points to the other from now on. */
  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ type: 'text' })
  reasons: string;

  @Column({ name: 'merged_by', type: 'uuid' })
  mergedBy: string;

  @Column({ name: 'merged_at', type: 'timestamptz' })
  mergedAt: Date;

  @Column({ name: 'before', type: 'jsonb' })
  before: BeforeMerge;

  @Column({ name: 'undone_by', type: 'uuid', nullable: true })
  undoneBy: string | null;

  @Column({ name: 'undone_at', type: 'timestamptz', nullable: true })
  undoneAt: Date | null;

  @Column({ name: 'undone_reasons', type: 'text', nullable: true })
  undoneReasons: string | null;

  @Column({ type: 'integer' })
  version: number;
}
