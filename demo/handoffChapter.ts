import { createHash, randomUUID } from 'node:crypto';
import { HOUR, iso } from './storyAnswers';
import type { Storyteller } from './storyteller';

const AUTHORITY = 'National counter-terrorism prosecutor of France';
const SENDER = 'First Karkh Investigative Court';
const HANDOFF = 'prosecutionHandoff { id ref state }';

interface Handoff {
  readonly id: string;
  readonly ref: string;
  readonly state: string;
}
interface Item {
  readonly id: string;
  readonly sha256: string;
}

/** The evidence package: assembled, reviewed, cleared, sealed, dispatched, verified by recomputing, acknowledged by the named authority. */
export async function handEvidenceOver(story: Storyteller, personId: string, requestId: string): Promise<Handoff> {
  const items = [
    await register(story, personId, 'Extract of a register, scanned'),
    await register(story, personId, 'Record of an interview with counsel'),
  ];
  const handoff = await story.act<Handoff>(
    'prosecutor',
    'openHandoff',
    {
      personId,
      requestId,
      from: SENDER,
      receivingCountry: 'FRA',
      receivingAuthority: AUTHORITY,
      route: 'PRE_TRIAL_RETURN',
      statementOfFacts: 'Facts, times and places, by reference.',
      checklist: ['STATEMENT_OF_FACTS', 'LIST_OF_ITEMS', 'APPLICABLE_LAW', 'TRANSLATIONS', 'IDENTITY_DOSSIER', 'DETENTION_RECORD'],
    },
    HANDOFF,
    'opens a handoff from the court that investigates; the death penalty is excluded by default',
  );
  story.say(`The handoff is ${handoff.ref}.`);
  const handoffId = handoff.id;
  await story.act(
    'prosecutor',
    'addEvidenceToHandoff',
    { handoffId, evidenceIds: items.map(({ id }) => id) },
    HANDOFF,
    'puts two items into the package',
  );
  await story.act('prosecutor', 'submitHandoffForReview', { handoffId }, HANDOFF, 'submits it for legal review');
  await story.act(
    'legal-1',
    'clearHandoffLegally',
    { handoffId },
    HANDOFF,
    'clears it: nothing obtained by torture, exculpatory items included',
  );
  await story.act(
    'dpo',
    'sealHandoff',
    {
      handoffId,
      transferBasis: 'Binding instrument, LED Art. 37',
      necessity: 'Needed for the prosecution of serious crime',
      sealNumbers: ['SYN-1', 'SYN-2'],
    },
    HANDOFF,
    'seals it: a manifest hash over the hashes of its items',
  );
  await story.act(
    'transfer-1',
    'dispatchHandoff',
    { handoffId, channel: 'Diplomatic courier' },
    HANDOFF,
    'dispatches it; France sees it from now on',
  );
  await story.act(
    'liaison-fra',
    'receiveHandoff',
    { handoffId, officer: 'Officer Example', receivedAt: iso(), sealsIntact: true },
    HANDOFF,
    'receives it, seals intact',
  );
  await story.act(
    'liaison-fra',
    'verifyHandoff',
    { handoffId, items: items.map(({ id, sha256 }) => ({ evidenceId: id, sha256 })) },
    HANDOFF,
    'recomputes every hash: all as listed',
  );
  await story.act(
    'liaison-fra',
    'acknowledgeHandoff',
    { handoffId, officer: 'Prosecutor Example', authority: AUTHORITY, caseNumber: 'PNAT-SYN-2026-1' },
    HANDOFF,
    'acknowledges, as the named authority, with a case number',
  );
  return story.act<Handoff>(
    'liaison-fra',
    'reportHandoffFeedback',
    { handoffId, kind: 'OPENED', detail: 'A judicial investigation was opened.', occurredAt: iso() },
    HANDOFF,
    'reports back: an investigation was opened',
  );
}

async function register(story: Storyteller, personId: string, description: string): Promise<Item> {
  const sha256 = createHash('sha256').update(randomUUID()).digest('hex');
  const item = await story.act<{ readonly id: string }>(
    'prosecutor',
    'registerEvidence',
    {
      personId,
      kind: 'DOCUMENT',
      description,
      sha256,
      collectedAt: iso(-48 * HOUR),
      collectedPlace: 'Baghdad',
      collectedBy: 'Investigator Example',
      origin: 'Investigating court',
      legality: 'LAWFUL',
      originatorConsent: true,
      custodian: 'Evidence room of the court',
    },
    'evidenceItem { id }',
    `registers evidence with the first link of its custody chain: ${description.toLowerCase()}`,
  );
  await story.act(
    'prosecutor',
    'recordEvidenceCustody',
    {
      evidenceId: item.id,
      to: 'Evidence room of the court',
      purpose: 'Safekeeping',
      place: 'Baghdad',
      sealNo: `SYN-${sha256.slice(0, 6)}`,
      hashAfter: sha256,
      status: 'IN_CUSTODY',
      occurredAt: iso(),
    },
    'evidenceItem { id }',
    'takes it into custody, hash unchanged, linked to the event before',
  );
  return { id: item.id, sha256 };
}
