import { newId } from '../../../domain/reference/nodeId';
import { givenNational } from '../../support/givenRequest';
import { SEALED_FORM } from '../../support/sealedGiven';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const REASONS = 'Reasons of more than twenty characters.';

async function act(login: string, verb: string, input: object) {
  const answer = await api
    .as(login)
    .query<Record<string, { legalProceeding: { id: string; stage: string } }>>(
      `mutation ($input: ${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input!) { ${verb}(input: $input) { legalProceeding { id stage } } }`,
      { input },
    );
  const { refusals, fields } = (answer.errors[0]?.extensions ?? {}) as { refusals?: { rule: string }[]; fields?: { path: string }[] };
  return {
    ...answer.data?.[verb]?.legalProceeding,
    codes: answer.codes,
    rules: refusals?.map(({ rule }) => rule),
    paths: fields?.map(({ path }) => path),
  };
}

/** A case at a stage, beside every rule. */
async function given(stage: string, more: { readonly personId?: string; readonly before?: string } = {}) {
  const personId = more.personId ?? (await givenNational(api)).id;
  const proceedingId = newId('LegalProceeding');
  await api.database.query(
    `insert into proceeding (id, ref, person_id, forum, court, file_number, jurisdiction_basis, stage, stage_before_suspension, person_informed_at, informed_lang, opened_by, opened_at, created_at, updated_at)
     values ($1::uuid, 'RCM-2026-L' || substr($1::text, 20), $2, 'IRQ', 'Karkh court', 'F-1', 'TERRITORIAL', $3, $4, $5, 'ar', $6, $5, $5, $5)`,
    [proceedingId, personId, stage, more.before ?? null, api.now(), api.accountId('prosecutor')],
  );
  return { personId, proceedingId };
}

const left = async (proceedingId: string) =>
  (
    await api.database.query(
      `select stage, version, (select count(*)::int from case_event e where e.subject_id = p.id) as events,
         (select count(*)::int from task t where t.subject_id = p.id) as tasks from proceeding p where id = $1`,
      [proceedingId],
    )
  ).rows[0];
const statusOf = async (personId: string) =>
  (await api.database.query('select legal_status from person where id = $1', [personId])).rows[0]?.legal_status;

test('a prosecutor does not record what the court does, and nothing is left of the attempt', async () => {
  const { proceedingId } = await given('CONVICTED');
  const before = await left(proceedingId);
  expect(await act('prosecutor', 'advanceProceeding', { proceedingId, to: 'FINAL' })).toMatchObject({
    codes: ['GUARD_FAILED'],
    rules: ['LP-ACTOR'],
  });
  expect(await left(proceedingId)).toEqual(before);
});

test('the court does not record what the prosecution does', async () => {
  const { proceedingId } = await given('CHARGED');
  const transfer = { proceedingId, to: 'TRANSFERRED_OUT', reasons: REASONS };
  expect((await act('court', 'advanceProceeding', transfer)).rules).toEqual(['LP-ACTOR', 'I-27']);
});

describe('I-27: a case that was transferred', () => {
  const handoff = async (proceedingId: string, personId: string, state: string, final: boolean) => {
    const id = newId('ProsecutionHandoff');
    await api.database.query(
      `insert into handoff (id, ref, person_id, country, proceeding_id, state, route, receiving_authority, created_at, updated_at, use_limitations)
       values ($1::uuid, 'RCM-2026-H' || substr($1::text, 20), $2, 'FRA', $3, $4, 'TRANSFER_OF_PROCEEDINGS', 'Parquet', $5, $5, '{NO_DEATH_PENALTY}')`,
      [id, personId, proceedingId, state, api.now()],
    );
    await api.database.query(
      `insert into handoff_feedback (id, handoff_id, person_id, country, kind, detail, final, occurred_at, recorded_by, recorded_at)
       values ($1, $2, $3, 'FRA', 'JUDGMENT', $7, $4, $5, $6, $5)`,
      [newId('Part'), id, personId, final, api.now(), api.accountId('liaison-fra'), SEALED_FORM],
    );
  };

  it.each([
    ['COMPLETED', 'prosecutor'],
    ['REOPENED', 'court'],
  ])('is not %s before its final outcome is reported', async (to, login) => {
    const { proceedingId, personId } = await given('TRANSFERRED_OUT', { before: 'CHARGED' });
    await handoff(proceedingId, personId, 'ACTED_ON', false);
    expect((await act(login, 'advanceProceeding', { proceedingId, to, reasons: REASONS })).rules).toEqual(['I-27']);
  });

  it('is completed after it, which leaves a release to be verified', async () => {
    const { proceedingId, personId } = await given('TRANSFERRED_OUT', { before: 'CHARGED' });
    await handoff(proceedingId, personId, 'CLOSED', true);
    expect(await act('prosecutor', 'advanceProceeding', { proceedingId, to: 'COMPLETED' })).toMatchObject({ stage: 'COMPLETED' });
    expect(await left(proceedingId)).toMatchObject({ stage: 'COMPLETED', tasks: 2 });
  });

  it('goes on at home when the handoff was recalled', async () => {
    const { proceedingId, personId } = await given('TRANSFERRED_OUT', { before: 'CHARGED' });
    await handoff(proceedingId, personId, 'RECALLED', false);
    expect(await act('court', 'advanceProceeding', { proceedingId, to: 'REOPENED', reasons: REASONS })).toMatchObject({
      stage: 'REOPENED',
    });
  });
});

test('rulings 18: the legal status follows all proceedings, not the last act', async () => {
  const first = await given('TRIAL');
  const opened = await act('prosecutor', 'openProceeding', {
    personId: first.personId,
    forum: 'IRQ',
    court: 'Rusafa court',
    fileNumber: 'F-2',
    jurisdictionBasis: 'TERRITORIAL',
    personInformedAt: '2026-02-01T10:00:00Z',
    informedLang: 'ar',
  });
  expect(await statusOf(first.personId)).toBe('ACCUSED');
  await act('prosecutor', 'advanceProceeding', { proceedingId: opened.id, to: 'INVESTIGATION' });
  await act('prosecutor', 'advanceProceeding', { proceedingId: opened.id, to: 'CLOSED_NO_CASE', reasons: REASONS });
  expect(await statusOf(first.personId)).toBe('ACCUSED');
});

describe('a hearing', () => {
  const hearing = async (proceedingId: string, personId: string, at: Date) => {
    const id = newId('Part');
    await api.database.query(
      `insert into hearing (id, proceeding_id, person_id, scheduled_at, purpose, recorded_by, recorded_at) values ($1, $2, $3, $4, 'Trial', $5, $6)`,
      [id, proceedingId, personId, at, api.accountId('court'), api.now()],
    );
    return id;
  };
  const outcome = (proceedingId: string, hearingId: string, more: object) =>
    act('court', 'recordHearingOutcome', { proceedingId, hearingId, disposition: 'HELD', nextStep: 'Judgment', ...more });
  const ahead = () => new Date(api.now().getTime() + 86_400_000);

  it('that lies ahead was not held', async () => {
    const { proceedingId, personId } = await given('TRIAL');
    const id = await hearing(proceedingId, personId, ahead());
    expect((await outcome(proceedingId, id, {})).rules).toEqual(['LP4']);
    expect((await outcome(proceedingId, id, { disposition: 'CANCELLED' })).codes).toEqual([]);
  });

  it.each(['SUSPENDED', 'CONVICTED', 'FINAL'])(
    'has its outcome on record in a case that is %s by now, and schedules no other',
    async (stage) => {
      const { proceedingId, personId } = await given(stage);
      const id = await hearing(proceedingId, personId, new Date(api.now().getTime() - 86_400_000));
      const scheduled = await outcome(proceedingId, id, { nextHearingAt: ahead().toISOString() });
      expect([scheduled.codes, scheduled.paths]).toEqual([['BAD_USER_INPUT'], ['input.nextHearingAt']]);
      expect((await outcome(proceedingId, id, {})).codes).toEqual([]);
    },
  );

  it.each(['POSTPONED', 'NO_SHOW'])('that was %s needs its next date while the case goes on', async (disposition) => {
    const { proceedingId, personId } = await given('TRIAL');
    const id = await hearing(proceedingId, personId, new Date(api.now().getTime() - 86_400_000));
    expect((await outcome(proceedingId, id, { disposition })).paths).toEqual(['input.nextHearingAt']);
    expect((await outcome(proceedingId, id, { disposition, nextHearingAt: ahead().toISOString() })).codes).toEqual([]);
    const { rows } = await api.database.query(
      'select count(*)::int as open from hearing where proceeding_id = $1 and disposition is null',
      [proceedingId],
    );
    expect(rows).toEqual([{ open: 1 }]);
  });
});
