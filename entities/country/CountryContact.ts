import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ name: 'country_contact' })
export class CountryContact {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'text' })
  country: string;

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
