import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An office and a function of an organisation, never a private person. */
@Entity({ name: 'focal_point' })
export class FocalPoint {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId: string;

  @Column({ type: 'text' })
  office: string;

  @Column({ type: 'text' })
  function: string;

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
