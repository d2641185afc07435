import { type HandlingCode, handlingCodeNames, handlingCodes } from '../../../domain/privacy/handlingCodes';
import { newId } from '../../../domain/reference/nodeId';
import { givenRequest } from '../../support/givenRequest';
import { actOnHandoff, assembledHandoff as assembled, givenItem, REASONS, receivedHandoff } from '../../support/handoffVerbs';
import { registered } from '../../support/registered';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

async function mark(login: string, verb: 'setHandlingCode' | 'liftHandlingCode', input: object) {
  const type = verb === 'setHandlingCode' ? 'SetHandlingCodeInput' : 'LiftHandlingCodeInput';
  const answer = await api
    .as(login)
    .query<Record<string, { handlingMark: { id: string; liftedAt: string | null } }>>(
      `mutation ($input: ${type}!) { ${verb}(input: $input) { handlingMark { id liftedAt } } }`,
      { input: { reasons: REASONS, ...input } },
    );
  return { codes: answer.codes, mark: answer.data?.[verb]?.handlingMark };
}

const sees = async (login: string, personId: string, purpose: string) =>
  (
    await api
      .as(login)
      .must<{ detainee: { ref: string } | null }>('query ($id: ID!) { detainee(id: $id) { ref } }', { id: personId }, { purpose })
  ).detainee !== null;

const item = async (login: string, evidenceId: string, purpose: string) =>
  (await api.as(login).must<{ node: object | null }>('query ($id: ID!) { node(id: $id) { id } }', { id: evidenceId }, { purpose })).node;

describe('a code on a person', () => {
  it('CHILD_PROTECTED closes the record to the prosecution, with everything that hangs from it, and opens it again when lifted', async () => {
    const { id } = await registered(api.database, { claims: { FRA: 'CONFIRMED' } });
    const evidence = await givenItem(api, id);
    expect(await sees('prosecutor', id, 'PROSECUTION')).toBe(true);
    const set = await mark('child-1', 'setHandlingCode', { subjectId: id, code: 'CHILD_PROTECTED' });
    expect(set.codes).toEqual([]);
    expect(await sees('prosecutor', id, 'PROSECUTION')).toBe(false);
    expect(await item('prosecutor', evidence.id, 'PROSECUTION')).toBeNull();
    expect(await sees('legal-1', id, 'PROTECTION')).toBe(true);
    expect((await mark('child-1', 'liftHandlingCode', { markId: set.mark?.id })).codes).toEqual(['FORBIDDEN']);
    expect((await mark('dpo', 'liftHandlingCode', { markId: set.mark?.id })).mark?.liftedAt).toEqual(expect.any(String));
    expect(await sees('prosecutor', id, 'PROSECUTION')).toBe(true);
    const { rows } = await api.database.query(
      `select action, detail ->> 'code' as code from case_event where person_id = $1 and action like '%HandlingCode' order by recorded_at, action desc`,
      [id],
    );
    expect(rows).toEqual([
      { action: 'setHandlingCode', code: 'CHILD_PROTECTED' },
      { action: 'liftHandlingCode', code: 'CHILD_PROTECTED' },
    ]);
  });

  it('is lifted by another than who set it, in the database too', async () => {
    const { id } = await registered(api.database);
    const set = await mark('dpo', 'setHandlingCode', { subjectId: id, code: 'CHILD_PROTECTED' });
    expect((await mark('dpo', 'liftHandlingCode', { markId: set.mark?.id })).codes).toEqual(['FOUR_EYES_REQUIRED']);
    await expect(
      api.database.query('update handling_mark set lifted_by = set_by, lifted_at = now() where id = $1', [set.mark?.id]),
    ).rejects.toMatchObject({ constraint: 'handling_lifted_by_another' });
  });

  it('is set by the roles of its row alone, with reasons, once', async () => {
    const { id } = await registered(api.database);
    const logins = {
      LEGAL_OFFICER: 'legal-1',
      PROSECUTOR: 'prosecutor',
      CHILD_PROTECTION_OFFICER: 'child-1',
      COURT_REGISTRAR: 'court',
    } as const;
    for (const code of handlingCodeNames) {
      for (const [role, login] of Object.entries(logins)) {
        const { id: fresh } = await registered(api.database);
        const allowed = (handlingCodes[code].setBy as readonly string[]).includes(role);
        const onPersons = (handlingCodes[code].on as readonly string[]).includes('PERSON');
        const subjectId = onPersons ? fresh : (await givenItem(api, fresh)).id;
        expect([code, role, (await mark(login, 'setHandlingCode', { subjectId, code })).codes]).toEqual([
          code,
          role,
          allowed ? [] : ['FORBIDDEN'],
        ]);
      }
    }
    const { id: evidence } = await givenItem(api, id);
    expect((await mark('legal-1', 'setHandlingCode', { subjectId: evidence, code: 'JUDICIAL_ONLY', reasons: 'Short.' })).codes).toEqual([
      'REASON_REQUIRED',
    ]);
    await mark('legal-1', 'setHandlingCode', { subjectId: evidence, code: 'JUDICIAL_ONLY' });
    expect((await mark('legal-2', 'setHandlingCode', { subjectId: evidence, code: 'JUDICIAL_ONLY' })).codes).toEqual(['BAD_USER_INPUT']);
  });

  it('that would close a whole record to who holds the person is set on none', async () => {
    const { id } = await registered(api.database);
    for (const code of ['JUDICIAL_ONLY', 'WITNESS_PROTECTED', 'ORIGINATOR_CONSENT_REQUIRED'])
      expect([code, (await mark('legal-1', 'setHandlingCode', { subjectId: id, code })).codes]).toEqual([code, ['BAD_USER_INPUT']]);
    expect((await api.database.query('select handling from person where id = $1', [id])).rows).toEqual([{ handling: [] }]);
  });

  it('NO_ONWARD_TRANSFER keeps it from every State that is told of it from then on', async () => {
    const { id } = await registered(api.database, { claims: { FRA: 'PREPARED' } });
    const { rows } = await api.database.query<{ id: string }>('select id from nationality_claim where person_id = $1', [id]);
    const informed = { personId: id, country: 'FRA', choice: 'REQUESTED', informedAt: '2026-01-29T10:00:00Z', informedLang: 'ar' };
    await api
      .as('legal-1')
      .must('mutation ($input: RecordConsularChoiceInput!) { recordConsularChoice(input: $input) { person { id } } }', { input: informed });
    await mark('legal-1', 'setHandlingCode', { subjectId: id, code: 'NO_ONWARD_TRANSFER' });
    const submitted = await api
      .as('legal-1')
      .query('mutation ($input: SubmitNationalityClaimInput!) { submitNationalityClaim(input: $input) { nationalityClaim { id } } }', {
        input: { claimId: rows[0]?.id },
      });
    expect(submitted.errors[0]?.extensions).toMatchObject({ code: 'GUARD_FAILED', refusals: [{ rule: 'HC-ONWARD' }] });
    expect(await sees('liaison-fra', id, 'REPATRIATION')).toBe(false);
    expect((await api.database.query('select from data_transfer where person_id = $1', [id])).rowCount).toBe(0);
  });
});

describe('a code on an item of evidence', () => {
  it('WITNESS_PROTECTED shows it to nobody who does not work on the case', async () => {
    const { id } = await registered(api.database);
    const evidence = await givenItem(api, id);
    await mark('legal-1', 'setHandlingCode', { subjectId: evidence.id, code: 'WITNESS_PROTECTED' });
    expect(await item('prosecutor', evidence.id, 'PROSECUTION')).toBeNull();
    await api.database.query('insert into case_team (person_id, account_id, since) values ($1, $2, now())', [
      id,
      api.accountId('prosecutor'),
    ]);
    expect(await item('prosecutor', evidence.id, 'PROSECUTION')).not.toBeNull();
  });

  it.each([
    ['NO_ONWARD_TRANSFER', 'HC-ONWARD'],
    ['ORIGINATOR_CONSENT_REQUIRED', 'HC-CONSENT'],
  ] as const)('%s keeps a package that holds it from legal clearance', async (code, rule) => {
    const { handoffId, item: packed } = await assembled(api);
    await actOnHandoff(api, 'prosecutor', 'submitHandoffForReview', { handoffId });
    await mark('legal-1', 'setHandlingCode', { subjectId: packed.id, code });
    expect((await actOnHandoff(api, 'legal-1', 'clearHandoffLegally', { handoffId })).rules).toEqual([rule]);
  });

  it('and set after the dispatch, it is out of the State’s sight', async () => {
    const { id } = await registered(api.database, { claims: { FRA: 'CONFIRMED' }, sharedWith: ['FRA'] });
    const evidence = await givenItem(api, id);
    const read = () => api.database.query(`select 1 from evidence_item where id = $1`, [evidence.id]);
    await mark('legal-1', 'setHandlingCode', { subjectId: evidence.id, code: 'NO_ONWARD_TRANSFER' });
    expect((await read()).rowCount).toBe(1);
    expect(await item('liaison-fra', evidence.id, 'PROSECUTION')).toBeNull();
  });
});

/** Who of the custodial side still sees a thing under a code, off the case. */
const SEEN_BY: Readonly<Record<HandlingCode, readonly string[]>> = {
  NO_ONWARD_TRANSFER: ['registrar', 'legal-1', 'prosecutor', 'court', 'dpo', 'decision-1', 'transfer-1', 'child-1', 'health'],
  NO_DEATH_PENALTY_USE: ['registrar', 'legal-1', 'prosecutor', 'court', 'dpo', 'decision-1', 'transfer-1', 'child-1', 'health'],
  ORIGINATOR_CONSENT_REQUIRED: ['registrar', 'legal-1', 'prosecutor', 'court', 'dpo', 'decision-1', 'transfer-1', 'child-1', 'health'],
  JUDICIAL_ONLY: ['legal-1', 'prosecutor', 'court', 'dpo'],
  CHILD_PROTECTED: ['registrar', 'legal-1', 'court', 'dpo', 'decision-1', 'transfer-1', 'child-1', 'health'],
  WITNESS_PROTECTED: ['dpo'],
};
/** Codes under which a thing that a State had received is out of its sight; the originator has not consented. */
const KEPT_FROM_STATES: readonly HandlingCode[] = [
  'NO_ONWARD_TRANSFER',
  'CHILD_PROTECTED',
  'WITNESS_PROTECTED',
  'ORIGINATOR_CONSENT_REQUIRED',
];
const STAFF = SEEN_BY.NO_ONWARD_TRANSFER;

const setDirectly = (table: string, id: string, code: string | null) =>
  api.database.query(`update ${table} set handling = $2 where id = $1`, [id, code === null ? [] : [code]]);

describe('every path to an item of evidence', () => {
  let handoffId: string;
  let personId: string;
  let itemId: string;
  beforeAll(async () => {
    const received = await receivedHandoff(api);
    ({ handoffId, personId } = received);
    itemId = received.item.id;
    await mark('legal-2', 'setHandlingCode', { subjectId: itemId, code: 'NO_DEATH_PENALTY_USE' });
  });

  interface Paths {
    readonly node: object | null;
    readonly nodes: readonly (object | null)[];
    readonly package: { readonly package: { readonly itemCount: number } | null } | null;
    readonly person?: { readonly history: { readonly nodes: readonly { readonly subjectId: string }[] } };
    readonly marks?: { readonly totalCount: number };
  }

  /** What each path shows, as a number of objects. */
  async function shown(login: string): Promise<Readonly<Record<string, number>>> {
    const staff = !login.startsWith('liaison');
    const data = await api.as(login).must<Paths>(
      `query ($item: ID!, $items: [ID!]!, $handoff: ID!${staff ? ', $person: ID!' : ''}) {
        node(id: $item) { id }
        nodes(ids: $items) { id }
        package: prosecutionHandoff(id: $handoff) { package { itemCount } }
        ${staff ? 'marks: handlingMarks(filter: { personId: $person }) { totalCount } person: detainee(id: $person) { history(first: 100) { nodes { subjectId } } }' : ''}
      }`,
      { item: itemId, items: [itemId], handoff: handoffId, ...(staff ? { person: personId } : {}) },
    );
    return {
      node: data.node ? 1 : 0,
      nodes: data.nodes.filter((node) => node !== null).length,
      package: data.package?.package?.itemCount ?? 0,
      ...(staff
        ? {
            events: Math.min(1, data.person?.history.nodes.filter(({ subjectId }) => subjectId === itemId).length ?? 0),
            marks: Math.min(1, data.marks?.totalCount ?? 0),
          }
        : {}),
    };
  }

  it.each(handlingCodeNames)('says of %s what its row says, to each role', async (code) => {
    await setDirectly('evidence_item', itemId, code);
    for (const login of STAFF) {
      const there = SEEN_BY[code].includes(login) ? 1 : 0;
      expect([login, await shown(login)]).toEqual([login, { node: there, nodes: there, package: there, events: there, marks: there }]);
    }
    const there = KEPT_FROM_STATES.includes(code) ? 0 : 1;
    expect(await shown('liaison-fra')).toEqual({ node: there, nodes: there, package: there });
    const custody = await api
      .as('liaison-fra')
      .must<{ prosecutionHandoff: { package: { items: object[] } } }>(
        'query ($id: ID!) { prosecutionHandoff(id: $id) { package { items { id custody { id } } } } }',
        { id: handoffId },
        { purpose: 'PROSECUTION' },
      );
    expect(custody.prosecutionHandoff.package?.items ?? []).toHaveLength(there);
    await setDirectly('evidence_item', itemId, null);
  });

  it('lets an item go to the State whose originator has consented', async () => {
    await setDirectly('evidence_item', itemId, 'ORIGINATOR_CONSENT_REQUIRED');
    await api.database.query('update evidence_item set originator_consent = true where id = $1', [itemId]);
    expect(await shown('liaison-fra')).toEqual({ node: 1, nodes: 1, package: 1 });
    await setDirectly('evidence_item', itemId, null);
  });
});

describe('a document of a request', () => {
  it.each(handlingCodeNames)('under %s is read by whom the code leaves it to', async (code) => {
    const { id: requestId, personId } = await givenRequest(api, 'SUBMITTED', 'FRA');
    const document = newId('Part');
    await api.database.query(
      `insert into request_document (id, request_id, person_id, country, kind, reference, recorded_by, recorded_at, handling) values ($1, $2, $3, 'FRA', 'OTHER', 'File 7', $5, now(), $4)`,
      [document, requestId, personId, [code], api.accountId('legal-2')],
    );
    const count = async (login: string) => {
      const answer = await api
        .as(login)
        .must<{ repatriationRequest: { documents: { id: string }[] } }>(
          'query ($id: ID!) { repatriationRequest(id: $id) { documents { id } } }',
          {
            id: requestId,
          },
        );
      return answer.repatriationRequest.documents.filter(({ id }) => id === document).length;
    };
    for (const login of STAFF) expect([login, await count(login)]).toEqual([login, SEEN_BY[code].includes(login) ? 1 : 0]);
    expect(await count('liaison-fra')).toBe(code === 'NO_DEATH_PENALTY_USE' ? 1 : 0);
  });
});

describe('an item under a code', () => {
  it('that the prosecutor does not see is packed by none and supports no charge', async () => {
    const { handoffId, personId } = await assembled(api);
    const hidden = await givenItem(api, personId);
    await setDirectly('evidence_item', hidden.id, 'WITNESS_PROTECTED');
    const nothing = newId('EvidenceItem');
    for (const id of [hidden.id, nothing])
      expect((await actOnHandoff(api, 'prosecutor', 'addEvidenceToHandoff', { handoffId, evidenceIds: [id] })).code).toBe('NOT_FOUND');
  });

  it('under which it does not leave comes out of the package, so that the rest can go', async () => {
    const { handoffId, personId, item: packed } = await assembled(api);
    const second = await givenItem(api, personId);
    await actOnHandoff(api, 'prosecutor', 'addEvidenceToHandoff', { handoffId, evidenceIds: [second.id] });
    const remove = () =>
      actOnHandoff(api, 'prosecutor', 'removeEvidenceFromHandoff', { handoffId, evidenceId: packed.id, reasons: REASONS });
    expect((await remove()).code).toBe('GUARD_FAILED');
    await mark('legal-1', 'setHandlingCode', { subjectId: packed.id, code: 'NO_ONWARD_TRANSFER' });
    expect((await remove()).code).toBeUndefined();
  });

  it('given at its registration carries a mark like any other; a word that is no code is refused', async () => {
    const { id } = await registered(api.database);
    const evidence = await givenItem(api, id, { handling: ['NO_ONWARD_TRANSFER', 'JUDICIAL_ONLY'] });
    const { rows } = await api.database.query('select code from handling_mark where subject_id = $1 order by code', [evidence.id]);
    expect(rows).toEqual([{ code: 'JUDICIAL_ONLY' }, { code: 'NO_ONWARD_TRANSFER' }]);
    await expect(givenItem(api, id, { handling: ['judicial_only'] })).rejects.toThrow('BAD_USER_INPUT');
    await expect(givenItem(api, id, { handling: ['CHILD_PROTECTED'] })).rejects.toThrow('FORBIDDEN');
  });
});
