import { Forbidden } from '../../domain/errors';
import type { EvidenceKind, EvidenceLegality } from '../../domain/evidence/vocabulary';
import { type HandlingCode, handlingRule, isHandlingCode } from '../../domain/privacy/handlingCodes';
import { EvidenceItem } from '../../entities/evidence/EvidenceItem';
import type { Person } from '../../entities/person/Person';
import { HandlingMark } from '../../entities/privacy/HandlingMark';
import { type CommandInput, command } from '../command';
import { InputFaults } from '../input';
import { appendCustody } from './custodyEvents';

export interface RegisterEvidenceInput extends CommandInput {
  readonly personId: string;
  readonly kind: EvidenceKind;
  readonly description?: string | null;
  readonly sha256: string;
  readonly storageRef?: string | null;
  readonly collectedAt: Date;
  readonly collectedPlace: string;
  readonly collectedBy: string;
  readonly origin: string;
  readonly legality: EvidenceLegality;
  readonly custodian: string;
  readonly exculpatory?: boolean | null;
  /** Null: no caveat; false: the originator has not consented. */
  readonly originatorConsent?: boolean | null;
  readonly witnessAnnex?: boolean | null;
  readonly handling?: readonly string[] | null;
}

const SET_AT_REGISTRATION = 'Set when the item was registered.';

/** EV1. An item enters the register by its digest; its custody chain begins with the collector (rulings 23). */
export const registerEvidence = command<RegisterEvidenceInput>(
  'registerEvidence',
  {
    validate: (input, now) => {
      const faults = new InputFaults()
        .requireText('input.collectedPlace', input.collectedPlace)
        .requireText('input.collectedBy', input.collectedBy)
        .requireText('input.origin', input.origin)
        .requireText('input.custodian', input.custodian)
        .requirePast('input.collectedAt', input.collectedAt, now);
      // A code that nothing knows would protect nothing.
      for (const [at, code] of (input.handling ?? []).entries())
        if (!isHandlingCode(code)) faults.add(`input.handling.${at}`, 'INVALID_VALUE', 'This is no handling code.');
      faults.throwIfAny();
    },
  },
  async (tx, viewer, input) => {
    const person = await tx.lock<Person>('person', input.personId);
    const id = tx.newId('EvidenceItem');
    const sha256 = input.sha256.toLowerCase();
    const handling = [...new Set(input.handling ?? [])].filter(isHandlingCode);
    const notTheirs = handling.find((code) => !handlingRule(code).setBy.includes(viewer.role));
    if (notTheirs !== undefined) throw new Forbidden(`The role ${viewer.role} does not set ${notTheirs}.`);
    await tx.insert(EvidenceItem, {
      id,
      personId: person.id,
      kind: input.kind,
      description: input.description ?? null,
      sha256,
      storageRef: input.storageRef ?? null,
      collectedAt: input.collectedAt,
      collectedPlace: input.collectedPlace,
      collectedBy: input.collectedBy,
      origin: input.origin,
      legality: input.legality,
      exculpatory: input.exculpatory ?? false,
      originatorConsent: input.originatorConsent ?? null,
      witnessAnnex: input.witnessAnnex ?? false,
      handling,
      status: 'REGISTERED',
      custodian: input.custodian,
      registeredBy: viewer.accountId,
      version: 1,
      createdAt: tx.now,
      updatedAt: tx.now,
    });
    await tx.insert(
      HandlingMark,
      handling.map((code: HandlingCode) => ({
        id: tx.newId('Part'),
        personId: person.id,
        subjectId: id,
        subjectKind: 'EVIDENCE' as const,
        code,
        reasons: SET_AT_REGISTRATION,
        setBy: viewer.accountId,
        setAt: tx.now,
        version: 1,
      })),
    );
    await appendCustody(tx, {
      evidenceId: id,
      personId: person.id,
      seq: 1,
      from: null,
      to: input.custodian,
      purpose: 'Registration',
      place: input.collectedPlace,
      sealNo: null,
      condition: null,
      hashAfter: sha256,
      prevEventHash: null,
      occurredAt: input.collectedAt,
    });
    tx.record({
      subjectType: 'EvidenceItem',
      subjectId: id,
      personId: person.id,
      audience: 'CUSTODIAL',
      action: 'registerEvidence',
      toState: 'REGISTERED',
      summary: 'An item of evidence was registered.',
    });
    return { kind: 'EvidenceItem', id, version: 1 };
  },
);
