import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OfferStatus } from '../../domain/handoff/offerLifecycle';
import type { RepatriationRoute } from '../../domain/repatriation/vocabulary';

/** What a State sees of a package before anything goes: counts and codes, fixed when it is offered. */
export interface OfferPreview {
  readonly items: readonly { readonly kind: string; readonly count: number }[];
  readonly parts: readonly string[];
  readonly useLimitations: readonly string[];
}

@Entity({ name: 'handoff_offer' })
export class HandoffOffer {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'handoff_id', type: 'uuid' })
  handoffId: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ type: 'text' })
  country: string;

  @Column({ name: 'package_version', type: 'integer' })
  packageVersion: number;

  @Column({ name: 'receiving_authority', type: 'text' })
  receivingAuthority: string;

  @Column({ type: 'text' })
  route: RepatriationRoute;

  @Column({ type: 'jsonb' })
  preview: object;

  @Column({ type: 'text' })
  status: OfferStatus;

  @Column({ name: 'offered_by', type: 'uuid' })
  offeredBy: string;

  @Column({ name: 'offered_at', type: 'timestamptz' })
  offeredAt: Date;

  @Column({ name: 'answer_by', type: 'timestamptz' })
  answerBy: Date;

  @Column({ name: 'answered_by', type: 'uuid', nullable: true })
  answeredBy: string | null;

  @Column({ name: 'answered_at', type: 'timestamptz', nullable: true })
  answeredAt: Date | null;

  @Column({ type: 'text', nullable: true })
  reasons: string | null;

  @Column({ type: 'integer' })
  version: number;
}
