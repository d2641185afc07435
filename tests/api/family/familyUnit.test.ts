import { newId } from '../../../domain/reference/nodeId';
import { fitTomorrow, move, mustMove } from '../../support/movementVerbs';
import { registered } from '../../support/registered';
import { insertGiven, SEALED_FORM } from '../../support/sealedGiven';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const REASONS = 'Reasons of more than twenty characters.';
const PURPOSE = { purpose: 'PROTECTION' };
type Input = Readonly<Record<string, unknown>>;

async function act(login: string, verb: string, input: Input) {
  const type = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input!`;
  const answers = /Guardianship$/.test(verb) ? 'person { id version }' : 'familyUnit { id version }';
  const answer = await api
    .as(login)
    .query<Record<string, Record<string, { id: string; version: number }>>>(
      `mutation ($input: ${type}) { ${verb}(input: $input) { ${answers} } }`,
      { input },
    );
  const { refusals, fields } = (answer.errors[0]?.extensions ?? {}) as {
    refusals?: { rule: string }[];
    fields?: { path: string; code: string }[];
  };
  return {
    id: Object.values(answer.data?.[verb] ?? {})[0]?.id ?? '',
    codes: answer.codes,
    rules: refusals?.map(({ rule }) => rule) ?? [],
    faults: fields?.map(({ path, code }) => `${path} ${code}`) ?? [],
    errors: answer.errors,
  };
}
async function must(login: string, verb: string, input: Input): Promise<string> {
  const { id, errors } = await act(login, verb, input);
  if (errors.length > 0) throw new Error(`${verb} as ${login}: ${JSON.stringify(errors)}`);
  return id;
}

const resident = async (birth = '1990-02-02') => (await registered(api.database, { kind: 'PROTECTED_RESIDENT', sex: 'FEMALE', birth })).id;
const child = () => resident('2016-04-04');
const members = (proof: string, ...ids: readonly string[]) => ids.map((personId) => ({ personId, proof }));
async function family(proof = 'DOCUMENT') {
  const [mother, boy, girl] = [await resident(), await child(), await child()];
  const unit = await must('child-1', 'formFamilyUnit', { kind: 'SINGLE_PARENT', members: members(proof, mother, boy, girl) });
  return { unit, mother, boy, girl };
}
const decided = (personId: string, more: Input = {}) => {
  const id = newId('ChildCase');
  const row = { id, ref: `RCM-2026-8${id.slice(19)}`, person_id: personId, state: 'BID_DECIDED', separates_from_parent: true };
  const by = { independent_review: 'Juvenile court 12/2026', decided_at: api.now(), opened_by: api.accountId('child-1') };
  return insertGiven(api, 'child_case', { ...row, ...by, created_at: api.now(), updated_at: api.now(), ...more }).then(() => id);
};
const UNIT = `familyUnit { id kind state proof members { person { id } proof leaveCause } formerMembers { person { id } leaveCause separationReason separationDecision { id } }
  guardianships { child { id } guardian { id } authority endedAt } }`;
const readUnit = async (login: string, id: string, purpose: { readonly purpose?: string } = PURPOSE) =>
  api
    .as(login)
    .query<{ node: { familyUnit: object | null } }>(`query ($id: ID!) { node(id: $id) { ... on Person { ${UNIT} } } }`, { id }, purpose);
const unitOf = async (id: string, login = 'child-1') => (await readUnit(login, id)).data?.node?.familyUnit;
/** What the database holds of somebody's memberships, in their order. */
const kept = async (personId: string) =>
  (
    await api.database.query(
      'select proof, leave_cause from family_unit_member where person_id = $1 order by joined_at, left_at nulls last',
      [personId],
    )
  ).rows.map((row) => `${row.proof} ${row.leave_cause ?? 'STANDS'}`);

describe('FU1, FU2: a family is one record', () => {
  it('of two or more, each of no other, read through any of them', async () => {
    const { mother, boy, girl, unit } = await family('STATED');
    expect(await unitOf(boy)).toMatchObject({ id: unit, kind: 'SINGLE_PARENT', state: 'STANDING', proof: 'STATED', formerMembers: [] });
    expect(((await unitOf(mother)) as { members: { person: { id: string } }[] }).members.map(({ person }) => person.id).sort()).toEqual(
      [mother, boy, girl].sort(),
    );
    const again = await act('registrar', 'formFamilyUnit', { kind: 'COUPLE', members: members('STATED', await resident(), mother) });
    expect(again.faults).toEqual(['input.members[1].personId CONFLICT']);
    expect((await act('child-1', 'formFamilyUnit', { kind: 'COUPLE', members: members('DNA', mother) })).faults).toEqual([
      'input.members REQUIRED',
    ]);
    expect((await act('legal-1', 'formFamilyUnit', { kind: 'COUPLE', members: [] })).codes).toEqual(['FORBIDDEN']);
  });

  it('somebody joins, and a better proof is a new membership at the same instant: nothing is written over', async () => {
    const { unit, mother, boy } = await family('STATED');
    const baby = await child();
    await must('registrar', 'joinFamilyUnit', { familyUnitId: unit, personId: baby, proof: 'STATED' });
    await must('child-1', 'joinFamilyUnit', { familyUnitId: unit, personId: boy, proof: 'DNA' });
    expect(await kept(boy)).toEqual(['STATED PROVEN_ANEW', 'DNA STANDS']);
    expect((await act('child-1', 'joinFamilyUnit', { familyUnitId: unit, personId: boy, proof: 'DOCUMENT' })).faults).toEqual([
      'input.proof CONFLICT',
    ]);
    expect(await unitOf(mother)).toMatchObject({ proof: 'STATED', members: [{}, {}, {}, {}] });
  });

  it('I-43: what is told more than a day late says why', async () => {
    const [mother, boy] = [await resident(), await child()];
    const late = { kind: 'SINGLE_PARENT', members: members('STATED', mother, boy), formedAt: '2026-01-10T08:00:00Z' };
    expect((await act('child-1', 'formFamilyUnit', late)).codes).toEqual(['REASON_REQUIRED']);
    expect((await act('child-1', 'formFamilyUnit', { ...late, reasons: REASONS })).codes).toEqual([]);
  });
});

describe('I-11: nobody leaves a child behind, and no child leaves, without a decision', () => {
  it.each(['mother', 'boy'] as const)('the %s does not', async (who) => {
    const people = await family();
    const leaving = { familyUnitId: people.unit, personId: people[who], cause: 'OWN_HOUSEHOLD', reasons: REASONS };
    expect((await act('child-1', 'leaveFamilyUnit', leaving)).rules).toEqual(['I-11']);
    expect((await act('child-1', 'recordFamilySeparation', { ...leaving, cause: undefined })).rules).toEqual(['I-11']);
    expect(await kept(people[who])).toEqual(['DOCUMENT STANDS']);
  });

  it('a decision of the panel that was reviewed is carried out, with its reason and its case on record', async () => {
    const { unit, mother, boy, girl } = await family();
    const separation = { familyUnitId: unit, personId: boy, reasons: REASONS };
    const caseId = await decided(boy, { separates_from_parent: false, independent_review: null });
    expect((await act('child-1', 'recordFamilySeparation', separation)).rules).toEqual(['I-11']);
    await api.database.query('update child_case set separates_from_parent = true, independent_review = $2 where id = $1', [
      caseId,
      SEALED_FORM,
    ]);
    expect((await act('registrar', 'recordFamilySeparation', separation)).codes).toEqual(['FORBIDDEN']);
    await must('child-1', 'recordFamilySeparation', separation);
    expect(await unitOf(boy)).toBeNull();
    expect(await unitOf(girl)).toMatchObject({
      members: [{ person: { id: expect.any(String) } }, { person: { id: expect.any(String) } }],
      formerMembers: [{ person: { id: boy }, leaveCause: 'SEPARATED', separationReason: REASONS, separationDecision: { id: caseId } }],
    });
    expect(await kept(mother)).toEqual(['DOCUMENT STANDS']);
  });

  it('a mother is parted where each child that she leaves has its decision, and the unit stands as long as two are left', async () => {
    const { unit, mother, boy, girl } = await family();
    await decided(boy);
    const separation = { familyUnitId: unit, personId: mother, reasons: REASONS };
    expect((await act('child-1', 'recordFamilySeparation', separation)).rules).toEqual(['I-11']);
    await decided(girl);
    await must('child-1', 'recordFamilySeparation', separation);
    expect(await unitOf(boy)).toMatchObject({ state: 'STANDING' });
    await must('child-1', 'recordFamilySeparation', { ...separation, personId: boy });
    expect(await unitOf(girl)).toBeNull();
    expect(await kept(girl)).toEqual(['DOCUMENT UNIT_ENDED']);
  });

  it('an error is found by another officer; a grown brother founds a household of his own', async () => {
    const { unit, boy, girl } = await family();
    const brother = await resident('1999-01-05');
    await must('child-1', 'joinFamilyUnit', { familyUnitId: unit, personId: brother, proof: 'STATED' });
    for (const small of [boy, girl]) {
      await api.as('child-1').must('mutation ($input: RecordRelationshipInput!) { recordRelationship(input: $input) { person { id } } }', {
        input: { personId: small, relatedPersonId: brother, kind: 'SIBLING', proof: 'STATED' },
      });
    }
    const error = { familyUnitId: unit, personId: girl, cause: 'RECORDED_IN_ERROR', reasons: REASONS };
    expect((await act('child-1', 'leaveFamilyUnit', error)).codes).toEqual(['FOUR_EYES_REQUIRED']);
    await must('child-2', 'leaveFamilyUnit', error);
    await must('child-1', 'leaveFamilyUnit', { ...error, personId: brother, cause: 'OWN_HOUSEHOLD' });
    expect([await kept(girl), await kept(brother)]).toEqual([['DOCUMENT RECORDED_IN_ERROR'], ['STATED OWN_HOUSEHOLD']]);
  });
});

describe('on the list of a movement', () => {
  async function held(proof: string) {
    const [adult, small] = [await registered(api.database), await registered(api.database, { birth: '2014-03-03' })];
    await must('child-1', 'formFamilyUnit', { kind: 'GUARDIAN_AND_WARDS', members: members(proof, adult.id, small.id) });
    return { adult: adult.id, small: small.id };
  }
  async function listed(...persons: readonly string[]) {
    const { id } = await mustMove(api, 'transfer-1', 'planMovement', { fromFacilityCode: 'IRQ-KARKH', toFacilityCode: 'IRQ-NASIRIYAH' });
    const entries = persons.map((personId) => ({ personId, transferOrder: 'Order 7', fitUntil: fitTomorrow(api) }));
    return { id, added: await move(api, 'transfer-1', 'addToManifest', { movementId: id, entries }) };
  }

  it('I-11: a member leaves no child of its unit behind, be it on words alone', async () => {
    const { adult, small } = await held('STATED');
    const { id } = await listed(adult);
    expect((await move(api, 'registrar', 'lockManifest', { movementId: id })).rules).toEqual(['I-11']);
    await expect(api.database.query(`update movement set status = 'MANIFEST_LOCKED' where id = $1`, [id])).rejects.toMatchObject({
      constraint: 'families_together',
    });
    await decided(small);
    expect((await move(api, 'registrar', 'lockManifest', { movementId: id })).movement?.status).toBe('MANIFEST_LOCKED');
  });

  it('I-11: children of one unit stay together', async () => {
    const [one, other] = [await registered(api.database, { birth: '2014-03-03' }), await registered(api.database, { birth: '2015-03-03' })];
    await must('child-1', 'formFamilyUnit', { kind: 'SIBLINGS', members: members('DOCUMENT', one.id, other.id) });
    const { id } = await listed(one.id);
    expect((await move(api, 'registrar', 'lockManifest', { movementId: id })).rules).toEqual(['I-11']);
  });

  it('I-10: words alone let no child travel with an adult detainee, a proof does', async () => {
    const stated = await held('STATED');
    expect((await listed(stated.adult, stated.small)).added.rules).toEqual(['I-10']);
    const proven = await held('DNA');
    const { id, added } = await listed(proven.adult, proven.small);
    expect(added.rules).toEqual([]);
    expect((await move(api, 'registrar', 'lockManifest', { movementId: id })).movement?.status).toBe('MANIFEST_LOCKED');
  });
});

describe('GU: who answers for a child', () => {
  it('an adult or an authority, on more than words, one at a time', async () => {
    const { mother, boy, unit } = await family();
    const guardian = { personId: boy, guardianId: mother, proof: 'DOCUMENT', document: 'Birth certificate 7/2016' };
    expect((await act('child-1', 'recordGuardianship', { ...guardian, proof: 'STATED' })).rules).toEqual(['GU3']);
    expect((await act('child-1', 'recordGuardianship', { ...guardian, authority: 'Welfare office' })).faults).toEqual([
      'input.guardianId CONFLICT',
    ]);
    expect((await act('child-1', 'recordGuardianship', { ...guardian, guardianId: await child() })).rules).toEqual(['GU2']);
    expect((await act('child-1', 'recordGuardianship', { ...guardian, personId: mother, guardianId: await resident() })).rules).toEqual([
      'GU1',
    ]);
    expect((await act('registrar', 'recordGuardianship', guardian)).codes).toEqual(['FORBIDDEN']);
    await must('child-1', 'recordGuardianship', guardian);
    const welfare = { personId: boy, authority: 'Welfare office', proof: 'DOCUMENT', document: 'Order 12/2026' };
    await must('child-1', 'recordGuardianship', welfare);
    expect(await unitOf(boy)).toMatchObject({
      id: unit,
      guardianships: [
        { child: { id: boy }, guardian: { id: mother }, authority: null, endedAt: expect.any(String) },
        { child: { id: boy }, guardian: null, authority: 'Welfare office', endedAt: null },
      ],
    });
    await must('child-1', 'endGuardianship', { personId: boy, reasons: REASONS });
    expect((await act('child-1', 'endGuardianship', { personId: boy, reasons: REASONS })).codes).toEqual(['INVALID_TRANSITION']);
    const { rows } = await api.database.query(
      'select end_cause, authority, document, end_reasons from guardianship where person_id = $1 order by began_at, ended_at',
      [boy],
    );
    expect(rows.map(({ end_cause }) => end_cause)).toEqual(['SUCCEEDED', 'ENDED']);
    expect(JSON.stringify(rows)).not.toContain('Welfare');
  });
});

describe('who sees a family', () => {
  it('child protection under a purpose, a legal officer on the case of one of it; nobody else, and no State', async () => {
    const { mother, boy } = await family();
    await api.database.query(`insert into person_access (person_id, country, since, reason) values ($1, 'FRA', now(), 'CLAIM')`, [boy]);
    expect((await readUnit('child-1', boy, {})).codes).toEqual(['PURPOSE_REQUIRED']);
    for (const login of ['registrar', 'transfer-1', 'liaison-fra']) {
      const closed = await readUnit(login, boy, {});
      expect([login, closed.data?.node, closed.codes]).toEqual([login, { familyUnit: null }, ['FIELD_RESTRICTED']]);
    }
    expect((await readUnit('legal-1', boy)).codes).toEqual(['FIELD_RESTRICTED']);
    for (const personId of [mother, boy])
      await api.database.query('insert into case_team (person_id, account_id, since) values ($1, $2, now())', [
        personId,
        api.accountId('legal-1'),
      ]);
    expect(await unitOf(boy, 'legal-1')).toMatchObject({ members: [{}, {}, {}] });
    const { rows } = await api.database.query(`select has_table_privilege('repatria_liaison', 'family_unit_member', 'select') as reads`);
    expect(rows).toEqual([{ reads: false }]);
  });

  it('an officer who takes no part in the case of a member is told of the others as if there were no such member', async () => {
    const { mother, boy, girl } = await family('DOCUMENT');
    const hidden = await resident();
    const unit = ((await unitOf(boy)) as { id: string }).id;
    await must('child-1', 'joinFamilyUnit', { familyUnitId: unit, personId: hidden, proof: 'STATED' });
    await api.database.query(`insert into case_exclusion (person_id, account_id, reason, since) values ($1, $2, 'A relative', now())`, [
      hidden,
      api.accountId('child-2'),
    ]);
    expect(await unitOf(boy, 'child-1')).toMatchObject({ proof: 'STATED', members: [{}, {}, {}, {}] });
    const seen = (await unitOf(boy, 'child-2')) as { proof: string; members: { person: { id: string } }[] };
    expect(seen.proof).toBe('DOCUMENT');
    expect(seen.members.map(({ person }) => person.id).sort()).toEqual([mother, boy, girl].sort());
    expect(
      (await act('child-2', 'leaveFamilyUnit', { familyUnitId: unit, personId: hidden, cause: 'OWN_HOUSEHOLD', reasons: REASONS })).faults,
    ).toEqual(['input.personId INVALID_VALUE']);
  });
});

describe('the database keeps it by itself', () => {
  const insert = (unit: string, personId: string, more: Input = {}) =>
    insertGiven(api, 'family_unit_member', {
      id: newId('Part'),
      family_unit_id: unit,
      person_id: personId,
      proof: 'STATED',
      joined_at: api.now(),
      recorded_by: api.accountId('child-1'),
      recorded_at: api.now(),
      ...more,
    });

  it('one open membership a person', async () => {
    const { boy } = await family();
    const { unit } = await family();
    await expect(insert(unit, boy)).rejects.toMatchObject({ constraint: 'family_member_of_one_unit' });
  });

  it('a membership is neither written over nor deleted', async () => {
    const { boy, mother } = await family();
    for (const change of [
      `update family_unit_member set proof = 'DNA' where person_id = $1`,
      'delete from family_unit_member where person_id = $1',
    ])
      await expect(api.database.query(change, [boy])).rejects.toMatchObject({ constraint: 'family_member_kept' });
    await expect(
      api.database.query(
        `insert into guardianship (id, person_id, guardian_id, proof, document, began_at, recorded_by, recorded_at) values (gen_random_uuid(), $1, $2, 'STATED', $3, now(), $4, now())`,
        [boy, mother, SEALED_FORM, api.accountId('child-1')],
      ),
    ).rejects.toMatchObject({ constraint: 'guardianship_is_proven' });
  });

  it('no separation without a reviewed decision about a child of the family, and no child that founds a household', async () => {
    const { boy } = await family();
    const other = await decided(await child());
    const parted = (cause: string, caseId: string | null) =>
      api.database.query(
        `update family_unit_member set left_at = now(), leave_cause = $2, leave_reasons = $3, separation_case_id = $4, left_recorded_by = recorded_by, left_recorded_at = now() where person_id = $1`,
        [boy, cause, SEALED_FORM, caseId],
      );
    await expect(parted('SEPARATED', other)).rejects.toMatchObject({ constraint: 'family_parts_by_decision' });
    await expect(parted('SEPARATED', null)).rejects.toMatchObject({ constraint: 'family_parts_by_decision' });
    await expect(parted('OWN_HOUSEHOLD', null)).rejects.toMatchObject({ constraint: 'family_parts_by_decision' });
  });

  it('a unit of one does not stand', async () => {
    const { unit } = await family();
    await expect(
      api.database.query(`update family_unit set state = 'ENDED', ended_at = now() where id = $1`, [unit]),
    ).rejects.toMatchObject({ constraint: 'family_unit_is_whole' });
  });
});
