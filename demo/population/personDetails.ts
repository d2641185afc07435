import { createHash } from 'node:crypto';
import { assignUnit } from '../../commands/custody/assignUnit';
import { endEvidenceCopy, recordEvidenceCopy } from '../../commands/evidence/copies';
import { recordEvidenceVictim } from '../../commands/evidence/recordEvidenceVictim';
import { registerEvidence } from '../../commands/evidence/registerEvidence';
import { contestIdentity, declareIdentityUnresolved } from '../../commands/person/identity';
import { recordNameParts, recordPersonName } from '../../commands/person/names';
import { recordLanguages } from '../../commands/person/recordLanguages';
import { recordPhotograph } from '../../commands/person/recordPhotograph';
import type { CaseFile } from './caseFile';
import { inLatin, inOtherLatin, type NameChain, partsOf } from './names';

const digestOf = (text: string) => createHash('sha256').update(`synthetic ${text}`).digest('hex');

export interface Detailed {
  readonly id: string;
  readonly chain: NameChain;
}

/** What comes to a record later: names told apart and another spelling of each, languages, a photograph; one whom nobody could identify; a recording. */
export async function personDetails(file: CaseFile, [first, second, third]: readonly Detailed[]): Promise<void> {
  if (first === undefined || second === undefined || third === undefined) return;
  for (const person of [first, second, third]) await named(file, person);
  for (const [person, code] of [
    [first, 'acm'],
    [second, 'rus'],
    [third, 'fra'],
  ] as const)
    await file.act('registrar', recordLanguages, {
      personId: person.id,
      languages: [
        { code, level: 'FIRST', reads: code !== 'acm' },
        { code: 'ara', level: code === 'acm' ? 'FLUENT' : 'SOME', reads: false },
      ],
    });
  for (const [{ id }, unit] of [
    [first, 'B-1'],
    [second, 'B-2'],
    [third, 'B-3'],
  ] as const)
    await file.act('registrar', assignUnit, { personId: id, unit });
  await file.act('biometrics', recordPhotograph, {
    personId: second.id,
    storageRef: 'store/synthetic/face-0002',
    sha256: digestOf('photograph'),
    takenAt: file.hour(-2),
  });
  await unresolved(file, third.id);
  await recording(file, second.id);
}

async function named(file: CaseFile, { id, chain }: Detailed): Promise<void> {
  await file.act('registrar', recordPersonName, {
    personId: id,
    name: {
      usage: 'DOCUMENT',
      full: inOtherLatin(chain),
      lang: 'fr-Latn',
      scheme: 'FR_CONVENTIONAL',
      source: 'List of the State of residence',
      parts: partsOf(chain, ({ latin, other }) => other ?? latin),
    },
  });
  const nameId = await file.partOf('select id from person_name where person_id = $1 and "full" = $2 limit 1', id, inLatin(chain));
  await file.act('legal-1', recordNameParts, {
    nameId,
    parts: partsOf(chain, ({ latin }) => latin),
    scheme: 'EN_CONVENTIONAL',
    source: 'The person, at the interview',
  });
}

async function unresolved(file: CaseFile, personId: string): Promise<void> {
  await file.act('registrar', contestIdentity, { personId, reasons: 'Another who was held with the person knows it by another name.' });
  await file.act('legal-1', declareIdentityUnresolved, {
    personId,
    reasons: 'The register of the town is lost, and the State that was asked has not answered.',
    attempts: [
      { kind: 'CIVIL_REGISTER', withWhom: 'Registry of the town', outcome: 'NOT_POSSIBLE', attemptedAt: file.hour(-3) },
      { kind: 'STATE_ENQUIRY', withWhom: 'Consular section', outcome: 'NO_ANSWER', attemptedAt: file.hour(-2) },
      {
        kind: 'INTERVIEW',
        withWhom: 'The person, with an interpreter',
        outcome: 'NOT_ENOUGH',
        findings: 'Streets and a school are named, and no relative.',
        attemptedAt: file.hour(-1),
      },
    ],
  });
}

async function recording(file: CaseFile, personId: string): Promise<void> {
  const sha256 = digestOf('recording');
  const evidenceId = await file.act('prosecutor', registerEvidence, {
    personId,
    kind: 'DIGITAL',
    sha256,
    collectedAt: file.hour(-24),
    collectedPlace: 'A house that was searched',
    collectedBy: 'Collecting unit',
    origin: 'A telephone, synthetic',
    legality: 'LAWFUL',
    custodian: 'Evidence room',
  });
  const copy = { evidenceId, place: 'Laboratory', holder: 'Digital forensics unit', madeBy: 'Digital forensics unit', sha256 };
  await file.act('prosecutor', recordEvidenceCopy, { ...copy, kind: 'FORENSIC_IMAGE', madeAt: file.hour(-3) });
  await file.act('prosecutor', recordEvidenceCopy, { ...copy, kind: 'WORKING_COPY', madeAt: file.hour(-2) });
  const copyId = await file.partOf(`select id from evidence_copy where evidence_id = $1 and kind = 'WORKING_COPY'`, evidenceId);
  await file.act('prosecutor', endEvidenceCopy, {
    evidenceId,
    copyId,
    cause: 'DESTROYED',
    reasons: 'The examination is over; the image is kept.',
  });
  await file.act('prosecutor', recordEvidenceVictim, { evidenceId, pseudonym: 'V-SYN-0001', child: false, consent: 'NOT_ASKED' });
}
