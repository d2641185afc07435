import { newId } from '../../../domain/reference/nodeId';
import {
  caseCharged,
  charge,
  disclose,
  finding,
  mustProceed,
  noticeHearing,
  opening,
  proceedingAct,
  REASONS,
  serveSheet,
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
const sql = (text: string, ...values: unknown[]) => api.database.query(text, values);
const rejectedBy = (text: string, ...values: unknown[]) =>
  sql(text, ...values).then(
    () => 'DONE',
    (error: { constraint?: string; message: string }) => error.constraint ?? error.message,
  );

/** A second case against the same person, with a finding made before anything was charged in the first. */
async function secondCase(personId: string): Promise<string> {
  const { id: proceedingId } = await must('prosecutor', 'openProceeding', { ...opening(personId), court: 'Another court' });
  await must('prosecutor', 'advanceProceeding', { proceedingId, to: 'INVESTIGATION' });
  return proceedingId;
}
const find = (proceedingId: string, more: object = {}) => act('legal-1', 'recordNeBisInIdemFinding', { proceedingId, ...finding, ...more });
const lay = (proceedingId: string, more: object = {}) => act('prosecutor', 'recordCharge', { proceedingId, ...charge, ...more });
const chargeOf = async (proceedingId: string): Promise<string> =>
  (await sql('select id from charge where proceeding_id = $1', proceedingId)).rows[0]?.id;
const alerts = async (proceedingId: string) =>
  (await sql(`select owner_role, done_at is not null as done from task where subject_id = $1 and kind = 'SAME_ACTS_ALERT'`, proceedingId))
    .rows;
const compared = (chargeId: string, facts: string) => ({
  chargeId,
  facts,
  reasoning: 'Place, time and conduct of both accounts were compared.',
});
/** The finding of the second case was made, and then the first was charged. */
async function chargedMeanwhile() {
  const first = await caseCharged(api);
  const second = await secondCase(first.personId);
  await find(second);
  await sql(`update ne_bis_in_idem_finding set recorded_at = recorded_at - interval '1 hour' where proceeding_id = $1`, second);
  await sql(`update charge set recorded_at = recorded_at - interval '1 minute' where proceeding_id = $1`, first.proceedingId);
  return { ...first, second, chargeId: await chargeOf(first.proceedingId) };
}
const chargeByHand = (proceedingId: string, personId: string, year: string) =>
  rejectedBy(
    `insert into charge (id, proceeding_id, person_id, offence, article, law_in_force, act_period, act_earliest, act_latest, death_possible, status, recorded_by, recorded_at)
     values ($1, $2, $3, 'Another label', 'Art. 9', 'x', $5::text, ($5::text || '-01-01')::date, ($5::text || '-12-31')::date, false, 'LAID', $4, now())`,
    newId('Part'),
    proceedingId,
    personId,
    api.accountId('prosecutor'),
    year,
  );

describe('a charge whose acts may be those of another case of the person', () => {
  it('is refused whatever its label, alerts a legal officer once, and the database refuses it too', async () => {
    const { second, personId } = await chargedMeanwhile();
    const other = { offence: 'Another label', article: 'Art. 9', actPeriod: '2015' };
    expect((await lay(second, other)).rules).toEqual(['LP3-ACTS']);
    expect((await lay(second, other)).rules).toEqual(['LP3-ACTS']);
    expect(await alerts(second)).toEqual([{ owner_role: 'LEGAL_OFFICER', done: false }]);
    const { rows } = await sql(`select summary from case_event where subject_id = $1 and action = 'alertOfSameActs'`, second);
    expect(rows).toEqual([{ summary: expect.stringContaining('Alert') }]);
    expect(await chargeByHand(second, personId, '2015')).toBe('no_second_charge_for_same_acts');
    expect(await chargeOf(second)).toBeUndefined();
  });

  it('is free where the acts lie in another time', async () => {
    const { second, personId } = await chargedMeanwhile();
    expect((await lay(second, { actPeriod: '2011' })).codes).toEqual([]);
    expect(await chargeByHand(second, personId, '2010')).toBe('DONE');
    expect(await alerts(second)).toEqual([]);
  });

  it('is ruled by a reasoned finding that compares the two: different lets it go on and closes the alert, the same never does', async () => {
    const { second, chargeId } = await chargedMeanwhile();
    await lay(second);
    expect((await find(second, { charges: [compared(chargeId, 'SAME')] })).codes).toEqual([]);
    expect(await alerts(second)).toEqual([{ owner_role: 'LEGAL_OFFICER', done: true }]);
    expect((await lay(second)).rules).toEqual(['LP3-ACTS']);
    expect((await find(second, { charges: [compared(chargeId, 'DIFFERENT')] })).codes).toEqual([]);
    expect((await lay(second)).seen?.stage).toBe('CHARGED');
    const seen = await api
      .as('legal-1')
      .must<object>(
        `{ legalProceeding(id: "${second}") { neBisInIdemFindings { comparisons { facts } chargesCompared { facts charge { id } } } } }`,
      );
    expect(seen).toMatchObject({
      legalProceeding: {
        neBisInIdemFindings: [
          { chargesCompared: [] },
          { comparisons: [], chargesCompared: [{ facts: 'SAME', charge: { id: chargeId } }] },
          { chargesCompared: [{ facts: 'DIFFERENT', charge: { id: chargeId } }] },
        ],
      },
    });
  });

  it('is ruled by a finding in words, too, that was made after the first charge', async () => {
    const { second } = await chargedMeanwhile();
    await find(second);
    expect((await lay(second)).codes).toEqual([]);
  });

  it('names charges of other cases of this person only, with reasons', async () => {
    const { second, chargeId, proceedingId } = await chargedMeanwhile();
    const stranger = await chargeOf((await caseCharged(api)).proceedingId);
    for (const [of, charges] of [
      [second, [compared(stranger, 'SAME')]],
      [proceedingId, [compared(chargeId, 'SAME')]],
      [second, [compared(chargeId, 'SAME'), compared(chargeId, 'SAME')]],
    ] as const)
      expect((await find(of, { charges })).paths).toEqual(['input.charges']);
    expect((await find(second, { charges: [{ ...compared(chargeId, 'SAME'), reasoning: 'Same.' }] })).paths).toEqual([
      'input.charges.0.reasoning',
    ]);
  });
});

describe('a second trial of acts that were finally tried in another case', () => {
  it('does not open before a finding made since says that they differ, for the database neither', async () => {
    const { proceedingId, second, chargeId } = await chargedMeanwhile();
    await find(second);
    await lay(second);
    await serveSheet(api, second);
    await disclose(api, second);
    await noticeHearing(api, second);
    await toTrial(api, proceedingId);
    await must('court', 'recordJudgment', { proceedingId, verdict: 'ACQUITTED', reasons: REASONS, deliveredAt: api.now().toISOString() });
    await must('court', 'advanceProceeding', { proceedingId, to: 'FINAL' });
    const open = () => act('court', 'advanceProceeding', { proceedingId: second, to: 'TRIAL' });
    expect((await open()).rules).toEqual(['LP3-ACTS']);
    expect(await alerts(second)).toHaveLength(1);
    expect(await rejectedBy(`update proceeding set stage = 'TRIAL' where id = $1`, second)).toBe('no_second_trial_for_same_acts');
    // The first was finally judged: that it is the same is a bar, and nothing else can be found.
    expect((await find(second, { charges: [compared(chargeId, 'SAME')] })).rules).toEqual(['LP3-BAR']);
    expect((await find(second, { charges: [compared(chargeId, 'SAME')], result: 'BARRED' })).codes).toEqual([]);
    expect((await open()).rules).toEqual(['LP3-ACTS']);
    await find(second, { charges: [compared(chargeId, 'DIFFERENT')] });
    expect((await open()).seen?.stage).toBe('TRIAL');
  });
});
