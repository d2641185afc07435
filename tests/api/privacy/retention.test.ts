import { openRetentionReviews } from '../../../commands/privacy/openRetentionReviews';
import { shredErased } from '../../../commands/privacy/shredErased';
import { ERASED_WORDS } from '../../../domain/privacy/erasureRules';
import { retentionRules } from '../../../domain/privacy/retention';
import { newId } from '../../../domain/reference/nodeId';
import { registered } from '../../support/registered';
import { contentOf, insertGiven } from '../../support/sealedGiven';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());
afterEach(() => api.setNow(null));

const REASONS = 'Nothing that is held serves a purpose any longer.';
const title = (verb: string) => `${verb[0]?.toUpperCase()}${verb.slice(1)}`;

async function act(login: string, verb: string, input: object, object = 'retention { state }') {
  const answer = await api
    .as(login)
    .query<Record<string, Record<string, { id: string; state: string; version: number }>>>(
      `mutation ($input: ${title(verb)}Input!) { ${verb}(input: $input) { ${object} } }`,
      { input },
    );
  const rules = answer.errors.flatMap(({ extensions }) => ((extensions?.['refusals'] ?? []) as { rule: string }[]).map(({ rule }) => rule));
  return { ...answer, rules, object: answer.data?.[verb] && Object.values(answer.data[verb])[0] };
}

const read = (personId: string, fields: string, login = 'dpo') =>
  api
    .as(login)
    .must<{ retentionRecords: { nodes: Record<string, unknown>[] } }>(
      `query ($id: ID!) { retentionRecords(filter: { personId: $id }) { nodes { ${fields} } } }`,
      { id: personId },
    )
    .then(({ retentionRecords }) => retentionRecords.nodes[0]);

/** A person without an open case, long ago. */
async function closedCase(months = 37): Promise<string> {
  const { id } = await registered(api.database);
  const then = new Date(api.now());
  then.setUTCMonth(then.getUTCMonth() - months);
  await api.database.query('delete from custody_episode where person_id = $1', [id]);
  await api.database.query('delete from incident where person_id = $1', [id]);
  await api.database.query('update person set review_due_at = $2 where id = $1', [id, months > 36 ? then : new Date('2099-01-01')]);
  await insertGiven(api, 'admission_record', { person_id: id, injuries: 'a scar', recorded_at: api.now() });
  return id;
}

describe('I-44: every personal record has a date of its review', () => {
  it('as the table of the domain says, which the database holds too', async () => {
    const { rows } = await api.database.query<{ category: string; months: number }>('select * from retention_rule');
    expect(Object.fromEntries(rows.map(({ category, months }) => [category, months]))).toEqual(
      Object.fromEntries(Object.entries(retentionRules).map(([category, { months }]) => [category, months])),
    );
  });

  it('I-44: three years for who is held, one for a child, set by the database whoever writes', async () => {
    const people = [
      [await registered(api.database), 36],
      [await registered(api.database, { birth: '2015-05-01' }), 12],
      [await registered(api.database, { kind: 'PROTECTED_RESIDENT' }), 12],
    ] as const;
    for (const [{ id }, months] of people) {
      const { rows } = await api.database.query(
        'select review_due_at = created_at + make_interval(months => $2) as right from person where id = $1',
        [id, months],
      );
      expect(rows).toEqual([{ right: true }]);
    }
    await expect(api.database.query('update person set review_due_at = null where id = $1', [people[0][0].id])).rejects.toMatchObject({
      code: '23502',
    });
  });

  it('an assessment a year, of its own', async () => {
    const { id } = await registered(api.database);
    await insertGiven(api, 'age_determination', {
      id: newId('Part'),
      person_id: id,
      doubt_raised_by: api.accountId('legal-1'),
      doubt_raised_at: '2026-01-10T00:00:00Z',
      doubt_reasons: 'No paper.',
    });
    const { rows } = await api.database.query('select review_due_at from age_determination where person_id = $1', [id]);
    expect(rows).toEqual([{ review_due_at: new Date('2027-01-10T00:00:00Z') }]);
  });

  it('and becomes a task of the data-protection officer once, though two look at once', async () => {
    const id = await closedCase();
    await Promise.all([openRetentionReviews(api.commands), openRetentionReviews(api.commands)]);
    await openRetentionReviews(api.commands);
    const tasks = () =>
      api.database.query(`select owner_role, done_at is null as open from task where person_id = $1 and kind = 'RETENTION_REVIEW'`, [id]);
    expect((await tasks()).rows).toEqual([{ owner_role: 'DATA_PROTECTION_OFFICER', open: true }]);
    expect((await act('dpo', 'keepRecord', { personId: id, reasons: 'A proceeding abroad still asks for it.' })).codes).toEqual([]);
    expect((await tasks()).rows).toEqual([{ owner_role: 'DATA_PROTECTION_OFFICER', open: false }]);
    expect((await act('dpo', 'keepRecord', { personId: id, reasons: REASONS })).rules).toEqual(['RT-DUE']);
  });
});

describe('a record is erased', () => {
  it('by two, and what is left is a reference without a person', async () => {
    const id = await closedCase();
    const before = await read(id, 'state openCase onHold plan { table act rows } availableActions { action allowed }');
    expect(before).toMatchObject({ state: 'KEPT', openCase: false, onHold: false });
    expect(before?.['plan']).toEqual(
      expect.arrayContaining([
        { table: 'person_name', act: 'ERASED', rows: expect.any(Number) },
        { table: 'admission_record', act: 'SHREDDED', rows: 1 },
      ]),
    );
    expect((await act('dpo', 'proposeErasure', { personId: id, ground: 'RETENTION', reasons: REASONS })).object?.state).toBe(
      'ERASURE_PROPOSED',
    );
    expect((await act('legal-1', 'carryOutErasure', { personId: id })).object?.state).toBe('ERASED');
    const { rows } = await api.database.query(
      `select display_name, birth, birth_place, source_id, erased_at is not null as erased,
         (select count(*)::int from person_name n where n.person_id = p.id) as names,
         (select count(*)::int from person_identifier i where i.person_id = p.id) as numbers,
         (select s.names from person_search s where s.person_id = p.id) as sounds
       from person p where id = $1`,
      [id],
    );
    expect(rows).toEqual([
      { display_name: ERASED_WORDS, birth: null, birth_place: null, source_id: null, erased: true, names: 0, numbers: 0, sounds: null },
    ]);
    expect(await contentOf(api, 'admission_record', 'injuries', id)).toBe('a scar');
    expect(await shredErased(api.commands)).toBe(1);
    expect(await shredErased(api.commands)).toBe(0);
    expect(await contentOf(api, 'admission_record', 'injuries', id)).toBeNull();
    const trail = await api.database.query(
      `select operation, verb from audit_entry where $1 = any(subjects) and verb = 'ERASURE' order by at`,
      [id],
    );
    expect(trail.rows).toEqual([
      { operation: 'carryOutErasure', verb: 'ERASURE' },
      { operation: 'destroyKeys', verb: 'ERASURE' },
    ]);
    expect(await read(id, 'state erasures { proposedBy { login: name } keysDestroyedAt }')).toMatchObject({
      state: 'ERASED',
      erasures: [{ keysDestroyedAt: expect.any(String) }],
    });
  });

  it('not before its time, not with an open case, and nothing is left of the attempt', async () => {
    const young = await closedCase(1);
    expect((await act('dpo', 'proposeErasure', { personId: young, ground: 'RETENTION', reasons: REASONS })).rules).toEqual(['RT-DUE']);
    const { id: held } = await registered(api.database);
    await api.database.query(`update person set review_due_at = now() - interval '1 day' where id = $1`, [held]);
    expect((await act('dpo', 'proposeErasure', { personId: held, ground: 'RETENTION', reasons: REASONS })).rules).toEqual(['RT-OPEN']);
    expect((await api.database.query('select 1 from erasure where person_id = any($1)', [[young, held]])).rowCount).toBe(0);
  });

  it('with its place in a family and the guardianship that it had; the others keep theirs', async () => {
    const id = await closedCase();
    const ward = (await registered(api.database, { birth: '2016-04-04' })).id;
    await api.as('child-1').must('mutation ($input: FormFamilyUnitInput!) { formFamilyUnit(input: $input) { familyUnit { id } } }', {
      input: { kind: 'GUARDIAN_AND_WARDS', members: [id, ward].map((personId) => ({ personId, proof: 'DOCUMENT' })) },
    });
    await api.as('child-1').must('mutation ($input: RecordGuardianshipInput!) { recordGuardianship(input: $input) { person { id } } }', {
      input: { personId: ward, guardianId: id, proof: 'DOCUMENT', document: 'Order 12/2026' },
    });
    expect((await read(id, 'plan { table act rows }'))?.['plan']).toEqual(
      expect.arrayContaining([
        { table: 'family_unit_member', act: 'ERASED', rows: 1 },
        { table: 'guardianship', act: 'ERASED', rows: 1 },
      ]),
    );
    await act('dpo', 'proposeErasure', { personId: id, ground: 'RETENTION', reasons: REASONS });
    expect((await act('legal-1', 'carryOutErasure', { personId: id })).object?.state).toBe('ERASED');
    const { rows } = await api.database.query(
      `select array(select person_id from family_unit_member where person_id = any($1)) as members, (select count(*)::int from guardianship where $2 in (person_id, guardian_id)) as guardianships`,
      [[id, ward], id],
    );
    expect(rows).toEqual([{ members: [ward], guardianships: 0 }]);
  });

  it('with the papers on which a claim of nationality rests; that there was a claim stays', async () => {
    const id = await closedCase();
    const paper = await act(
      'registrar',
      'recordIdentityDocument',
      { personId: id, kind: 'PASSPORT', issuer: 'FRA', holder: 'CUSTODIAN' },
      'identityDocument { id }',
    );
    const claim = { personId: id, country: 'FRA', basis: 'STATED', evidence: [paper.object?.id] };
    expect((await act('registrar', 'recordNationalityClaim', claim, 'nationalityClaim { id }')).codes).toEqual([]);
    expect((await read(id, 'plan { table act rows }'))?.['plan']).toEqual(
      expect.arrayContaining([{ table: 'claim_paper', act: 'ERASED', rows: 1 }]),
    );
    await act('dpo', 'proposeErasure', { personId: id, ground: 'RETENTION', reasons: REASONS });
    expect((await act('legal-1', 'carryOutErasure', { personId: id })).object?.state).toBe('ERASED');
    const { rows } = await api.database.query(
      `select (select count(*)::int from claim_paper where person_id = $1) as papers, (select count(*)::int from identity_document where person_id = $1) as documents,
         (select count(*)::int from nationality_claim where person_id = $1) as claims`,
      [id],
    );
    expect(rows).toEqual([{ papers: 0, documents: 0, claims: 1 }]);
  });

  it('not when a legal officer declines it', async () => {
    const id = await closedCase();
    await act('dpo', 'proposeErasure', { personId: id, ground: 'RETENTION', reasons: REASONS });
    expect(
      (await act('legal-2', 'declineErasure', { personId: id, reasons: 'A foreign court has asked for the file.' })).object?.state,
    ).toBe('KEPT');
    expect((await act('legal-2', 'carryOutErasure', { personId: id })).codes).toEqual(['INVALID_TRANSITION']);
  });

  it('and two who carry it out at once erase it once', async () => {
    const id = await closedCase();
    await act('dpo', 'proposeErasure', { personId: id, ground: 'RETENTION', reasons: REASONS });
    const both = await Promise.all(['legal-1', 'legal-2'].map((login) => act(login, 'carryOutErasure', { personId: id })));
    expect(both.map(({ codes }) => codes[0] ?? 'DONE').sort()).toEqual(['DONE', 'INVALID_TRANSITION']);
  });

  it('the dry run counts what is due by category, and does nothing', async () => {
    const id = await closedCase();
    const ask = '{ retentionDryRun { due onHold withOpenCase erasable items { category table act persons rows } } }';
    const { retentionDryRun } = await api.as('dpo').must<{ retentionDryRun: { erasable: number; items: Record<string, unknown>[] } }>(ask);
    expect(retentionDryRun.erasable).toBeGreaterThan(0);
    expect(retentionDryRun.items).toEqual(
      expect.arrayContaining([expect.objectContaining({ category: 'SUSPECT', table: 'admission_record', act: 'SHREDDED' })]),
    );
    expect(await read(id, 'state')).toEqual({ state: 'KEPT' });
    expect((await api.as('registrar').query(ask)).codes).toEqual(['FORBIDDEN']);
  });
});

describe('I-44: a legal hold', () => {
  const hold = 'legalHold { id state version }';

  it('I-44: is asked for by a legal officer, confirmed by the data-protection officer, and nothing is erased meanwhile', async () => {
    const id = await closedCase();
    expect((await act('dpo', 'requestLegalHold', { personId: id, reasons: REASONS }, hold)).codes).toEqual(['FORBIDDEN']);
    const asked = await act('legal-1', 'requestLegalHold', { personId: id, reasons: 'A claim for compensation is before a court.' }, hold);
    expect(asked.object?.state).toBe('REQUESTED');
    const propose = () => act('dpo', 'proposeErasure', { personId: id, ground: 'RETENTION', reasons: REASONS });
    expect((await propose()).rules).toEqual(['I-44']);
    const holdId = asked.object?.id;
    expect((await act('legal-2', 'confirmLegalHold', { holdId }, hold)).codes).toEqual(['FORBIDDEN']);
    expect((await act('dpo', 'confirmLegalHold', { holdId }, hold)).object?.state).toBe('ACTIVE');
    expect((await propose()).rules).toEqual(['I-44']);
    expect(
      (await act('legal-1', 'requestLegalHoldRelease', { holdId, reasons: 'The court has decided on the claim.' }, hold)).object?.state,
    ).toBe('RELEASE_REQUESTED');
    expect((await propose()).rules).toEqual(['I-44']);
    expect((await act('dpo', 'releaseLegalHold', { holdId }, hold)).object?.state).toBe('RELEASED');
    expect((await propose()).codes).toEqual([]);
  });

  it('I-44: the database keeps it by two of these roles, and erases nothing under it, whoever writes', async () => {
    const id = await closedCase();
    const insert = (by: string, role: string, confirmedBy: string) =>
      insertGiven(api, 'legal_hold', {
        id: newId('Part'),
        person_id: id,
        status: 'ACTIVE',
        reasons: REASONS,
        requested_by: api.accountId(by),
        requested_role: role,
        requested_at: api.now(),
        confirmed_by: api.accountId(confirmedBy),
        confirmed_role: 'DATA_PROTECTION_OFFICER',
        confirmed_at: api.now(),
      });
    await expect(insert('legal-1', 'LEGAL_OFFICER', 'legal-1')).rejects.toMatchObject({ constraint: 'legal_hold_by_two' });
    await expect(insert('registrar', 'REGISTRAR', 'dpo')).rejects.toMatchObject({ constraint: 'legal_hold_requested_role_check' });
    await insert('legal-1', 'LEGAL_OFFICER', 'dpo');
    await expect(
      insertGiven(api, 'erasure', {
        id: newId('Part'),
        person_id: id,
        ground: 'RETENTION',
        reasons: REASONS,
        status: 'CARRIED_OUT',
        proposed_by: api.accountId('dpo'),
        proposed_at: api.now(),
        decided_by: api.accountId('legal-1'),
        decided_at: api.now(),
      }),
    ).rejects.toMatchObject({ constraint: 'erasure_not_on_hold' });
  });
});
