import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ name: 'data_breach_person' })
export class DataBreachPerson {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'breach_id', type: 'uuid' })
  breachId: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ name: 'told_at', type: 'timestamptz' })
  toldAt: Date;

  @Column({ name: 'told_by', type: 'uuid' })
  toldBy: string;
}
