import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ name: 'admissibility_ruling' })
export class AdmissibilityRuling {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'request_id', type: 'uuid' })
  requestId: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ type: 'boolean' })
  admissible: boolean;

  @Column({ type: 'text' })
  court: string;

  @Column({ type: 'text' })
  reasons: string;

  @Column({ name: 'ruled_at', type: 'timestamptz' })
  ruledAt: Date;

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy: string;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt: Date;
}
