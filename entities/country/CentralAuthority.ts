import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ name: 'central_authority' })
export class CentralAuthority {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'text' })
  country: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text' })
  channel: string;

  @Column({ name: 'active_from', type: 'timestamptz' })
  activeFrom: Date;

  @Column({ name: 'active_to', type: 'timestamptz', nullable: true })
  activeTo: Date | null;

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy: string;

  @Column({ type: 'integer' })
  version: number;
}
