import { Column, Entity, PrimaryColumn } from 'typeorm';

/** I-06: by which treaty the decision authority answers a possible death penalty without an assurance. */
@Entity({ name: 'treaty_ground' })
export class TreatyGround {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'request_id', type: 'uuid' })
  requestId: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ type: 'text' })
  country: string;

  @Column({ name: 'treaty_id', type: 'uuid' })
  treatyId: string;

  @Column({ type: 'text' })
  article: string;

  @Column({ type: 'text' })
  reasons: string;

  /** The charges that carried death then: one that came later is not answered. */
  @Column({ type: 'uuid', array: true })
  charges: string[];

  @Column({ name: 'decided_by', type: 'uuid' })
  decidedBy: string;

  @Column({ name: 'decided_at', type: 'timestamptz' })
  decidedAt: Date;

  @Column({ name: 'ended_by', type: 'uuid', nullable: true })
  endedBy: string | null;

  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt: Date | null;

  @Column({ name: 'end_reasons', type: 'text', nullable: true })
  endReasons: string | null;
}
