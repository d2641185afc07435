import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ name: 'handover_receipt' })
export class HandoverReceipt {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'request_id', type: 'uuid' })
  requestId: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ type: 'text' })
  country: string;

  @Column({ name: 'movement_id', type: 'uuid' })
  movementId: string;

  @Column({ name: 'receiving_officer', type: 'text' })
  receivingOfficer: string;

  @Column({ name: 'receiving_authority', type: 'text' })
  receivingAuthority: string;

  @Column({ type: 'text' })
  place: string;

  @Column({ name: 'received_at', type: 'timestamptz' })
  receivedAt: Date;

  @Column({ name: 'record_copy_received', type: 'boolean' })
  recordCopyReceived: boolean;

  @Column({ name: 'property_received', type: 'boolean' })
  propertyReceived: boolean;

  @Column({ name: 'signed_by', type: 'uuid' })
  signedBy: string;

  @Column({ name: 'signed_at', type: 'timestamptz' })
  signedAt: Date;
}
