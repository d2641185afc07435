import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ name: 'person_identifier' })
export class PersonIdentifier {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ type: 'text' })
  kind: string;

  @Column({ type: 'text' })
  value: string;

  @Column({ type: 'text', nullable: true })
  issuer: string | null;
}
