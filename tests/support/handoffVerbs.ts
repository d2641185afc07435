import { createHash } from 'node:crypto';
import { registered } from './registered';
import type { TestApi } from './testApi';

export const REASONS = 'Reasons of more than twenty characters.';
export const PARTS = ['STATEMENT_OF_FACTS', 'LIST_OF_ITEMS', 'APPLICABLE_LAW', 'TRANSLATIONS', 'CASE_FILE', 'LIMITATION_PERIODS'];
export const digest = (text: string) => createHash('sha256').update(text).digest('hex');

export interface ChangedObject {
  readonly id: string;
  readonly version: number;
  readonly state?: string;
  readonly status?: string;
}

export async function actOnHandoff(api: TestApi, login: string, verb: string, input: Readonly<Record<string, unknown>>) {
  const evidence = verb.includes('Evidence') && !verb.endsWith('Handoff');
  const selection = evidence ? 'evidenceItem { id version }' : 'prosecutionHandoff { id version state }';
  const type = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input!`;
  const answer = await api
    .as(login)
    .query<Record<string, Record<string, ChangedObject>>>(`mutation ($input: ${type}) { ${verb}(input: $input) { ${selection} } }`, {
      input,
    });
  const extensions = (answer.errors[0]?.extensions ?? {}) as { code?: string; refusals?: readonly { rule: string }[] };
  return {
    changed: Object.values(answer.data?.[verb] ?? {})[0],
    code: extensions.code,
    rules: (extensions.refusals ?? []).map(({ rule }) => rule),
    errors: answer.errors,
  };
}

export async function mustOnHandoff(
  api: TestApi,
  login: string,
  verb: string,
  input: Readonly<Record<string, unknown>>,
): Promise<ChangedObject> {
  const { changed, errors } = await actOnHandoff(api, login, verb, input);
  if (!changed) throw new Error(`${verb} as ${login}: ${JSON.stringify(errors)}`);
  return changed;
}

export async function givenItem(
  api: TestApi,
  personId: string,
  given: Readonly<Record<string, unknown>> = {},
): Promise<{ id: string; sha256: string }> {
  const sha256 = digest(Math.random().toString());
  const { id } = await mustOnHandoff(api, 'prosecutor', 'registerEvidence', {
    personId,
    kind: 'DOCUMENT',
    sha256,
    collectedAt: '2026-03-01T08:00:00Z',
    collectedPlace: 'A checkpoint',
    collectedBy: 'Collecting unit',
    origin: 'Search of 1 March',
    legality: 'LAWFUL',
    custodian: 'Evidence room',
    ...given,
  });
  await mustOnHandoff(api, 'prosecutor', 'recordEvidenceCustody', custodyInput(id, sha256));
  return { id, sha256 };
}

export const custodyInput = (evidenceId: string, hashAfter: string) => ({
  evidenceId,
  status: 'IN_CUSTODY',
  to: 'Evidence room 2',
  purpose: 'Storage',
  place: 'Court house',
  hashAfter,
  occurredAt: '2026-03-02T08:00:00Z',
});

export const openInput = (personId: string) => ({
  personId,
  receivingCountry: 'FRA',
  receivingAuthority: 'Prosecution service of the receiving State',
  route: 'TRANSFER_OF_PROCEEDINGS',
  statementOfFacts: 'The facts.',
  checklist: PARTS,
});

export async function assembledHandoff(api: TestApi, given: Readonly<Record<string, unknown>> = {}) {
  const person = await registered(api.database);
  const item = await givenItem(api, person.id, given);
  const { id: handoffId } = await mustOnHandoff(api, 'prosecutor', 'openHandoff', openInput(person.id));
  await mustOnHandoff(api, 'prosecutor', 'addEvidenceToHandoff', { handoffId, evidenceIds: [item.id] });
  return { personId: person.id, item, handoffId };
}

export async function sealedHandoff(api: TestApi) {
  const given = await assembledHandoff(api);
  const { handoffId } = given;
  await mustOnHandoff(api, 'prosecutor', 'submitHandoffForReview', { handoffId });
  await mustOnHandoff(api, 'legal-1', 'clearHandoffLegally', { handoffId });
  await mustOnHandoff(api, 'dpo', 'sealHandoff', {
    handoffId,
    transferBasis: 'Agreement',
    necessity: 'Prosecution abroad',
    sealNumbers: ['A1'],
  });
  return given;
}

export async function receivedHandoff(api: TestApi) {
  const given = await sealedHandoff(api);
  const { handoffId } = given;
  await mustOnHandoff(api, 'transfer-1', 'dispatchHandoff', { handoffId, channel: 'Courier' });
  await mustOnHandoff(api, 'liaison-fra', 'receiveHandoff', {
    handoffId,
    officer: 'Officer',
    receivedAt: api.now().toISOString(),
    sealsIntact: true,
  });
  return given;
}
