import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ name: 'facility_controller' })
export class FacilityController {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'facility_id', type: 'uuid' })
  facilityId: string;

  @Column({ type: 'text' })
  authority: string;

  @Column({ name: 'held_from', type: 'timestamptz' })
  heldFrom: Date;

  @Column({ name: 'held_to', type: 'timestamptz', nullable: true })
  heldTo: Date | null;
}
