import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AssertedField, IdentityAssertionStatus } from '../../domain/person/identityAssertionLifecycle';
import type { AssertionKind, Reliability } from '../../domain/repatriation/vocabulary';

@Entity({ name: 'identity_assertion' })
export class IdentityAssertion {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ type: 'text' })
  field: AssertedField;

  @Column({ type: 'text' })
  value: string;

  @Column({ type: 'text' })
  kind: AssertionKind;

  @Column({ type: 'text' })
  source: string;

  @Column({ type: 'text' })
  reliability: Reliability;

  @Column({ type: 'integer' })
  credibility: number;

  @Column({ name: 'document_id', type: 'uuid', nullable: true })
  documentId: string | null;

  @Column({ name: 'asserted_at', type: 'timestamptz' })
  assertedAt: Date;

  @Column({ name: 'expires_at', type: 'timestamptz', nullable: true })
  expiresAt: Date | null;

  @Column({ type: 'text' })
  status: IdentityAssertionStatus;

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy: string;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt: Date;

  @Column({ name: 'decided_by', type: 'uuid', nullable: true })
  decidedBy: string | null;

  @Column({ name: 'decided_at', type: 'timestamptz', nullable: true })
  decidedAt: Date | null;

  @Column({ name: 'decision_reasons', type: 'text', nullable: true })
  decisionReasons: string | null;

  @Column({ name: 'superseded_by', type: 'uuid', nullable: true })
  supersededBy: string | null;

  @Column({ type: 'integer' })
  version: number;
}
