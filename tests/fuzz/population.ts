import { createHash } from 'node:crypto';
import { newId } from '../../domain/reference/nodeId';
import { givenMovement } from '../support/givenMovement';
import { givenClaim, givenNational, givenRequest } from '../support/givenRequest';
import { registered } from '../support/registered';
import { insertGiven } from '../support/sealedGiven';
import type { TestApi } from '../support/testApi';

export interface Population {
  /** Persons whom one State alone sees, by its code. */
  readonly persons: Readonly<Record<string, readonly string[]>>;
  /** Whom all of them see. */
  readonly shared: string;
}

/** A few cases of two States in different states, one person whom both see, and work that neither sees. */
export async function populate(api: TestApi, states: readonly string[]): Promise<Population> {
  const persons: Record<string, string[]> = {};
  for (const country of states) {
    const submitted = await givenRequest(api, 'SUBMITTED', country);
    const pending = await givenRequest(api, 'DECISION_PENDING', country);
    const ready = await givenRequest(api, 'READY_FOR_HANDOVER', country);
    await givenMovement(api, ready, 'AUTHORISED', country);
    const detainee = await registered(api.database, { name: 'Ali Example', claims: { [country]: 'SUBMITTED' }, sharedWith: [country] });
    const resident = await registered(api.database, {
      kind: 'PROTECTED_RESIDENT',
      birth: '2015-06-01',
      claims: { [country]: 'CONFIRMED' },
      sharedWith: [country],
    });
    await proceeding(api, submitted.personId);
    await handoff(api, submitted.personId, country);
    await incident(api);
    persons[country] = [submitted.personId, pending.personId, ready.personId, detainee.id, resident.id];
  }
  const [first = '', ...others] = states;
  const shared = (await givenNational(api, first)).id;
  for (const country of others) await givenClaim(api, shared, country, 'SUBMITTED');
  for (const country of states) await givenRequest(api, 'SUBMITTED', country, country === first ? shared : undefined);
  await registered(api.database, { birth: null, facility: 'IRQ-KARKH' });
  return { persons, shared };
}

async function proceeding(api: TestApi, personId: string): Promise<void> {
  await api.database.query(
    `insert into proceeding (id, ref, person_id, forum, court, file_number, jurisdiction_basis, stage, person_informed_at, informed_lang, opened_by, opened_at, created_at, updated_at)
     values ($1::uuid, 'RCM-2026-L' || substr($1::text, 20), $2, 'IRQ', 'Karkh court', 'F-1', 'TERRITORIAL', 'INVESTIGATION', $3, 'ar', $4, $3, $3, $3)`,
    [newId('LegalProceeding'), personId, api.now(), api.accountId('prosecutor')],
  );
}

async function incident(api: TestApi): Promise<void> {
  const id = newId('Incident');
  await insertGiven(api, 'incident', {
    id,
    ref: `RCM-2026-I${id.slice(19)}`,
    kind: 'FIRE',
    status: 'REPORTED',
    description: 'What happened, in words.',
    occurred_at: api.now(),
    reported_by: api.accountId('transfer-1'),
    recorded_at: api.now(),
  });
}

/** A handoff that the State has received, with one item of evidence. */
async function handoff(api: TestApi, personId: string, country: string): Promise<void> {
  const sha256 = createHash('sha256').update(personId).digest('hex');
  const registeredItem = await must(api, 'prosecutor', 'registerEvidence', 'evidenceItem', {
    personId,
    kind: 'DOCUMENT',
    sha256,
    collectedAt: '2026-03-01T08:00:00Z',
    collectedPlace: 'A checkpoint',
    collectedBy: 'Collecting unit',
    origin: 'Search of 1 March',
    legality: 'LAWFUL',
    custodian: 'Evidence room',
  });
  await must(api, 'prosecutor', 'recordEvidenceCustody', 'evidenceItem', {
    evidenceId: registeredItem,
    status: 'IN_CUSTODY',
    to: 'Evidence room 2',
    purpose: 'Storage',
    place: 'Court house',
    hashAfter: sha256,
    occurredAt: '2026-03-02T08:00:00Z',
  });
  const handoffId = await must(api, 'prosecutor', 'openHandoff', 'prosecutionHandoff', {
    personId,
    receivingCountry: country,
    receivingAuthority: 'Prosecution service of the receiving State',
    route: 'TRANSFER_OF_PROCEEDINGS',
    statementOfFacts: 'The facts.',
    checklist: ['STATEMENT_OF_FACTS', 'LIST_OF_ITEMS', 'APPLICABLE_LAW', 'TRANSLATIONS', 'CASE_FILE', 'LIMITATION_PERIODS'],
  });
  const step = (login: string, verb: string, more: object = {}) => must(api, login, verb, 'prosecutionHandoff', { handoffId, ...more });
  await step('prosecutor', 'addEvidenceToHandoff', { evidenceIds: [registeredItem] });
  await step('prosecutor', 'submitHandoffForReview');
  await step('legal-1', 'clearHandoffLegally');
  await step('dpo', 'sealHandoff', { transferBasis: 'Agreement', necessity: 'Prosecution abroad', sealNumbers: ['A1'] });
  await step('transfer-1', 'dispatchHandoff', { channel: 'Courier' });
}

async function must(api: TestApi, login: string, verb: string, field: string, input: object): Promise<string> {
  const type = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input!`;
  const answer = await api
    .as(login)
    .must<Record<string, Record<string, { id: string }>>>(`mutation ($input: ${type}) { ${verb}(input: $input) { ${field} { id } } }`, {
      input,
    });
  return answer[verb]?.[field]?.id ?? '';
}
