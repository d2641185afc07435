import { givenNational } from '../../support/givenRequest';
import {
  caseAtTrial,
  caseUnderInvestigation,
  charge,
  finding,
  mustProceed,
  opening,
  proceedingAct,
  REASONS,
  toTrial,
} from '../../support/proceedingVerbs';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const act = (login: string, verb: string, input: object) => proceedingAct(api, login, verb, input);
const must = (login: string, verb: string, input: object) => mustProceed(api, login, verb, input);
const person = async (id: string) => (await api.database.query('select legal_status, track from person where id = $1', [id])).rows[0];
const underInvestigation = () => caseUnderInvestigation(api);
const atTrial = () => caseAtTrial(api);

test('a case goes from its opening to a final judgment, and the legal status follows it', async () => {
  const { personId, proceedingId } = await underInvestigation();
  expect(await person(personId)).toMatchObject({ legal_status: 'SUSPECT' });
  await must('legal-1', 'recordNeBisInIdemFinding', { proceedingId, ...finding });
  await must('prosecutor', 'recordCharge', { proceedingId, ...charge });
  expect(await person(personId)).toMatchObject({ legal_status: 'ACCUSED' });
  await toTrial(api, proceedingId);
  await must('court', 'recordJudgment', {
    proceedingId,
    verdict: 'CONVICTED',
    reasons: REASONS,
    sentence: 'Eight years',
    sentenceMonths: 96,
    deliveredAt: '2026-03-01T10:00:00Z',
  });
  expect(await person(personId)).toMatchObject({ legal_status: 'CONVICTED_NOT_FINAL' });
  expect((await must('court', 'advanceProceeding', { proceedingId, to: 'FINAL' })).stage).toBe('FINAL');
  expect(await person(personId)).toMatchObject({ legal_status: 'CONVICTED_FINAL' });
});

test('LP3: no charge without a finding on ne bis in idem, and no bar without a judgment on record', async () => {
  const { proceedingId } = await underInvestigation();
  expect((await act('prosecutor', 'recordCharge', { proceedingId, ...charge })).rules).toEqual(['LP3']);
  expect((await act('legal-1', 'recordNeBisInIdemFinding', { proceedingId, ...finding, result: 'BARRED' })).rules).toEqual(['LP3-BAR']);
  expect((await act('prosecutor', 'recordCharge', { proceedingId, ...charge })).rules).toEqual(['LP3']);
  expect((await api.database.query('select 1 from charge where proceeding_id = $1', [proceedingId])).rowCount).toBe(0);
});

test('I-08: nobody is charged for an act below the effective minimum age, and nothing of the charge is left', async () => {
  const { personId, proceedingId } = await underInvestigation();
  await api.database.query(`update person set birth = '2003', birth_earliest = '2003-01-01', birth_latest = '2003-12-31' where id = $1`, [
    personId,
  ]);
  await must('legal-1', 'recordNeBisInIdemFinding', { proceedingId, ...finding });
  expect((await act('prosecutor', 'recordCharge', { proceedingId, ...charge })).rules).toEqual(['I-08']);
  expect((await api.database.query('select 1 from charge where proceeding_id = $1', [proceedingId])).rowCount).toBe(0);
  expect(await person(personId)).toMatchObject({ legal_status: 'SUSPECT' });
});

test('I-08: a case against somebody below the minimum age is entered for the record alone, with an incident and a task', async () => {
  const { id: personId } = await givenNational(api);
  await api.database.query(`update person set birth = '2008', birth_earliest = '2008-01-01', birth_latest = '2008-12-31' where id = $1`, [
    personId,
  ]);
  const { id } = await must('prosecutor', 'openProceeding', opening(personId));
  const { rows } = await api.database.query(
    `select observed_external, (select count(*)::int from incident where person_id = $2 and kind = 'PROTECTION') as incidents,
       (select count(*)::int from task where person_id = $2 and kind = 'CHILD_PROTECTION') as tasks from proceeding where id = $1`,
    [id, personId],
  );
  expect(rows[0]).toEqual({ observed_external: true, incidents: 1, tasks: 1 });
  expect(await person(personId)).toMatchObject({ legal_status: 'NO_CHARGE' });
});

test('a charge that names an item of another person is refused', async () => {
  const { proceedingId } = await underInvestigation();
  await must('legal-1', 'recordNeBisInIdemFinding', { proceedingId, ...finding });
  const { codes } = await act('prosecutor', 'recordCharge', {
    proceedingId,
    ...charge,
    evidenceIds: ['90000000-0000-8000-8000-000000000000'],
  });
  expect(codes).toEqual(['BAD_USER_INPUT']);
});

test('a hearing that was postponed schedules the next one in the same act', async () => {
  const { proceedingId } = await underInvestigation();
  const [first] = (await must('court', 'scheduleHearing', { proceedingId, scheduledAt: '2026-12-10T09:00:00Z', purpose: 'Evidence' }))
    .hearings;
  const outcome = { proceedingId, hearingId: first?.id, disposition: 'POSTPONED' };
  expect((await act('court', 'recordHearingOutcome', outcome)).codes).toEqual(['BAD_USER_INPUT']);
  const { hearings } = await must('court', 'recordHearingOutcome', { ...outcome, nextHearingAt: '2027-01-10T09:00:00Z' });
  expect(hearings).toMatchObject([{ disposition: 'POSTPONED', nextStep: 'The next hearing is scheduled.' }, { disposition: null }]);
  expect((await act('court', 'recordHearingOutcome', { ...outcome, nextHearingAt: '2027-01-10T09:00:00Z' })).codes).toEqual([
    'INVALID_TRANSITION',
  ]);
});

test('the database itself refuses a hearing that leaves no next step', async () => {
  const { proceedingId } = await atTrial();
  await must('court', 'scheduleHearing', { proceedingId, scheduledAt: '2026-12-10T09:00:00Z', purpose: 'Evidence' });
  await expect(api.database.query(`update hearing set disposition = 'HELD' where proceeding_id = $1`, [proceedingId])).rejects.toThrow(
    'hearing_leaves_next_step',
  );
});

test('an acquittal opens a review of the detention in the same act (I-31)', async () => {
  const { personId, proceedingId } = await atTrial();
  await must('court', 'recordJudgment', { proceedingId, verdict: 'ACQUITTED', reasons: REASONS, deliveredAt: '2026-03-01T10:00:00Z' });
  expect((await api.database.query(`select 1 from task where person_id = $1 and kind = 'DETENTION_REVIEW'`, [personId])).rowCount).toBe(1);
});

test('LP5: for an act below eighteen there is no death sentence', async () => {
  const { personId, proceedingId } = await atTrial();
  await api.database.query(`update person set birth = '1999', birth_earliest = '1999-01-01', birth_latest = '1999-12-31' where id = $1`, [
    personId,
  ]);
  const { rules } = await act('court', 'recordJudgment', {
    proceedingId,
    verdict: 'CONVICTED',
    reasons: REASONS,
    deathSentence: true,
    deliveredAt: '2026-03-01T10:00:00Z',
  });
  expect(rules).toEqual(['LP5']);
});

test('LP6: a judgment is not final while the time to appeal runs', async () => {
  const { proceedingId } = await atTrial();
  await must('court', 'recordJudgment', {
    proceedingId,
    verdict: 'CONVICTED',
    reasons: REASONS,
    appealUntil: '2099-01-01T00:00:00Z',
    deliveredAt: '2026-03-01T10:00:00Z',
  });
  expect((await act('court', 'advanceProceeding', { proceedingId, to: 'FINAL' })).rules).toEqual(['LP6']);
});

test('I-27: a case is not transferred before the receiving authority has acknowledged', async () => {
  const { proceedingId } = await underInvestigation();
  expect((await act('prosecutor', 'advanceProceeding', { proceedingId, to: 'TRANSFERRED_OUT', reasons: REASONS })).rules).toEqual(['I-27']);
});

test.each(['legal-1', 'liaison-fra', 'registrar'])('%s does not open a proceeding', async (login) => {
  const { id: personId } = await givenNational(api);
  expect((await act(login, 'openProceeding', opening(personId))).codes).toEqual(['FORBIDDEN']);
});

test('LP5-PENALTY: death is not pronounced where no charge carries it, in SQL either', async () => {
  const { personId, proceedingId } = await atTrial();
  await api.database.query('update charge set death_possible = false where proceeding_id = $1', [proceedingId]);
  const { rules } = await act('court', 'recordJudgment', {
    proceedingId,
    verdict: 'CONVICTED',
    reasons: REASONS,
    deathSentence: true,
    deliveredAt: '2026-03-01T10:00:00Z',
  });
  expect(rules).toEqual(['LP5-PENALTY']);
  await expect(
    api.database.query(
      `insert into judgment (id, proceeding_id, person_id, verdict, reasons, death_sentence, delivered_at, recorded_by, recorded_at)
       values (gen_random_uuid(), $1, $2, 'CONVICTED', $3, true, now(), $4, now())`,
      [proceedingId, personId, REASONS, api.accountId('court')],
    ),
  ).rejects.toMatchObject({ constraint: 'death_sentence_lawful' });
});

test('whose case is closed without a charge is offered the ways of returning, where there is a State to return to', async () => {
  const options = async (status: string) => {
    const { id: personId } = await givenNational(api);
    await api.database.query('update nationality_claim set status = $2 where person_id = $1', [personId, status]);
    const { id: proceedingId } = await must('prosecutor', 'openProceeding', opening(personId));
    await must('prosecutor', 'advanceProceeding', { proceedingId, to: 'INVESTIGATION' });
    await must('prosecutor', 'advanceProceeding', { proceedingId, to: 'CLOSED_NO_CASE', reasons: REASONS });
    const { rows } = await api.database.query(`select owner_role from task where subject_id = $1 and kind = 'REPATRIATION_OPTIONS'`, [
      proceedingId,
    ]);
    return rows;
  };
  expect(await options('CONFIRMED')).toEqual([{ owner_role: 'LEGAL_OFFICER' }]);
  expect(await options('REFUTED')).toEqual([]);
});
