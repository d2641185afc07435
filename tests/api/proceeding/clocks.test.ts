import { endDueClocks } from '../../../commands/clock/endDueClocks';
import { remindOfClocks } from '../../../commands/clock/remindOfClocks';
import { givenNational } from '../../support/givenRequest';
import { charge, finding, mustProceed, opening, proceedingAct, REASONS } from '../../support/proceedingVerbs';
import { SEALED_FORM } from '../../support/sealedGiven';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const must = (login: string, verb: string, input: object) => mustProceed(api, login, verb, input);

/** A case against somebody who is held, opened now; of a child where a doubt about the age is open. */
async function opened(child = false): Promise<{ personId: string; proceedingId: string; from: number }> {
  const { id: personId } = await givenNational(api);
  if (child) await doubt(personId);
  const { id: proceedingId } = await must('prosecutor', 'openProceeding', opening(personId));
  return { personId, proceedingId, from: api.now().getTime() };
}
const doubt = (personId: string) =>
  api.as('registrar').must('mutation ($input: RaiseAgeDoubtInput!) { raiseAgeDoubt(input: $input) { person { id } } }', {
    input: { personId, reasons: REASONS },
  });
/** Each clock of the case: how it stands, and how many hours it lasts. */
const clocks = async (proceedingId: string): Promise<Record<string, [string, number]>> =>
  Object.fromEntries(
    (
      await api.database.query(
        `select kind, status, round(extract(epoch from due_at - started_at) / 3600)::int as hours from clock where subject_id = $1 order by started_at`,
        [proceedingId],
      )
    ).rows.map(({ kind, status, hours }) => [kind, [status, hours]]),
  );

test('whoever is held is brought before a judge: the file within a day, the person within two, a child within one', async () => {
  expect(await clocks((await opened()).proceedingId)).toMatchObject({
    FILE_BEFORE_JUDGE: ['RUNNING', 24],
    BEFORE_JUDGE: ['RUNNING', 48],
    PRETRIAL_DETENTION: ['RUNNING', expect.any(Number)],
  });
  const child = await clocks((await opened(true)).proceedingId);
  expect(child).toMatchObject({
    BEFORE_JUDGE: ['RUNNING', 24],
    CHILD_CHARGE: ['RUNNING', 720],
    CHILD_DECISION: ['RUNNING', expect.any(Number)],
  });
});

test('a doubt about the age shortens the time and starts those of a child', async () => {
  const { personId, proceedingId } = await opened();
  expect(Object.keys(await clocks(proceedingId))).not.toContain('CHILD_CHARGE');
  await doubt(personId);
  expect(await clocks(proceedingId)).toMatchObject({ BEFORE_JUDGE: ['RUNNING', 24], CHILD_CHARGE: ['RUNNING', 720] });
});

test('a hearing that was held meets them, and so does a charge', async () => {
  const { proceedingId } = await opened();
  await must('prosecutor', 'advanceProceeding', { proceedingId, to: 'INVESTIGATION' });
  expect(await clocks(proceedingId)).toMatchObject({ FILE_BEFORE_JUDGE: ['MET', 24], BEFORE_JUDGE: ['RUNNING', 48] });
  const scheduledAt = api.now().toISOString();
  const { hearings } = await must('court', 'scheduleHearing', { proceedingId, scheduledAt, purpose: 'First appearance' });
  await must('court', 'recordHearingOutcome', { proceedingId, hearingId: hearings[0]?.id, disposition: 'HELD', nextStep: 'Charge.' });
  expect(await clocks(proceedingId)).toMatchObject({ BEFORE_JUDGE: ['MET', 48] });
  await must('legal-1', 'recordNeBisInIdemFinding', { proceedingId, ...finding });
  await must('prosecutor', 'recordCharge', { proceedingId, ...charge });
  expect(await clocks(proceedingId)).toMatchObject({ PRETRIAL_DETENTION: ['RUNNING', expect.any(Number)] });
});

test('a case that stands still stops the time of its judgment, never that before a judge; the end of the case stops all', async () => {
  const { proceedingId } = await opened(true);
  await must('prosecutor', 'advanceProceeding', { proceedingId, to: 'SUSPENDED', reasons: REASONS });
  expect(await clocks(proceedingId)).toMatchObject({ BEFORE_JUDGE: ['RUNNING', 24], CHILD_CHARGE: ['PAUSED', 720] });
  await api.database.query(`update clock set paused_at = paused_at - interval '10 hours' where subject_id = $1 and status = 'PAUSED'`, [
    proceedingId,
  ]);
  await must('prosecutor', 'advanceProceeding', { proceedingId, to: 'OPENED' });
  expect(await clocks(proceedingId)).toMatchObject({ CHILD_CHARGE: ['RUNNING', 730] });
  await must('prosecutor', 'advanceProceeding', { proceedingId, to: 'INVESTIGATION' });
  await must('prosecutor', 'advanceProceeding', { proceedingId, to: 'CLOSED_NO_CASE', reasons: REASONS });
  const left = await api.database.query(`select kind from clock where subject_id = $1 and closed_at is null`, [proceedingId]);
  expect(left.rows).toEqual([]);
});

test('nobody who is not held is counted', async () => {
  const { id: personId } = await givenNational(api);
  await api.database.query(
    `update custody_episode set ended_at = now(), end_reason = 'RELEASE' where person_id = $1 and ended_at is null`,
    [personId],
  );
  const { id } = await must('prosecutor', 'openProceeding', opening(personId));
  expect(await clocks(id)).toEqual({});
});

test('what is not done in time is breached, stays open, and goes to whoever asks for the release', async () => {
  const { proceedingId, from } = await opened(true);
  api.setNow(new Date(from + 31 * DAY));
  await endDueClocks(api.commands);
  await remindOfClocks(api.commands);
  expect(await clocks(proceedingId)).toMatchObject({ BEFORE_JUDGE: ['BREACHED', 24], CHILD_CHARGE: ['BREACHED', 720] });
  const { rows } = await api.database.query(
    `select kind, owner_role from task where subject_id = $1 and kind like 'ESCALATED%' order by 1`,
    [proceedingId],
  );
  expect(rows).toEqual([
    { kind: 'ESCALATED_BEFORE_JUDGE', owner_role: 'LEGAL_OFFICER' },
    { kind: 'ESCALATED_CHILD_CHARGE', owner_role: 'CHILD_PROTECTION_OFFICER' },
    { kind: 'ESCALATED_FILE_BEFORE_JUDGE', owner_role: 'LEGAL_OFFICER' },
  ]);
});

describe('more time that a court gives', () => {
  const extend = (proceedingId: string, limit: string, more: object = {}, login = 'court') =>
    proceedingAct(api, login, 'extendTimeLimit', {
      proceedingId,
      limit,
      court: 'First Karkh Investigative Court',
      grantedAt: api.now().toISOString(),
      reasons: REASONS,
      ...more,
    });
  const until = (days: number) => ({ until: new Date(api.now().getTime() + days * DAY).toISOString() });

  it('is a day for the file, once, before its end, and on record', async () => {
    const { proceedingId, from } = await opened();
    expect((await extend(proceedingId, 'FILE_BEFORE_JUDGE', {}, 'prosecutor')).codes).toEqual(['FORBIDDEN']);
    expect((await extend(proceedingId, 'FILE_BEFORE_JUDGE', until(3))).paths).toEqual(['input.until']);
    expect((await extend(proceedingId, 'FILE_BEFORE_JUDGE', { reasons: 'Short.' })).codes).toEqual(['REASON_REQUIRED']);
    expect((await extend(proceedingId, 'FILE_BEFORE_JUDGE')).codes).toEqual([]);
    expect(await clocks(proceedingId)).toMatchObject({ FILE_BEFORE_JUDGE: ['RUNNING', 48], BEFORE_JUDGE: ['RUNNING', 48] });
    expect((await extend(proceedingId, 'FILE_BEFORE_JUDGE')).rules).toEqual(['TIME_ONCE']);
    const { legalProceeding } = await api
      .as('court')
      .must<{ legalProceeding: { timeExtensions: object[] } }>(
        'query ($id: ID!) { legalProceeding(id: $id) { timeExtensions { limit court reasons } } }',
        { id: proceedingId },
      );
    expect(legalProceeding.timeExtensions).toEqual([
      { limit: 'FILE_BEFORE_JUDGE', court: 'First Karkh Investigative Court', reasons: REASONS },
    ]);
    // The extended time is over: nobody extends it then.
    api.setNow(new Date(from + 49 * HOUR));
    await endDueClocks(api.commands);
    expect(await clocks(proceedingId)).toMatchObject({ FILE_BEFORE_JUDGE: ['BREACHED', 48] });
    expect((await extend(proceedingId, 'FILE_BEFORE_JUDGE')).rules.sort()).toEqual(['TIME_ONCE', 'TIME_OVER']);
    api.setNow(null);
  });

  it('is, in SQL too, a day for the file and no more, once and in time', async () => {
    const { proceedingId, personId } = await opened();
    const put = (kind: string, from: string, to: string, granted = from) =>
      api.database.query(
        `insert into time_extension (id, proceeding_id, person_id, kind, extended_from, extended_to, court, reasons, granted_at, recorded_by, recorded_at)
         values (gen_random_uuid(), $1, $2, $3, $4, $5, 'Court', $6, $7, $8, now())`,
        [proceedingId, personId, kind, from, to, SEALED_FORM, granted, api.accountId('court')],
      );
    const [first, second, third] = ['2026-02-01T10:00:00Z', '2026-02-02T10:00:00Z', '2026-02-03T10:00:00Z'] as const;
    await expect(put('FILE_BEFORE_JUDGE', first, third)).rejects.toMatchObject({ constraint: 'time_extension_of_a_day' });
    await expect(put('FILE_BEFORE_JUDGE', first, second, third)).rejects.toMatchObject({ constraint: 'time_extension_in_time' });
    await expect(put('PRETRIAL_DETENTION', second, first)).rejects.toMatchObject({ constraint: 'time_extension_later' });
    await put('FILE_BEFORE_JUDGE', first, second);
    await expect(put('FILE_BEFORE_JUDGE', second, third)).rejects.toMatchObject({ constraint: 'time_extension_once' });
  });

  it('is leave of the higher court for detention without a judgment, until the day that it names; a breach before it stays one', async () => {
    const { proceedingId, from } = await opened();
    expect((await extend(proceedingId, 'PRETRIAL_DETENTION')).paths).toEqual(['input.until']);
    expect((await extend(proceedingId, 'PRETRIAL_DETENTION', until(30))).rules).toEqual(['TIME_LATER']);
    expect((await extend(proceedingId, 'PRETRIAL_DETENTION', until(200))).codes).toEqual([]);
    const stands = async () =>
      (
        await api.database.query(
          `select status, round(extract(epoch from due_at - $2::timestamptz) / 86400)::int as days, closed_at is null as open
           from clock where subject_id = $1 and kind = 'PRETRIAL_DETENTION' order by due_at`,
          [proceedingId, new Date(from)],
        )
      ).rows;
    expect(await stands()).toEqual([{ status: 'RUNNING', days: 200, open: true }]);
    const escalated = async () =>
      (await api.database.query(`select from task where subject_id = $1 and kind = 'ESCALATED_PRETRIAL_DETENTION'`, [proceedingId]))
        .rowCount;
    // Six months are over, the leave is not: nothing goes a step higher.
    api.setNow(new Date(from + 190 * DAY));
    await endDueClocks(api.commands);
    await remindOfClocks(api.commands);
    expect([await escalated(), (await stands())[0]?.status]).toEqual([0, 'RUNNING']);
    api.setNow(new Date(from + 201 * DAY));
    await endDueClocks(api.commands);
    await remindOfClocks(api.commands);
    expect([await escalated(), (await stands())[0]?.status]).toEqual([1, 'BREACHED']);
    expect((await extend(proceedingId, 'PRETRIAL_DETENTION', until(29))).codes).toEqual([]);
    expect(await stands()).toEqual([
      { status: 'BREACHED', days: 200, open: false },
      { status: 'RUNNING', days: 230, open: true },
    ]);
    api.setNow(null);
  });

  it('is given where such a time is open alone', async () => {
    const { proceedingId } = await opened();
    await must('prosecutor', 'advanceProceeding', { proceedingId, to: 'INVESTIGATION' });
    expect((await extend(proceedingId, 'FILE_BEFORE_JUDGE')).rules).toEqual(['TIME_OPEN']);
  });
});

describe('the investigations that were announced to last four to six months', () => {
  it('run from the beginning of one that comes later, stand still with the case, are met by a charge', async () => {
    const { proceedingId } = await opened();
    expect(Object.keys(await clocks(proceedingId))).not.toContain('INVESTIGATION_WINDOW');
    await must('prosecutor', 'advanceProceeding', { proceedingId, to: 'INVESTIGATION' });
    expect(await clocks(proceedingId)).toMatchObject({ INVESTIGATION_WINDOW: ['RUNNING', expect.any(Number)] });
    await must('prosecutor', 'advanceProceeding', { proceedingId, to: 'SUSPENDED', reasons: REASONS });
    expect(await clocks(proceedingId)).toMatchObject({ INVESTIGATION_WINDOW: ['PAUSED', expect.any(Number)] });
    await must('prosecutor', 'advanceProceeding', { proceedingId, to: 'INVESTIGATION' });
    await must('legal-1', 'recordNeBisInIdemFinding', { proceedingId, ...finding });
    await must('prosecutor', 'recordCharge', { proceedingId, ...charge });
    expect(await clocks(proceedingId)).toMatchObject({ INVESTIGATION_WINDOW: ['MET', expect.any(Number)] });
  });

  it('are breached after six months, and go to a legal officer', async () => {
    const { proceedingId, from } = await opened();
    await must('prosecutor', 'advanceProceeding', { proceedingId, to: 'INVESTIGATION' });
    api.setNow(new Date(from + 186 * DAY));
    await endDueClocks(api.commands);
    await remindOfClocks(api.commands);
    expect(await clocks(proceedingId)).toMatchObject({ INVESTIGATION_WINDOW: ['BREACHED', expect.any(Number)] });
    const { rows } = await api.database.query(
      `select owner_role from task where subject_id = $1 and kind = 'ESCALATED_INVESTIGATION_WINDOW'`,
      [proceedingId],
    );
    expect(rows).toEqual([{ owner_role: 'LEGAL_OFFICER' }]);
    api.setNow(null);
  });
});
