import type { DocumentHolder, TravelDocumentKind } from '../../domain/person/identityDocuments';
import { maskedNumber } from '../../domain/person/machineReadableZone';
import type { GateKind } from '../../domain/repatriation/vocabulary';
import { IdentityDocument } from '../../entities/person/IdentityDocument';
import type { RepatriationRequest } from '../../entities/repatriation/RepatriationRequest';
import type { InputFaults } from '../input';
import type { Tx } from '../Tx';

/** What a State issues so that its national may travel. */
export interface TravelDocumentInput {
  readonly kind: TravelDocumentKind;
  readonly number: string;
  readonly authority: string;
  readonly issuedAt: Date;
  readonly validUntil: Date;
  /** Where the paper is until the journey; left out, with the State that issued it. */
  readonly holder?: DocumentHolder | null;
}

/** A document is of the gate that asks for one, was issued, and is valid for longer than now. */
export function travelDocumentFaults(faults: InputFaults, { gate, clearedUntil, travelDocument }: TravelClearance, now: Date): void {
  if (travelDocument == null) return;
  const { number, authority, issuedAt, validUntil } = travelDocument;
  const at = (field: string) => `input.travelDocument${field}`;
  if (gate !== 'TRAVEL_DOCUMENT') faults.add(at(''), 'CONFLICT', 'The gate asks for no document.');
  faults.requireText(at('.number'), number).requireText(at('.authority'), authority).requirePast(at('.issuedAt'), issuedAt, now);
  if (validUntil <= now) faults.add(at('.validUntil'), 'DATE_IN_PAST', 'The document is valid no longer.');
  if (clearedUntil != null && clearedUntil > validUntil)
    faults.add('input.clearedUntil', 'DATE_ORDER', 'A gate is not cleared for longer than its document is valid.');
}

interface TravelClearance {
  readonly gate: GateKind;
  readonly clearedUntil?: Date | null;
  readonly travelDocument?: TravelDocumentInput | null;
}

/** The document stands among the papers of the person, issued by the State that collects it. */
export async function putTravelDocument(
  tx: Tx,
  { personId, country }: Pick<RepatriationRequest, 'personId' | 'country'>,
  { kind, number, authority, issuedAt, validUntil, holder }: TravelDocumentInput,
): Promise<void> {
  await tx.enterSystemScope();
  await tx.insert(IdentityDocument, {
    id: tx.newId('Part'),
    personId,
    kind,
    issuer: country,
    authority,
    number,
    numberMasked: maskedNumber(number),
    mrz: null,
    mrzFormat: null,
    mrzFindings: [],
    issued: day(issuedAt),
    expires: day(validUntil),
    holder: holder ?? 'ISSUER',
    imageRef: null,
    imageSha256: null,
    authenticity: 'UNVERIFIED',
    recordedBy: tx.viewer.accountId,
    recordedAt: tx.now,
    version: 1,
  });
}

const day = (at: Date) => at.toISOString().slice(0, 10);
