import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ name: 'request_ranking' })
export class RequestRanking {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ name: 'ordered_requests', type: 'uuid', array: true })
  orderedRequests: string[];

  @Column({ name: 'proposed_requests', type: 'uuid', array: true, nullable: true })
  proposedRequests: string[] | null;

  @Column({ name: 'proposal_basis', type: 'text', nullable: true })
  proposalBasis: string | null;

  @Column({ type: 'text' })
  reasons: string;

  @Column({ name: 'ranked_by', type: 'uuid' })
  rankedBy: string;

  @Column({ name: 'ranked_at', type: 'timestamptz' })
  rankedAt: Date;

  @Column({ name: 'decided_by', type: 'uuid', nullable: true })
  decidedBy: string | null;

  @Column({ name: 'decided_at', type: 'timestamptz', nullable: true })
  decidedAt: Date | null;

  @Column({ name: 'superseded_at', type: 'timestamptz', nullable: true })
  supersededAt: Date | null;
}
