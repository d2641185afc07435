import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { VictimConsent } from '../../domain/evidence/copies';

@Entity({ name: 'evidence_victim' })
export class EvidenceVictim {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'evidence_id', type: 'uuid' })
  evidenceId: string;

  /** Whose case the item belongs to; never the victim. */
  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ type: 'text' })
  pseudonym: string;

  @Column({ type: 'boolean' })
  child: boolean;

  @Column({ type: 'text' })
  consent: VictimConsent;

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy: string;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt: Date;

  @Column({ name: 'replaced_at', type: 'timestamptz', nullable: true })
  replacedAt: Date | null;
}
