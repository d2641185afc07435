import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ name: 'provisional_arrest' })
export class ProvisionalArrest {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'request_id', type: 'uuid' })
  requestId: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ type: 'text' })
  country: string;

  @Column({ name: 'arrested_at', type: 'timestamptz' })
  arrestedAt: Date;

  @Column({ type: 'text' })
  court: string;

  @Column({ name: 'channel_ref', type: 'text' })
  channelRef: string;

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy: string;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt: Date;
}
