import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ name: 'admission_record' })
export class AdmissionRecord {
  @PrimaryColumn({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ type: 'text', nullable: true })
  injuries: string | null;

  @Column({ name: 'property_inventory', type: 'text', nullable: true })
  propertyInventory: string | null;

  @Column({ name: 'family_members', type: 'text', nullable: true })
  familyMembers: string | null;

  @Column({ name: 'next_of_kin', type: 'text', nullable: true })
  nextOfKin: string | null;

  @Column({ name: 'recorded_by', type: 'uuid', nullable: true })
  recordedBy: string | null;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt: Date;
}
