import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ name: 'movement_lockout' })
export class MovementLockout {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'movement_id', type: 'uuid' })
  movementId: string;

  @Column({ name: 'reason_code', type: 'text' })
  reasonCode: string;

  @Column({ type: 'text' })
  place: string;

  @Column({ name: 'authorised_by', type: 'text' })
  authorisedBy: string;

  @Column({ name: 'occurred_at', type: 'timestamptz' })
  occurredAt: Date;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt: Date;

  @Column({ name: 'late_reason', type: 'text', nullable: true })
  lateReason: string | null;

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy: string;
}
