import { newId } from '../../../domain/reference/nodeId';
import { fitTomorrow, move, mustMove } from '../../support/movementVerbs';
import { registered } from '../../support/registered';
import { insertGiven } from '../../support/sealedGiven';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const REASONS = 'Heard apart; both name the same village, school and grandmother.';
async function act(login: string, verb: string, input: object): Promise<readonly string[]> {
  const type = `${verb[0]?.toUpperCase()}${verb.slice(1)}Input!`;
  const { errors } = await api
    .as(login)
    .query(
      `mutation ($input: ${type}) { ${verb}(input: $input) { person { id } } }`,
      { input },
      login.startsWith('child') ? { purpose: 'PROTECTION' } : {},
    );
  const all = (errors ?? []) as readonly { extensions?: { code?: string; refusals?: readonly { rule: string }[] } }[];
  return all.flatMap(({ extensions }) => extensions?.refusals?.map(({ rule }) => rule) ?? [extensions?.code ?? '']);
}
const links = (field: 'relationships' | 'formerRelationships', id: string, login = 'child-1') =>
  api
    .as(login)
    .query<{ detainee: Record<string, Record<string, unknown>[] | null> }>(
      `query ($id: ID!) { detainee(id: $id) { ${field} { id kind proof assessment assessedAt endCause endReasons endedAt } } }`,
      { id },
      { purpose: login.startsWith('child') ? 'PROTECTION' : 'REGISTRATION' },
    )
    .then(({ data }) => data?.detainee[field] ?? null);

/** An adult detainee and a child, of whom it is said what the one is to the other. */
async function said(kind = 'PARENT', proof = 'STATED', by = 'registrar') {
  const adult = (await registered(api.database)).id;
  const child = (await registered(api.database, { birth: '2013-03-03' })).id;
  expect(await act(by, 'recordRelationship', { personId: child, relatedPersonId: adult, kind, proof })).toEqual([]);
  const [link] = (await links('relationships', child)) ?? [];
  return { adult, child, link: String(link?.['id']) };
}
async function listed(...persons: readonly string[]) {
  const { id } = await mustMove(api, 'transfer-1', 'planMovement', { fromFacilityCode: 'IRQ-KARKH', toFacilityCode: 'IRQ-NASIRIYAH' });
  const entries = persons.map((personId) => ({ personId, transferOrder: 'Order 7', fitUntil: fitTomorrow(api) }));
  return (await move(api, 'transfer-1', 'addToManifest', { movementId: id, entries })).rules;
}

describe('I-10: a family link on words alone', () => {
  it('puts no child among adult detainees until a second officer has heard both apart', async () => {
    const { adult, child, link } = await said('PARENT', 'STATED', 'child-1');
    expect(await listed(adult, child)).toEqual(['I-10']);
    expect(await act('child-1', 'assessRelationship', { relationshipId: link, reasons: REASONS })).toEqual(['FOUR_EYES']);
    expect(await act('child-2', 'assessRelationship', { relationshipId: link, reasons: 'Credible.' })).toEqual(['REASON_REQUIRED']);
    expect(await act('registrar', 'assessRelationship', { relationshipId: link, reasons: REASONS })).toEqual(['FORBIDDEN']);
    expect(await act('child-2', 'assessRelationship', { relationshipId: link, reasons: REASONS })).toEqual([]);
    expect(await act('child-2', 'assessRelationship', { relationshipId: link, reasons: REASONS })).toEqual(['RL2']);
    expect(await listed(adult, child)).toEqual([]);
    for (const side of [child, adult])
      expect(await links('relationships', side)).toMatchObject([{ proof: 'STATED', assessment: REASONS, assessedAt: expect.any(String) }]);
    const { rows } = await api.database.query('select assessment from relationship where person_id = any($1)', [[child, adult]]);
    expect(rows.every(({ assessment }) => assessment.startsWith('sealed.1.'))).toBe(true);
  });

  it('goes before a proof, which words that come later do not take away', async () => {
    const { adult, child, link } = await said();
    const again = (proof: string) =>
      act('registrar', 'recordRelationship', { personId: adult, relatedPersonId: child, kind: 'CHILD', proof });
    expect(await again('DNA')).toEqual([]);
    expect(await again('STATED')).toEqual([]);
    expect(await links('relationships', child)).toMatchObject([{ proof: 'DNA' }]);
    expect(await listed(adult, child)).toEqual([]);
    expect(await act('child-2', 'assessRelationship', { relationshipId: link, reasons: REASONS })).toEqual(['RL2']);
  });
});

describe('RL3: a family link that ends', () => {
  it('is a guardianship: it counts no more from either side, and stays on record', async () => {
    const { adult, child, link } = await said('GUARDIAN', 'DOCUMENT');
    const end = { relationshipId: link, cause: 'ENDED', endedAt: '2026-02-03T08:00:00Z', reasons: 'Order 12/2026 of the juvenile court.' };
    expect(await act('registrar', 'endRelationship', end)).toEqual(['FORBIDDEN']);
    expect(await act('child-1', 'endRelationship', end)).toEqual([]);
    expect(await act('child-1', 'endRelationship', end)).toEqual(['INVALID_TRANSITION']);
    expect(await listed(adult, child)).toEqual(['I-10']);
    for (const [side, kind] of [
      [child, 'GUARDIAN'],
      [adult, 'WARD'],
    ] as const) {
      expect(await links('relationships', side)).toEqual([]);
      expect(await links('formerRelationships', side)).toMatchObject([
        { kind, endCause: 'ENDED', endReasons: end.reasons, endedAt: '2026-02-03T08:00:00.000Z' },
      ]);
    }
    expect(
      await act('registrar', 'recordRelationship', { personId: child, relatedPersonId: adult, kind: 'GUARDIAN', proof: 'DNA' }),
    ).toEqual([]);
    expect(await listed(adult, child)).toEqual([]);
    expect(await links('relationships', child)).toMatchObject([{ proof: 'DNA' }]);
    const { rows } = await api.database.query(
      `select count(*)::int as told from case_event where person_id = any($1) and action = 'endRelationship'`,
      [[child, adult]],
    );
    expect(rows).toEqual([{ told: 2 }]);
  });

  it('is no kinship, unless it was recorded in error, which another officer says', async () => {
    const { child, link } = await said('PARENT', 'STATED', 'child-1');
    const end = (cause: string) => ({ relationshipId: link, cause, reasons: 'The DNA comparison of May excludes it.' });
    expect(await act('child-1', 'endRelationship', end('ENDED'))).toEqual(['RL3']);
    expect(await act('child-1', 'endRelationship', end('RECORDED_IN_ERROR'))).toEqual(['FOUR_EYES']);
    expect(await act('child-2', 'endRelationship', end('RECORDED_IN_ERROR'))).toEqual([]);
    expect(await links('formerRelationships', child)).toMatchObject([{ endCause: 'RECORDED_IN_ERROR' }]);
    expect(await links('formerRelationships', child, 'registrar')).toBeNull();
  });

  it('takes with it the consent that the guardian gave: the child does not leave on it, and somebody asks again', async () => {
    const { adult, child, link } = await said('GUARDIAN', 'DOCUMENT');
    const id = newId('ChildCase');
    await insertGiven(api, 'child_case', {
      id,
      ref: `RCM-2026-7${id.slice(19)}`,
      person_id: child,
      state: 'RECEPTION_CONFIRMED',
      country: 'FRA',
      option: 'RETURN_WITH_FAMILY',
      guardian_id: adult,
      consent_by: 'GUARDIAN',
      consent_given: true,
      opened_by: api.accountId('child-1'),
      created_at: api.now(),
      updated_at: api.now(),
    });
    const travels = async () => {
      const { errors } = await api
        .as('transfer-1')
        .query('mutation ($id: ID!) { beginChildTravel(input: { childCaseId: $id }) { childCase { state } } }', { id });
      return (errors as readonly { extensions?: { refusals?: { rule: string }[] } }[] | undefined)?.[0]?.extensions?.refusals?.map(
        ({ rule }) => rule,
      );
    };
    const end = { relationshipId: link, cause: 'ENDED', reasons: 'Order 12/2026 of the juvenile court.' };
    expect(await act('child-1', 'endRelationship', end)).toEqual([]);
    expect(await travels()).toEqual(['CH8']);
    const tasks = await api.database.query(`select owner_role from task where kind = 'GUARDIAN_LOST' and subject_id = $1`, [id]);
    expect(tasks.rows).toEqual([{ owner_role: 'CHILD_PROTECTION_OFFICER' }]);
    const { id: abroad } = await mustMove(api, 'transfer-1', 'planMovement', { fromFacilityCode: 'IRQ-KARKH', toCountry: 'FRA' });
    await api.database.query(
      `insert into manifest_entry (id, movement_id, person_id, status, transfer_order, added_by, added_at) values (gen_random_uuid(), $1, $2, 'LISTED', 'Order 7', $3, now())`,
      [abroad, child, api.accountId('transfer-1')],
    );
    const held = await api.database.query('select "withoutConsent" from guard_facts_movement_family where "movementId" = $1', [abroad]);
    expect(held.rows).toEqual([{ withoutConsent: [child] }]);
    // Whoever answers now is named, once what the guardian said is withdrawn.
    const { id: aunt } = await registered(api.database, { sex: 'FEMALE' });
    const onCase = async (verb: string, more: object = {}) => {
      const { errors } = await api
        .as('child-1')
        .query(
          `mutation ($input: ${verb[0]?.toUpperCase()}${verb.slice(1)}Input!) { ${verb}(input: $input) { childCase { guardianOrTrustedAdult guardianAdLitem } } }`,
          { input: { childCaseId: id, ...more } },
          { purpose: 'PROTECTION' },
        );
      const found = (errors ?? []) as readonly { extensions?: { code?: string; refusals?: { rule: string }[] } }[];
      return found.flatMap(({ extensions }) => extensions?.refusals?.map(({ rule }) => rule) ?? [extensions?.code]);
    };
    const consent = { by: 'GUARDIAN', given: true, informedLang: 'ar', witness: 'A nurse', underThreat: false };
    expect(await onCase('nameGuardian', { guardianId: aunt })).toEqual(['INVALID_TRANSITION']);
    expect(await onCase('withdrawFamilyConsent')).toEqual([]);
    expect(await onCase('recordFamilyConsent', consent)).toEqual(['CH8']);
    expect(await onCase('nameGuardian', { guardianId: aunt, trustedAdult: 'The same' })).toEqual(['BAD_USER_INPUT']);
    expect(await onCase('nameGuardian')).toEqual(['BAD_USER_INPUT']);
    expect(await onCase('nameGuardian', { guardianId: aunt, guardianAdLitem: 'Lawyer named by the court' })).toEqual([]);
    expect(await onCase('recordFamilyConsent', consent)).toEqual([]);
    const open = await api.database.query(`select 1 from task where kind = 'GUARDIAN_LOST' and subject_id = $1 and done_at is null`, [id]);
    expect(open.rowCount).toBe(0);
    const { rows: sealed } = await api.database.query('select guardian_ad_litem from child_case where id = $1', [id]);
    expect(sealed[0].guardian_ad_litem).toMatch(/^sealed\.1\./);
  });

  it('is kept by the database: nothing of it is undone, and no second such link stands beside it', async () => {
    const { child, adult, link } = await said('GUARDIAN', 'DOCUMENT');
    await expect(
      api.database.query(
        `insert into relationship (id, person_id, related_person_id, kind, proof, recorded_by, recorded_at) select gen_random_uuid(), $1, $2, 'GUARDIAN', 'DNA', recorded_by, now() from relationship where id = $3`,
        [child, adult, link],
      ),
    ).rejects.toMatchObject({ constraint: 'relationship_once' });
    await act('child-1', 'endRelationship', { relationshipId: link, cause: 'ENDED', reasons: 'Order 12/2026 of the juvenile court.' });
    await expect(
      api.database.query(
        `update relationship set ended_at = null, end_cause = null, end_reasons = null, ended_by = null, end_recorded_at = null where id = $1`,
        [link],
      ),
    ).rejects.toMatchObject({ constraint: 'relationship_end_is_kept' });
  });
});
