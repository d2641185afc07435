import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DocumentAuthenticity, DocumentHolder, IdentityDocumentKind } from '../../domain/person/identityDocuments';
import type { MrzFinding } from '../../domain/person/machineReadableZone';

@Entity({ name: 'identity_document' })
export class IdentityDocument {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ type: 'text' })
  kind: IdentityDocumentKind;

  @Column({ type: 'text' })
  issuer: string;

  @Column({ type: 'text', nullable: true })
  authority: string | null;

  @Column({ type: 'text', nullable: true })
  number: string | null;

  @Column({ name: 'number_masked', type: 'text', nullable: true })
  numberMasked: string | null;

  @Column({ type: 'text', nullable: true })
  mrz: string | null;

  @Column({ name: 'mrz_format', type: 'text', nullable: true })
  mrzFormat: string | null;

  @Column({ name: 'mrz_findings', type: 'text', array: true })
  mrzFindings: MrzFinding[];

  @Column({ type: 'text', nullable: true })
  issued: string | null;

  @Column({ type: 'text', nullable: true })
  expires: string | null;

  @Column({ type: 'text' })
  holder: DocumentHolder;

  @Column({ type: 'text' })
  authenticity: DocumentAuthenticity;

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy: string;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt: Date;

  @Column({ name: 'image_ref', type: 'text', nullable: true })
  imageRef: string | null;

  @Column({ name: 'image_sha256', type: 'text', nullable: true })
  imageSha256: string | null;

  @Column({ type: 'integer' })
  version: number;
}
