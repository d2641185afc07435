import { newId } from '../../../domain/reference/nodeId';
import { registered } from '../../support/registered';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
let claimId: string;
let proceedingId: string;

beforeAll(async () => {
  api = await startTestApi();
  api.setNow(new Date('2026-03-01T12:00:00Z'));
  const person = await registered(api.database, { claims: { FRA: 'SUBMITTED' }, sharedWith: ['FRA'] });
  const { rows } = await api.database.query<{ id: string }>('select id from nationality_claim where person_id = $1', [person.id]);
  claimId = rows[0]?.id ?? '';
  proceedingId = newId('LegalProceeding');
  await api.database.query(
    `insert into proceeding (id, ref, person_id, forum, court, file_number, jurisdiction_basis, stage, opened_by, opened_at, created_at, updated_at)
     values ($1, 'RCM-2026-920001-0', $2, 'IRQ', 'Investigating court', '12/2026', 'TERRITORIAL', 'OPENED', $3, $4, $4, $4)`,
    [proceedingId, person.id, api.accountId('prosecutor'), '2026-02-10T09:00:00Z'],
  );
  await clock('NATIONALITY_REPLY', 'NationalityClaim', claimId, person.id, 'FRA', '2026-03-20T09:00:00Z');
  await clock('DETENTION_REVIEW', 'LegalProceeding', proceedingId, person.id, null, '2026-03-03T09:00:00Z');
});
afterAll(() => api.close());

async function clock(kind: string, type: string, subject: string, person: string, country: string | null, dueAt: string): Promise<void> {
  await api.database.query(
    `insert into clock (id, kind, subject_type, subject_id, person_id, country, status, started_at, due_at, source) values ($1, $2, $3, $4, $5, $6, 'RUNNING', '2026-02-18T09:00:00Z', $7, 'A law')`,
    [newId('Clock'), kind, type, subject, person, country, dueAt],
  );
}

const LIST = `query ($filter: ClockFilter) { clocks(filter: $filter) { nodes { kind status dueAt subject { __typename id ... on NationalityClaim { country { code } } ... on LegalProceeding { court } } } } }`;
const clocks = async (login: string, filter: object = {}) =>
  (await api.as(login).must<{ clocks: { nodes: object[] } }>(LIST, { filter })).clocks.nodes;

describe('clocks', () => {
  it('come by when they end, each with what it is about, whatever that is', async () => {
    expect(await clocks('legal-1')).toEqual([
      {
        kind: 'DETENTION_REVIEW',
        status: 'DUE_SOON',
        dueAt: '2026-03-03T09:00:00.000Z',
        subject: { __typename: 'LegalProceeding', id: proceedingId, court: 'Investigating court' },
      },
      {
        kind: 'NATIONALITY_REPLY',
        status: 'RUNNING',
        dueAt: '2026-03-20T09:00:00.000Z',
        subject: { __typename: 'NationalityClaim', id: claimId, country: { code: 'FRA' } },
      },
    ]);
  });

  it('show a State its own alone', async () => {
    expect(await clocks('liaison-fra')).toMatchObject([{ kind: 'NATIONALITY_REPLY', subject: { id: claimId } }]);
    expect(await clocks('liaison-deu')).toEqual([]);
  });

  it('are narrowed by kind, computed status, State and end', async () => {
    expect(await clocks('legal-1', { status: ['DUE_SOON'] })).toMatchObject([{ kind: 'DETENTION_REVIEW' }]);
    expect(await clocks('legal-1', { kind: ['NATIONALITY_REPLY'], country: 'FRA' })).toHaveLength(1);
    expect(await clocks('legal-1', { dueBefore: '2026-03-10T00:00:00Z' })).toMatchObject([{ kind: 'DETENTION_REVIEW' }]);
  });
});

describe('proceedings', () => {
  const ONE =
    'query ($id: ID) { legalProceeding(id: $id) { court stage charges { id } hearings { id } judgment { id } person { ref } history { totalCount } } }';

  it('are read by staff with what belongs to them', async () => {
    expect(await api.as('court').must(ONE, { id: proceedingId })).toMatchObject({
      legalProceeding: {
        court: 'Investigating court',
        stage: 'OPENED',
        charges: [],
        hearings: [],
        judgment: null,
        history: { totalCount: 0 },
      },
    });
  });

  it('are never for a State', async () => {
    expect((await api.as('liaison-fra').query(ONE, { id: proceedingId })).codes).toEqual(['FORBIDDEN']);
    expect(await api.as('liaison-fra').must('query ($id: ID!) { node(id: $id) { id } }', { id: proceedingId })).toEqual({ node: null });
  });
});

describe('nationality claims', () => {
  const CLAIMS =
    'query ($filter: NationalityClaimFilter) { nationalityClaims(filter: $filter) { totalCount nodes { id status country { code } person { displayName } clocks { kind } } } }';

  it('are read by the State that they were submitted to, with its clock', async () => {
    expect(await api.as('liaison-fra').must(CLAIMS)).toMatchObject({
      nationalityClaims: {
        totalCount: 1,
        nodes: [{ id: claimId, status: 'SUBMITTED', country: { code: 'FRA' }, clocks: [{ kind: 'NATIONALITY_REPLY' }] }],
      },
    });
    expect(await api.as('liaison-tun').must(CLAIMS)).toMatchObject({ nationalityClaims: { totalCount: 0, nodes: [] } });
  });

  it('hide the words of the claim from the State', async () => {
    const answer = await api
      .as('liaison-fra')
      .query<{ nationalityClaims: { nodes: object[] } }>('{ nationalityClaims { nodes { claimedLabel } } }');
    expect(answer).toMatchObject({ data: { nationalityClaims: { nodes: [{ claimedLabel: null }] } }, codes: ['FIELD_RESTRICTED'] });
  });

  it('are narrowed by whether the answer is overdue', async () => {
    expect(await api.as('legal-1').must(CLAIMS, { filter: { overdue: true } })).toMatchObject({ nationalityClaims: { totalCount: 0 } });
    expect(await api.as('legal-1').must(CLAIMS, { filter: { overdue: false, country: 'FRA' } })).toMatchObject({
      nationalityClaims: { totalCount: 1 },
    });
  });
});
