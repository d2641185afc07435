import { BadUserInput } from '../../domain/errors';
import type { DocumentAuthenticity, DocumentHolder, IdentityDocumentKind } from '../../domain/person/identityDocuments';
import { findingsOf, type MachineReadableZone, maskedNumber, readMachineReadableZone } from '../../domain/person/machineReadableZone';
import { partialDate } from '../../domain/person/partialDate';
import { DocumentExamination } from '../../entities/person/DocumentExamination';
import { IdentityDocument } from '../../entities/person/IdentityDocument';
import type { Person } from '../../entities/person/Person';
import { openTasks } from '../clock/openTasks';
import { type CommandInput, command } from '../command';
import { InputFaults, requireReasons } from '../input';
import type { Tx } from '../Tx';

export interface RecordIdentityDocumentInput extends CommandInput {
  readonly personId: string;
  readonly kind: IdentityDocumentKind;
  /** ISO 3166-1 or ICAO 9303 code: organisations issue as well. */
  readonly issuer: string;
  readonly authority?: string | null;
  /** As written on it; left out where the zone has it. */
  readonly number?: string | null;
  /** Lines of the machine readable zone, as printed. */
  readonly mrz?: string | null;
  readonly issued?: string | null;
  readonly expires?: string | null;
  readonly holder: DocumentHolder;
  /** Where its image lies, with the digest of the file: the image is not in the platform. */
  readonly imageRef?: string | null;
  readonly imageSha256?: string | null;
}

/** A paper as it is. What its zone does not agree with is shown and opens an examination; it decides nothing (I-37). */
export const recordIdentityDocument = command<RecordIdentityDocumentInput>(
  'recordIdentityDocument',
  { validate },
  async (tx, viewer, input) => {
    const person = await tx.lock<Person>('person', input.personId);
    const zone = zoneOf(input);
    const number = input.number ?? zone?.number ?? null;
    const findings = zone
      ? findingsOf(zone, {
          number: input.number ?? null,
          issuer: input.issuer,
          expires: input.expires ?? null,
          birth: person.birth,
          sex: person.sex,
        })
      : [];
    const id = tx.newId('Part');
    await tx.insert(IdentityDocument, {
      id,
      personId: person.id,
      kind: input.kind,
      issuer: input.issuer,
      authority: input.authority ?? null,
      number,
      numberMasked: number === null ? null : maskedNumber(number),
      mrz: zone ? (input.mrz ?? null) : null,
      mrzFormat: zone?.format ?? null,
      mrzFindings: findings,
      issued: input.issued ?? null,
      expires: input.expires ?? null,
      holder: input.holder,
      imageRef: input.imageRef ?? null,
      imageSha256: input.imageSha256 ?? null,
      authenticity: 'UNVERIFIED',
      recordedBy: viewer.accountId,
      recordedAt: tx.now,
      version: 1,
    });
    if (findings.length > 0) {
      openTasks(tx, [
        {
          kind: 'DOCUMENT_EXAMINATION',
          personId: person.id,
          subjectId: id,
          ownerRole: 'BIOMETRICS_OFFICER',
          summary: 'An identity document does not agree with itself or with the register: have it examined.',
        },
      ]);
    }
    tell(tx, person, 'recordIdentityDocument', 'An identity document was recorded.');
    return { kind: 'Part', id, version: 1 };
  },
);

const zoneOf = ({ mrz }: RecordIdentityDocumentInput): MachineReadableZone | null => (mrz == null ? null : readMachineReadableZone(mrz));

function validate(input: RecordIdentityDocumentInput, now: Date): void {
  const faults = new InputFaults()
    .requireText('input.authority', input.authority)
    .requireText('input.number', input.number)
    .requireText('input.mrz', input.mrz)
    .requireText('input.imageRef', input.imageRef);
  if ((input.imageRef == null) !== (input.imageSha256 == null))
    faults.add('input.imageSha256', 'CONFLICT', 'The reference of an image and the digest of its file come together.');
  if (!/^[A-Z]{3}$/.test(input.issuer))
    faults.add('input.issuer', 'INVALID_VALUE', 'An issuer is a code of ISO 3166-1 or ICAO 9303, in three capital letters.');
  if (input.mrz != null && zoneOf(input) === null)
    faults.add('input.mrz', 'INVALID_VALUE', 'These are no lines of TD1 (3 of 30), TD2 (2 of 36) or TD3 (2 of 44 signs).');
  const issued = input.issued == null ? null : partialDate(input.issued);
  const expires = input.expires == null ? null : partialDate(input.expires);
  if (issued?.earliest != null && new Date(issued.earliest) > now) faults.add('input.issued', 'DATE_IN_FUTURE', 'This lies in the future.');
  if (issued?.earliest != null && expires?.latest != null && expires.latest < issued.earliest)
    faults.add('input.expires', 'DATE_ORDER', 'It ends before it was issued.');
  faults.throwIfAny();
}

export interface RecordDocumentImageInput extends CommandInput {
  readonly documentId: string;
  readonly expectedVersion?: number | null;
  readonly imageRef: string;
  readonly imageSha256: string;
}

/** Where the image of a paper lies that was recorded without one. It is named once: another image is another recording of the paper. */
export const recordDocumentImage = command<RecordDocumentImageInput>(
  'recordDocumentImage',
  { validate: ({ imageRef }) => new InputFaults().requireText('input.imageRef', imageRef).throwIfAny() },
  async (tx, _viewer, input) => {
    const document = await tx.lock<IdentityDocument>('identity_document', input.documentId, input.expectedVersion);
    if (document.imageSha256 !== null)
      throw new BadUserInput([{ path: 'input.imageRef', code: 'CONFLICT', message: 'The image of this document is on record.' }]);
    const version = await tx.update(IdentityDocument, document, { imageRef: input.imageRef, imageSha256: input.imageSha256 });
    tell(tx, { id: document.personId }, 'recordDocumentImage', 'The image of an identity document was recorded.');
    return { kind: 'Part', id: document.id, version };
  },
);

export interface ExamineIdentityDocumentInput extends CommandInput {
  readonly documentId: string;
  readonly expectedVersion?: number | null;
  readonly result: DocumentAuthenticity;
  readonly examinedAt: Date;
  /** A body and a function, never a private person. */
  readonly examiner: string;
  readonly reasons: string;
}

/** Somebody who can looked at the paper. Each examination stays; the last says what it is taken for. */
export const examineIdentityDocument = command<ExamineIdentityDocumentInput>(
  'examineIdentityDocument',
  {
    validate: (input, now) => {
      const faults = new InputFaults().requireText('input.examiner', input.examiner).requirePast('input.examinedAt', input.examinedAt, now);
      if (input.result === 'UNVERIFIED') faults.add('input.result', 'INVALID_VALUE', 'An examination finds something.');
      faults.throwIfAny();
      requireReasons(input.reasons);
    },
  },
  async (tx, viewer, input) => {
    const document = await tx.lock<IdentityDocument>('identity_document', input.documentId, input.expectedVersion);
    await tx.insert(DocumentExamination, {
      id: tx.newId('Part'),
      personId: document.personId,
      documentId: document.id,
      result: input.result,
      examinedAt: input.examinedAt,
      examiner: input.examiner,
      reasons: input.reasons,
      recordedBy: viewer.accountId,
      recordedAt: tx.now,
    });
    // An older examination that is told late does not undo a younger one.
    const [last] = await tx.query<{ result: DocumentAuthenticity }>(
      'select result from document_examination where document_id = $1 order by examined_at desc, recorded_at desc, id desc limit 1',
      [document.id],
    );
    const version = await tx.update(IdentityDocument, document, { authenticity: last?.result ?? input.result });
    await tx.query(
      `update task set done_at = $2, done_by = $3 where subject_id = $1 and kind = 'DOCUMENT_EXAMINATION' and done_at is null`,
      [document.id, tx.now, viewer.accountId],
    );
    tell(tx, { id: document.personId }, 'examineIdentityDocument', 'An identity document was examined.', input.examinedAt);
    return { kind: 'Part', id: document.id, version };
  },
);

function tell(tx: Tx, { id }: { readonly id: string }, action: string, summary: string, occurredAt?: Date): void {
  tx.record({
    subjectType: 'Person',
    subjectId: id,
    personId: id,
    audience: 'CUSTODIAL',
    action,
    summary,
    ...(occurredAt ? { occurredAt } : {}),
  });
}
