import { newId } from '../../../domain/reference/nodeId';
import { childCases } from '../../support/childCases';
import { registered } from '../../support/registered';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const { act, must, panel, given, personOf, withTrace } = childCases(() => api);

describe('a child without its parents', () => {
  const read = async (id: string) =>
    (
      await api.as('child-1').must<{ childCase: object }>(
        `query ($id: ID!) { childCase(id: $id) { unaccompanied separated separationCause careArrangement
             familyTraces { relation status described foundWhere proof reunifiedAt found { id } } person { relationships { kind proof person { id } } } } }`,
        { id },
        { purpose: 'PROTECTION' },
      )
    ).childCase;
  const child = async () => (await registered(api.database, { kind: 'PROTECTED_RESIDENT', birth: '2017-03-03' })).id;

  it('is alone or with others, for a cause, and looked after by somebody', async () => {
    const personId = await child();
    expect((await act('child-1', 'identifyChild', { personId, unaccompanied: true, separated: true })).paths).toEqual(['input.separated']);
    expect((await act('child-1', 'identifyChild', { personId, separationCause: 'CONFLICT' })).paths).toEqual(['input.separationCause']);
    const { id } = await must('child-1', 'identifyChild', {
      personId,
      separated: true,
      separationCause: 'ARREST_OR_DETENTION',
      careArrangement: 'COMMUNITY',
    });
    expect(await read(id)).toMatchObject({
      unaccompanied: false,
      separated: true,
      separationCause: 'ARREST_OR_DETENTION',
      careArrangement: 'COMMUNITY',
      familyTraces: [],
    });
  });

  it('CH4: is searched for relative by relative; who is found is linked with the proof, and the child lives with the mother again', async () => {
    const mother = (await registered(api.database, { kind: 'PROTECTED_RESIDENT', sex: 'FEMALE' })).id;
    const id = await given('TRACING', { unaccompanied: true, separation_cause: 'CONFLICT', panel: [] });
    await must('child-1', 'openFamilyTrace', { childCaseId: id, relation: 'PARENT', described: 'Her mother, last seen at the well.' });
    const { rows } = await api.database.query<{ id: string }>('select id from family_trace where child_case_id = $1', [id]);
    const trace = { childCaseId: id, traceId: rows[0]?.id };
    const found = { ...trace, result: 'FOUND', foundPersonId: mother };
    expect((await act('child-1', 'recordFamilyTraceResult', found)).paths).toEqual(['input.proof']);
    expect((await act('child-1', 'recordFamilyTraceResult', { ...trace, result: 'DECEASED', proof: 'DNA' })).paths).toEqual([
      'input.result',
    ]);
    expect((await act('child-1', 'recordFamilyTraceResult', { ...found, foundPersonId: await personOf(id), proof: 'DNA' })).paths).toEqual([
      'input.foundPersonId',
    ]);
    expect((await act('child-1', 'recordReunification', { ...trace, reunifiedAt: api.now().toISOString() })).rules).toEqual(['CH4']);
    await must('child-1', 'recordFamilyTraceResult', { ...found, proof: 'DNA' });
    expect((await act('child-1', 'recordFamilyTraceResult', { ...found, proof: 'DNA' })).rules).toEqual(['CH4']);
    await must('child-1', 'recordReunification', { ...trace, reunifiedAt: api.now().toISOString() });
    expect(await read(id)).toMatchObject({
      unaccompanied: false,
      separated: false,
      separationCause: null,
      careArrangement: 'PARENT',
      familyTraces: [{ relation: 'PARENT', status: 'FOUND', proof: 'DNA', found: { id: mother } }],
      person: { relationships: [{ kind: 'PARENT', proof: 'DNA', person: { id: mother } }] },
    });
  });

  it('CH4: words alone give it to nobody: a proof does, or the panel', async () => {
    const id = await given('TRACING', { unaccompanied: true, panel: [] });
    const trace = { childCaseId: id, ...(await withTrace(id, 'FOUND', 'STATED')), reunifiedAt: api.now().toISOString() };
    expect((await act('child-1', 'recordReunification', trace)).rules).toEqual(['CH4']);
    expect((await read(id)) as object).toMatchObject({ unaccompanied: true });
    const decided = await given('BID_DECIDED', { decided_at: api.now() });
    const found = { childCaseId: decided, ...(await withTrace(decided, 'FOUND', 'STATED')), reunifiedAt: api.now().toISOString() };
    expect((await act('child-1', 'recordReunification', found)).codes).toEqual([]);
  });

  it('CH4: the panel waits for a search that runs, but not where the child is in danger', async () => {
    const convene = (id: string) => act('child-1', 'conveneBestInterestsPanel', { childCaseId: id, members: panel() });
    const id = await given('ASSESSMENT');
    await withTrace(id);
    expect((await convene(id)).rules).toEqual(['CH4']);
    await api.database.query('update child_case set urgent = true where id = $1', [id]);
    expect((await convene(id)).codes).toEqual([]);
  });

  it('CH11: does not travel before the boarding, until when the family may withdraw; I-12: and then stands on no list that leaves', async () => {
    const id = await given('RECEPTION_CONFIRMED');
    const personId = await personOf(id);
    const movementId = newId('Movement');
    await api.database.query(
      `insert into movement (id, ref, status, from_facility_id, to_country, planned_by, created_at, updated_at)
       select $1::uuid, 'RCM-2026-' || right($1::text, 6) || '-T', 'PLANNED', f.id, 'FRA', $2, now(), now() from facility f where f.code = 'SYR-ROJ'`,
      [movementId, api.accountId('transfer-1')],
    );
    await api.database.query(
      `insert into manifest_entry (id, movement_id, person_id, status, transfer_order, added_by, added_at) values (gen_random_uuid(), $1, $2, 'LISTED', 'Order 1', $3, now())`,
      [movementId, personId, api.accountId('transfer-1')],
    );
    expect((await act('transfer-1', 'beginChildTravel', { childCaseId: id })).rules).toEqual(['CH11']);
    const without = async () =>
      (
        await api.database.query('select "withoutConsent" as persons from guard_facts_movement_family where "movementId" = $1', [
          movementId,
        ])
      ).rows[0].persons;
    expect(await without()).toEqual([]);
    await must('child-1', 'withdrawFamilyConsent', { childCaseId: id });
    expect(await without()).toEqual([personId]);
  });
});
