import { endDueClocks } from '../../../commands/clock/endDueClocks';
import { newId } from '../../../domain/reference/nodeId';
import { caseAtTrial, caseUnderInvestigation, mustProceed, opening, REASONS } from '../../support/proceedingVerbs';
import { registered } from '../../support/registered';
import { SEALED_FORM } from '../../support/sealedGiven';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterEach(() => api.setNow(null));
afterAll(() => api.close());

const DAY = 86_400_000;
const at = (ms: number) => new Date(api.now().getTime() + ms).toISOString();
const clocks = async (personId: string) =>
  Object.fromEntries(
    (
      await api.database.query(
        `select kind, status from clock where person_id = $1 and kind in ('RELEASE_DUE', 'RELEASE_VERIFIED', 'SENTENCE_END')`,
        [personId],
      )
    ).rows.map(({ kind, status }) => [kind, status]),
  );
const tasks = async (personId: string) =>
  (await api.database.query('select kind from task where person_id = $1 and done_at is null order by kind', [personId])).rows.map(
    ({ kind }) => kind,
  );

const release = (personId: string) =>
  api.as('registrar').must('mutation ($input: RecordCustodyEndInput!) { recordCustodyEnd(input: $input) { person { id } } }', {
    input: { personId, reason: 'RELEASE', endedAt: at(0), destination: 'Home', authority: 'Karkh court' },
  });
const verification = {
  releasedTo: 'With the family',
  method: 'SEEN',
  verifiedBy: 'Registrar on duty',
  unharmed: true,
  ableToExerciseRights: true,
};
async function verify(personId: string, more: object = {}, login = 'registrar') {
  const answer = await api
    .as(login)
    .query<{ verifyRelease: { person: { releaseVerifications: object[] } } }>(
      'mutation ($input: VerifyReleaseInput!) { verifyRelease(input: $input) { person { ... on Detainee { releaseVerifications { releasedTo method unharmed } } } } }',
      { input: { personId, ...verification, verifiedAt: at(0), ...more } },
    );
  const refusals = (answer.errors[0]?.extensions?.['refusals'] ?? []) as { rule: string }[];
  return { seen: answer.data?.verifyRelease.person.releaseVerifications, codes: answer.codes, rules: refusals.map(({ rule }) => rule) };
}
const acquit = (proceedingId: string) =>
  mustProceed(api, 'court', 'recordJudgment', { proceedingId, verdict: 'ACQUITTED', reasons: REASONS, deliveredAt: at(0) });

test.each<[string, () => Promise<string>]>([
  [
    'an acquittal',
    async () => {
      const { personId, proceedingId } = await caseAtTrial(api);
      await acquit(proceedingId);
      return personId;
    },
  ],
  [
    'no case',
    async () => {
      const { personId, proceedingId } = await caseUnderInvestigation(api);
      await mustProceed(api, 'prosecutor', 'advanceProceeding', { proceedingId, to: 'CLOSED_NO_CASE', reasons: REASONS });
      return personId;
    },
  ],
  [
    'a sentence that is served',
    async () => {
      const { personId, proceedingId } = await caseAtTrial(api);
      await mustProceed(api, 'court', 'recordJudgment', {
        proceedingId,
        verdict: 'CONVICTED',
        reasons: REASONS,
        sentenceLength: 'P8Y',
        deliveredAt: at(0),
      });
      for (const to of ['FINAL', 'SENTENCE_ENFORCEMENT', 'COMPLETED'])
        await mustProceed(api, 'court', 'advanceProceeding', { proceedingId, to });
      return personId;
    },
  ],
])('I-31: %s opens the review of the basis, the verification and the time to release, in the same act', async (_what, end) => {
  const personId = await end();
  expect(await tasks(personId)).toEqual(expect.arrayContaining(['DETENTION_REVIEW', 'RELEASE_VERIFICATION']));
  expect(await clocks(personId)).toMatchObject({ RELEASE_DUE: 'RUNNING' });
});

test('while another case stands no release is due, but the basis is reviewed', async () => {
  const { personId, proceedingId } = await caseAtTrial(api);
  await mustProceed(api, 'prosecutor', 'openProceeding', { ...opening(personId), fileNumber: 'F-2' });
  await acquit(proceedingId);
  expect(await clocks(personId)).toEqual({});
  expect(await tasks(personId)).toContain('DETENTION_REVIEW');
});

test('a release that is overdue is an incident and a task at once; the release meets nothing any more', async () => {
  const { personId, proceedingId } = await caseAtTrial(api);
  await acquit(proceedingId);
  api.setNow(new Date(Date.now() + 2 * DAY));
  await endDueClocks(api.commands);
  const { rowCount } = await api.database.query(
    `select 1 from incident where person_id = $1 and kind = 'PROTECTION' and reported_by is null`,
    [personId],
  );
  expect(rowCount).toBe(1);
  expect(await tasks(personId)).toContain('RELEASE_OVERDUE');
  await release(personId);
  expect(await clocks(personId)).toMatchObject({ RELEASE_DUE: 'BREACHED', RELEASE_VERIFIED: 'RUNNING' });
});

test('a court that continues the detention found another basis: the time to release stops', async () => {
  const { personId, proceedingId } = await caseAtTrial(api);
  await acquit(proceedingId);
  await api.as('court').must('mutation ($input: RecordDetentionReviewInput!) { recordDetentionReview(input: $input) { person { id } } }', {
    input: {
      personId,
      heldAt: at(0),
      body: 'Karkh court',
      personHeard: true,
      counselNotified: true,
      outcome: 'CONTINUED',
      reasons: 'The appeal of the prosecution stands and the person has no residence.',
    },
  });
  expect(await clocks(personId)).toMatchObject({ RELEASE_DUE: 'STOPPED' });
});

describe('ICPPED Art. 21: a release', () => {
  it('is verified: its clock and task end, and the record stands', async () => {
    const { personId, proceedingId } = await caseAtTrial(api);
    await acquit(proceedingId);
    await release(personId);
    expect(await clocks(personId)).toMatchObject({ RELEASE_DUE: 'MET', RELEASE_VERIFIED: 'RUNNING' });
    expect((await verify(personId)).seen).toEqual([{ releasedTo: 'With the family', method: 'SEEN', unharmed: true }]);
    expect(await clocks(personId)).toMatchObject({ RELEASE_VERIFIED: 'MET' });
    expect(await tasks(personId)).not.toContain('RELEASE_VERIFICATION');
    expect((await verify(personId)).rules).toEqual(['RV2']);
  });

  it('that did not happen is not verified, in SQL either', async () => {
    const { id } = await registered(api.database);
    expect((await verify(id)).rules).toEqual(['RV1']);
    await expect(
      api.database.query(
        `insert into release_verification (id, person_id, episode_id, released_to, method, verified_by, verified_at, unharmed, able_to_exercise_rights, recorded_by, recorded_at)
         select $1, $2, e.id, $4, 'SEEN', $4, now(), true, true, $3, now() from custody_episode e where e.person_id = $2`,
        [newId('Part'), id, api.accountId('registrar'), SEALED_FORM],
      ),
    ).rejects.toMatchObject({ constraint: 'release_is_over' });
  });

  it('after which the person came to harm goes to a legal officer', async () => {
    const { id } = await registered(api.database);
    await release(id);
    await verify(id, { unharmed: false });
    expect(await tasks(id)).toContain('RELEASE_NOT_SAFE');
  });

  it('is verified after it, by a registrar or a legal officer', async () => {
    const { id } = await registered(api.database);
    await release(id);
    expect((await verify(id, { verifiedAt: at(-DAY) })).rules).toEqual(['RV3']);
    expect((await verify(id, {}, 'court')).codes).toEqual(['FORBIDDEN']);
    expect((await verify(id, {}, 'legal-1')).codes).toEqual([]);
  });
});

describe('an order of detention (Iraq CPC Art. 109)', () => {
  const order = async (more: object) => {
    const { id: personId } = await registered(api.database);
    await api
      .as('legal-1')
      .must('mutation ($input: RecordDetentionOrderInput!) { recordDetentionOrder(input: $input) { person { id } } }', {
        input: { personId, orderingAuthority: 'Judge', legalBasis: 'CPC Art. 109', grounds: 'Suspicion', issuedAt: at(0), ...more },
      });
    return personId;
  };
  const days = async (personId: string) =>
    (
      await api.database.query(
        `select round(extract(epoch from due_at - started_at) / 86400)::int as days from clock where subject_id = $1 and kind = 'ORDER_RENEWAL'`,
        [personId],
      )
    ).rows[0]?.days;

  it.each([
    ['that names no end', null, 15],
    ['that names a later end than the law allows', 60, 15],
    ['that ends earlier', 7, 7],
  ])('%s is renewed in time', async (_what, ends, wanted) => {
    expect(await days(await order(ends === null ? {} : { validUntil: at(ends * DAY) }))).toBe(wanted);
  });

  it('that lapsed is told to a legal officer', async () => {
    const personId = await order({});
    api.setNow(new Date(Date.now() + 16 * DAY));
    await endDueClocks(api.commands);
    expect(await tasks(personId)).toContain('ORDER_LAPSED');
  });
});

test('I-30: an overdue review stays overdue and its time never stands still, in SQL either', async () => {
  const { id } = await registered(api.database);
  await api.database.query(
    `insert into clock (id, kind, subject_type, subject_id, person_id, status, started_at, due_at, source) values ($1, 'DETENTION_REVIEW', 'Person', $2, $2, 'RUNNING', now() - interval '40 days', now() - interval '10 days', 'x')`,
    [newId('Clock'), id],
  );
  const set = (status: string) =>
    api.database.query(`update clock set status = $2 where subject_id = $1 and kind = 'DETENTION_REVIEW'`, [id, status]);
  await expect(set('PAUSED')).rejects.toMatchObject({ constraint: 'overdue_stands' });
  await set('BREACHED');
  await expect(set('MET')).rejects.toMatchObject({ constraint: 'overdue_stands' });
});
