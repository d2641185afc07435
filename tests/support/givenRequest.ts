import { newId } from '../../domain/reference/nodeId';
import type { TestApi } from './testApi';

export interface GivenPerson {
  readonly id: string;
  readonly ref: string;
}

let persons = 0;

/**
 * An adult detainee whom FRA, or another State, has confirmed as its national: identity verified, consular choice recorded,
 * counsel appointed, visible to the State. Put there in SQL: how a person comes to this is other tests' subject.
 */
export async function givenNational(api: TestApi, country = 'FRA'): Promise<GivenPerson> {
  const { database } = api;
  const id = newId('Person');
  persons += 1;
  const ref = `RCM-2026-9${String(persons).padStart(5, '0')}-${Math.random().toString(36).slice(2, 8)}`;
  const registrar = api.accountId('registrar');
  const now = api.now();
  await database.query(
    `insert into person (id, ref, kind, display_name, sex, birth, birth_earliest, birth_latest, birth_conventional, identity_status, legal_status, track, created_at, updated_at)
     values ($1, $2, 'DETAINEE', 'Adam Example', 'MALE', '1988-03-02', '1988-03-02', '1988-03-02', false, 'VERIFIED', 'NO_CHARGE', 'INVESTIGATION', $3, $3)`,
    [id, ref, now],
  );
  await database.query(
    `insert into custody_episode (id, person_id, facility_id, deprived_at, deprived_place, depriving_authority, supervising_authority, facility_authority, admitted_at)
     select $1, $2, f.id, '2019-03-23T00:00:00Z', 'Example place', 'Depriving authority', 'Supervising authority', 'Facility authority', '2019-03-24T00:00:00Z'
     from facility f where f.code = 'IRQ-KARKH'`,
    [newId('CustodyEpisode'), id],
  );
  await database.query(
    `insert into counsel_appointment (id, person_id, counsel_name, kind, appointed_at, recorded_by, recorded_at) values ($1, $2, 'Counsel Example', 'ASSIGNED', $3, $4, $3)`,
    [newId('Part'), id, now, registrar],
  );
  await givenClaim(api, id, country);
  return { id, ref };
}

/** A confirmed claim to this State, with the consular choice, and the person visible to it. */
export async function givenClaim(api: TestApi, personId: string, country: string, status = 'CONFIRMED'): Promise<void> {
  const { database } = api;
  const now = api.now();
  await database.query(
    `insert into nationality_claim (id, person_id, country, basis, status, submitted_at, answered_at, created_at, updated_at) values ($1, $2, $3, 'BIRTH', $4, $5, $5, $5, $5)`,
    [newId('NationalityClaim'), personId, country, status, now],
  );
  await database.query(
    `insert into consular_record (id, person_id, country, choice, informed_at, informed_lang, recorded_by, recorded_at) values ($1, $2, $3, 'REQUESTED', $4, 'fr', $5, $4)`,
    [newId('Part'), personId, country, now, api.accountId('legal-1')],
  );
  await database.query(`insert into person_access (person_id, country, since, reason) values ($1, $2, $3, 'CLAIM_SUBMITTED')`, [
    personId,
    country,
    now,
  ]);
}

export const REASONS = 'Reasons of more than twenty characters.';

/** One verb on a request, as an account, through the API. Answers the request as that account sees it, with the errors. */
export async function act(api: TestApi, login: string, verb: string, input: Readonly<Record<string, unknown>>) {
  const name = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input!`;
  const answer = await api
    .as(login)
    .query<Record<string, { repatriationRequest: { id: string; state: string; originSide: string; version: number } }>>(
      `mutation ($input: ${name}) { ${verb}(input: $input) { repatriationRequest { id state originSide version } } }`,
      { input },
    );
  const extensions = (answer.errors[0]?.extensions ?? {}) as {
    readonly code?: string;
    readonly refusals?: readonly { rule: string; gate: string | null }[];
    readonly allowed?: readonly string[];
    readonly currentVersion?: number;
  };
  return {
    request: answer.data?.[verb]?.repatriationRequest,
    code: extensions.code,
    rules: (extensions.refusals ?? []).map(({ rule }) => rule),
    gates: (extensions.refusals ?? []).flatMap(({ gate }) => (gate === null ? [] : [gate])),
    extensions,
    errors: answer.errors,
  };
}

/** As `act`, but a refusal fails the test. */
export async function must(api: TestApi, login: string, verb: string, input: Readonly<Record<string, unknown>>) {
  const { request, errors } = await act(api, login, verb, input);
  if (!request) throw new Error(`${verb} as ${login}: ${JSON.stringify(errors)}`);
  return request;
}

type Step = (api: TestApi, requestId: string, country: string) => Promise<unknown>;

const liaison = (country: string) => `liaison-${country.toLowerCase()}`;
const byHand: readonly (readonly [string, string])[] = [
  ['court', 'JUDICIAL_HOLD'],
  ['dpo', 'DATA_TRANSFER'],
  ['legal-1', 'PERSON_INFORMED_AND_HEARD'],
];

export async function clearFinding(api: TestApi, requestId: string): Promise<void> {
  await must(api, 'legal-1', 'recordNonRefoulementFinding', {
    requestId,
    finding: 'NO_REAL_RISK',
    sources: 'Country reports of three organisations',
    personHeardAt: api.now().toISOString(),
  });
  await must(api, 'legal-2', 'confirmNonRefoulementFinding', { requestId, reasons: 'The sources bear the finding.' });
}

export async function clearHandoverGates(api: TestApi, requestId: string, country: string): Promise<void> {
  const clearedUntil = new Date(api.now().getTime() + 70 * 3_600_000).toISOString();
  await must(api, 'health', 'clearGate', { requestId, gate: 'HEALTH', evidence: 'Examination', clearedUntil });
  await must(api, liaison(country), 'clearGate', { requestId, gate: 'TRAVEL_DOCUMENT', evidence: 'Laissez-passer' });
  await must(api, liaison(country), 'clearGate', { requestId, gate: 'RECEPTION_PLAN', evidence: 'Plan of the receiving authority' });
}

/** The way of a request through its states, each step by the proper role. */
const way: readonly (readonly [string, Step])[] = [
  [
    'SUBMITTED',
    (api, requestId, country) => must(api, liaison(country), 'submitRepatriationRequest', { requestId, documents: documentsOfReturn }),
  ],
  ['REGISTERED', (api, requestId) => must(api, 'legal-1', 'registerRepatriationRequest', { requestId })],
  ['IN_REVIEW', (api, requestId) => must(api, 'legal-1', 'beginRepatriationReview', { requestId })],
  [
    'DECISION_PENDING',
    async (api, requestId, country) => {
      await must(api, liaison(country), 'acceptInPrinciple', { requestId });
      for (const [login, gate] of byHand) await must(api, login, 'clearGate', { requestId, gate, evidence: 'Order no. 1' });
      await clearFinding(api, requestId);
      await must(api, 'legal-1', 'proposeRepatriationDecision', {
        requestId,
        proposal: 'APPROVED',
        reasons: REASONS,
        personViews: 'The person wishes to return.',
      });
    },
  ],
  [
    'APPROVED',
    (api, requestId) =>
      must(api, 'decision-1', 'approveRepatriationRequest', { requestId, legalBasis: 'Agreement of 2025', reasons: REASONS }),
  ],
  [
    'READY_FOR_HANDOVER',
    async (api, requestId, country) => {
      await clearHandoverGates(api, requestId, country);
      const at = api.now().toISOString();
      await must(api, 'legal-1', 'declareReadyForHandover', { requestId, remedyWaiver: { counsel: 'Counsel Example', at, lang: 'fr' } });
    },
  ],
];

export const documentsOfReturn = [
  { kind: 'IDENTITY_DESCRIPTION', reference: 'archive/1' },
  { kind: 'READMISSION_CONFIRMATION', reference: 'archive/2' },
];

/** A request for a fresh national of the State, brought to this state through the API. */
export async function givenRequest(
  api: TestApi,
  state: string,
  country = 'FRA',
  personId?: string,
): Promise<{ id: string; personId: string }> {
  const person = personId ?? (await givenNational(api, country)).id;
  const { id } = await must(api, liaison(country), 'openRepatriationRequest', {
    personId: person,
    destination: country,
    route: 'PRE_TRIAL_RETURN',
  });
  const length = state === 'DRAFT' ? 0 : way.findIndex(([reached]) => reached === state) + 1;
  if (length === 0 && state !== 'DRAFT') throw new Error(`No way is known to ${state}.`);
  for (const [, step] of way.slice(0, length)) await step(api, id, country);
  return { id, personId: person };
}
