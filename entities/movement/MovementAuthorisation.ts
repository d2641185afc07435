import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ name: 'movement_authorisation' })
export class MovementAuthorisation {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'movement_id', type: 'uuid' })
  movementId: string;

  @Column({ name: 'manifest_version', type: 'integer' })
  manifestVersion: number;

  @Column({ type: 'integer' })
  persons: number;

  @Column({ type: 'integer' })
  children: number;

  @Column({ type: 'integer' })
  women: number;

  @Column({ type: 'integer' })
  escorts: number;

  @Column({ name: 'escorts_required', type: 'integer' })
  escortsRequired: number;

  @Column({ name: 'female_escort', type: 'boolean' })
  femaleEscort: boolean;

  @Column({ name: 'receiving_confirmation', type: 'text', nullable: true })
  receivingConfirmation: string | null;

  @Column({ name: 'icrc_informed_at', type: 'timestamptz', nullable: true })
  icrcInformedAt: Date | null;

  @Column({ name: 'secret_until', type: 'timestamptz', nullable: true })
  secretUntil: Date | null;

  @Column({ type: 'boolean' })
  emergency: boolean;

  @Column({ name: 'authorised_by', type: 'uuid' })
  authorisedBy: string;

  @Column({ name: 'authorised_at', type: 'timestamptz' })
  authorisedAt: Date;
}
