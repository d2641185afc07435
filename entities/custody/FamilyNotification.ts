import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FamilyEvent, FamilyWish, NotificationChannel } from '../../domain/custody/vocabulary';

@Entity({ name: 'family_notification' })
export class FamilyNotification {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ type: 'text' })
  event: FamilyEvent;

  @Column({ type: 'text' })
  wish: FamilyWish;

  @Column({ type: 'text', nullable: true })
  contact: string | null;

  @Column({ type: 'text', nullable: true })
  channel: NotificationChannel | null;

  @Column({ type: 'text', nullable: true })
  country: string | null;

  @Column({ name: 'sent_at', type: 'timestamptz', nullable: true })
  sentAt: Date | null;

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy: string;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt: Date;
}
