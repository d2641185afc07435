import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ name: 'identity_source' })
export class IdentitySource {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ type: 'text' })
  kind: string;

  @Column({ type: 'text' })
  description: string;

  @Column({ name: 'consulted_at', type: 'timestamptz' })
  consultedAt: Date;

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy: string;
}
