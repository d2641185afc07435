import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ name: 'movement_leg' })
export class MovementLeg {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'movement_id', type: 'uuid' })
  movementId: string;

  @Column({ type: 'smallint' })
  ordinal: number;

  @Column({ type: 'text' })
  mode: 'ROAD' | 'HELICOPTER' | 'FIXED_WING' | 'RAIL' | 'FOOT';

  @Column({ type: 'text' })
  origin: string;

  @Column({ type: 'text' })
  destination: string;

  @Column({ type: 'text', nullable: true })
  carrier: string | null;

  @Column({ name: 'departs_at', type: 'timestamptz', nullable: true })
  departsAt: Date | null;

  @Column({ name: 'arrives_at', type: 'timestamptz', nullable: true })
  arrivesAt: Date | null;
}
