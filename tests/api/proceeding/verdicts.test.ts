import { givenRequest } from '../../support/givenRequest';
import { caseCharged, charge, finding, mustProceed, opening, proceedingAct, REASONS, toTrial } from '../../support/proceedingVerbs';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const must = (login: string, verb: string, input: object) => mustProceed(api, login, verb, input);
const chargesOf = async (proceedingId: string): Promise<{ id: string; offence: string; status: string }[]> =>
  (
    await api
      .as('court')
      .must<{ legalProceeding: { charges: { id: string; offence: string; status: string }[] } }>(
        `{ legalProceeding(id: "${proceedingId}") { charges { id offence status } } }`,
      )
  ).legalProceeding.charges;
const statuses = async (proceedingId: string) =>
  Object.fromEntries((await chargesOf(proceedingId)).map(({ offence, status }) => [offence, status]));

/** A trial on two charges. */
async function twoCharges() {
  const given = await caseCharged(api, { deathPossible: true });
  await must('prosecutor', 'recordCharge', { proceedingId: given.proceedingId, ...charge, offence: 'Financing' });
  await toTrial(api, given.proceedingId);
  const charges = await chargesOf(given.proceedingId);
  const idOf = (offence: string) => charges.find((one) => one.offence === offence)?.id ?? '';
  return { ...given, membership: idOf('Membership'), financing: idOf('Financing') };
}
const judge = (proceedingId: string, verdict: string, more: object = {}) =>
  proceedingAct(api, 'court', 'recordJudgment', { proceedingId, verdict, reasons: REASONS, deliveredAt: api.now().toISOString(), ...more });

test('a judgment says of each charge what became of it, and the case follows: an acquittal in part leaves a conviction', async () => {
  const { proceedingId, personId, membership, financing } = await twoCharges();
  const charges = [
    { chargeId: membership, outcome: 'NOT_PROVEN' },
    { chargeId: financing, outcome: 'PROVEN' },
  ];
  expect((await judge(proceedingId, 'ACQUITTED', { charges })).paths).toEqual(['input.verdict']);
  expect((await judge(proceedingId, 'CONVICTED', { charges: charges.slice(1) })).paths).toEqual(['input.charges']);
  expect(await statuses(proceedingId)).toEqual({ Membership: 'LAID', Financing: 'LAID' });
  expect((await judge(proceedingId, 'CONVICTED', { charges, sentenceMonths: 24 })).seen?.stage).toBe('CONVICTED');
  expect(await statuses(proceedingId)).toEqual({ Membership: 'NOT_PROVEN', Financing: 'PROVEN' });
  const { rows } = await api.database.query(
    `select p.legal_status, (select s.length from sentence s where s.proceeding_id = $2 and s.superseded_at is null) as length from person p where p.id = $1`,
    [personId, proceedingId],
  );
  expect(rows).toEqual([{ legal_status: 'CONVICTED_NOT_FINAL', length: 'P24M' }]);
});

test.each([
  ['CONVICTED', 'PROVEN'],
  ['ACQUITTED', 'NOT_PROVEN'],
  ['DISMISSED', 'DISMISSED'],
])('a judgment that names no charge ends all of them alike: %s, %s', async (verdict, outcome) => {
  const { proceedingId } = await twoCharges();
  expect((await judge(proceedingId, verdict)).seen?.stage).toBe(verdict);
  expect(await statuses(proceedingId)).toEqual({ Membership: outcome, Financing: outcome });
});

test('an appeal is judged anew, charge by charge; a retrial lays the charges again', async () => {
  const { proceedingId, membership, financing } = await twoCharges();
  await judge(proceedingId, 'ACQUITTED');
  const { appeals } = await lodge(proceedingId);
  expect(appeals).toHaveLength(1);
  const decide = { proceedingId, appealId: appeals[0]?.id, outcome: 'RETRIAL', decidedAt: api.now().toISOString(), reasons: REASONS };
  expect((await must('court', 'recordAppealDecision', decide)).stage).toBe('TRIAL');
  expect(await statuses(proceedingId)).toEqual({ Membership: 'LAID', Financing: 'LAID' });
  const charges = [
    { chargeId: membership, outcome: 'PROVEN' },
    { chargeId: financing, outcome: 'DISMISSED' },
  ];
  expect((await judge(proceedingId, 'CONVICTED', { charges })).seen?.stage).toBe('CONVICTED');
  expect(await statuses(proceedingId)).toEqual({ Membership: 'PROVEN', Financing: 'DISMISSED' });
});

async function lodge(proceedingId: string): Promise<{ appeals: { id: string }[] }> {
  await must('court', 'lodgeAppeal', { proceedingId, appellant: 'PROSECUTION', lodgedAt: api.now().toISOString() });
  return (
    await api
      .as('court')
      .must<{ legalProceeding: { appeals: { id: string }[] } }>(`{ legalProceeding(id: "${proceedingId}") { appeals { id } } }`)
  ).legalProceeding;
}

test('the database keeps the charges and the judgment in step', async () => {
  const { proceedingId } = await twoCharges();
  await judge(proceedingId, 'ACQUITTED');
  for (const status of ['PROVEN', 'LAID'])
    await expect(
      api.database.query('update charge set status = $2 where proceeding_id = $1', [proceedingId, status]),
    ).rejects.toMatchObject({
      constraint: 'verdict_follows_charges',
    });
  expect(await statuses(proceedingId)).toEqual({ Membership: 'NOT_PROVEN', Financing: 'NOT_PROVEN' });
});

describe('ne bis in idem, where a judgment convicted in part (ICCPR Art. 14(7))', () => {
  /** Finally judged: of the acts of 2014 not proven, of 2016 proven, of 2017 dismissed; a second case was opened since. */
  const judgedInPart = async () => {
    const { proceedingId, personId } = await caseCharged(api, { offence: 'First', actPeriod: '2014' });
    for (const [offence, actPeriod] of [
      ['Second', '2016'],
      ['Third', '2017'],
    ])
      await must('prosecutor', 'recordCharge', { proceedingId, ...charge, offence, actPeriod });
    await toTrial(api, proceedingId);
    const outcomes: Readonly<Record<string, string>> = { First: 'NOT_PROVEN', Second: 'PROVEN', Third: 'DISMISSED' };
    const charges = (await chargesOf(proceedingId)).map(({ id, offence }) => ({ chargeId: id, outcome: outcomes[offence] }));
    await judge(proceedingId, 'CONVICTED', { charges, sentenceMonths: 24 });
    await must('court', 'advanceProceeding', { proceedingId, to: 'FINAL' });
    const { id: second } = await must('prosecutor', 'openProceeding', { ...opening(personId), court: 'Another court' });
    await must('prosecutor', 'advanceProceeding', { proceedingId: second, to: 'INVESTIGATION' });
    return { proceedingId, personId, second };
  };
  const find = (proceedingId: string, more: object) =>
    proceedingAct(api, 'legal-1', 'recordNeBisInIdemFinding', { proceedingId, ...finding, ...more });
  const lay = (proceedingId: string, actPeriod: string) =>
    proceedingAct(api, 'prosecutor', 'recordCharge', { proceedingId, ...charge, actPeriod });

  it.each(['2014', '2016', '2017'])(
    'acts of %s are not charged again, whatever became of them: that they are the same is a bar',
    async (year) => {
      const { proceedingId, second } = await judgedInPart();
      const offence = { '2014': 'First', '2016': 'Second', '2017': 'Third' }[year];
      const chargeId = (await chargesOf(proceedingId)).find((one) => one.offence === offence)?.id;
      const charges = [{ chargeId, facts: 'SAME', reasoning: 'Place, time and conduct of both accounts were compared.' }];
      expect((await find(second, { charges })).rules).toEqual(['LP3-BAR']);
      expect((await find(second, { charges, result: 'BARRED' })).codes).toEqual([]);
      expect((await lay(second, year)).rules).toEqual(['LP3', 'LP3-ACTS']);
      expect(await chargesOf(second)).toEqual([]);
    },
  );

  it('acts beside the judged ones are charged, the judged ones in the same breath are not', async () => {
    const { proceedingId, second } = await judgedInPart();
    const charges = (await chargesOf(proceedingId)).map(({ id }) => ({
      chargeId: id,
      facts: 'DIFFERENT',
      reasoning: 'Place, time and conduct of both accounts were compared.',
    }));
    // One of the three is left out of the comparison: it alone stays in the way.
    await find(second, { charges: charges.slice(0, 2) });
    expect((await lay(second, '2015')).seen?.stage).toBe('CHARGED');
    expect((await lay(second, '2014')).codes).toEqual([]);
    expect((await lay(second, '2017')).rules).toEqual(['LP3-ACTS']);
  });

  it('I-28: of what was finally not proven nothing was handed over; before the judgment is final it was', async () => {
    const { proceedingId, personId } = await judgedInPart();
    const { rows: made } = await api.database.query(
      `insert into handoff (id, ref, person_id, proceeding_id, country, receiving_authority, route, state, use_limitations, created_at, updated_at)
       values (gen_random_uuid(), 'RCM-' || $1::text, $2, $1::uuid, 'FRA', 'Prosecution service', 'TRANSFER_OF_PROCEEDINGS', 'DRAFT', array['NO_DEATH_PENALTY'], now(), now()) returning id`,
      [proceedingId, personId],
    );
    const outside = async (year: string) =>
      (
        await api.database.query(`select acts_outside_handoff($1, ($2 || '-01-01')::date, ($2 || '-12-31')::date) as outside`, [
          made[0]?.id,
          year,
        ])
      ).rows[0]?.outside;
    expect([await outside('2014'), await outside('2016'), await outside('2017')]).toEqual([true, false, true]);
    await api.database.query('update judgment set final_at = null where proceeding_id = $1', [proceedingId]);
    expect([await outside('2014'), await outside('2016')]).toEqual([false, false]);
  });

  it('I-06: a charge that may carry death counts until its acquittal is final', async () => {
    const { proceedingId, personId } = await twoCharges();
    const { id: requestId } = await givenRequestOf(personId);
    await api.database.query(`update origin_country set death_penalty_policy = 'RETAINED' where code = 'FRA'`);
    const unassured = async () =>
      (await api.database.query('select death_penalty_unassured as it from guard_facts_request where request_id = $1', [requestId])).rows[0]
        ?.it;
    expect(await unassured()).toBe(true);
    await judge(proceedingId, 'ACQUITTED');
    expect(await unassured()).toBe(true);
    await must('court', 'advanceProceeding', { proceedingId, to: 'FINAL' });
    expect(await unassured()).toBe(false);
    await api.database.query(`update origin_country set death_penalty_policy = 'ABOLISHED' where code = 'FRA'`);
  });
});

const givenRequestOf = (personId: string) => givenRequest(api, 'DRAFT', 'FRA', personId);

describe('domain C.7: no longer term than the law threatens for what was found proven', () => {
  const atTrial = async (...maxima: (string | null)[]) => {
    const [first = null, ...others] = maxima;
    const given = await caseCharged(api, first === null ? {} : { penaltyMax: first });
    for (const penaltyMax of others)
      await must('prosecutor', 'recordCharge', { proceedingId: given.proceedingId, ...charge, offence: `Other ${penaltyMax}`, penaltyMax });
    await toTrial(api, given.proceedingId);
    return given;
  };
  const sentenceOf = async (id: string) =>
    (await api.database.query('select length, runs, above_maximum_ground as ground from sentence where proceeding_id = $1', [id])).rows;

  it.each<[string, readonly (string | null)[], object, readonly string[]]>([
    ['within', ['P10Y'], { sentenceLength: 'P10Y' }, []],
    ['beyond', ['P10Y'], { sentenceMonths: 121 }, ['LP5-MAXIMUM']],
    ['beyond, suspended', ['P2Y'], { sentenceLength: 'P3Y', suspended: true }, ['LP5-MAXIMUM']],
    ['of two that follow each other', ['P10Y', 'P5Y'], { sentenceLength: 'P15Y' }, []],
    ['of two at the same time', ['P10Y', 'P5Y'], { sentenceLength: 'P15Y', sentencesRun: 'CONCURRENT' }, ['LP5-MAXIMUM']],
    ['where a charge names no greatest term', ['P10Y', null], { sentenceLength: 'P20Y' }, []],
    ['beyond, on a ground', ['P10Y'], { sentenceLength: 'P12Y', aboveMaximumGround: 'RECIDIVISM' }, []],
  ])('%s: %j, %j', async (_what, maxima, sentence, rules) => {
    const { proceedingId } = await atTrial(...maxima);
    const answer = await judge(proceedingId, 'CONVICTED', sentence);
    expect(answer.rules).toEqual(rules);
    expect(await sentenceOf(proceedingId)).toHaveLength(rules.length === 0 ? 1 : 0);
  });

  it('a ground is kept with the sentence, and a legal officer examines it', async () => {
    const { proceedingId } = await atTrial('P10Y');
    await judge(proceedingId, 'CONVICTED', { sentenceLength: 'P12Y', aboveMaximumGround: 'AS_PRONOUNCED' });
    expect(await sentenceOf(proceedingId)).toEqual([{ length: 'P12Y', runs: null, ground: 'AS_PRONOUNCED' }]);
    const { rows } = await api.database.query(`select owner_role from task where subject_id = $1 and kind = 'SENTENCE_ABOVE_MAXIMUM'`, [
      proceedingId,
    ]);
    expect(rows).toEqual([{ owner_role: 'LEGAL_OFFICER' }]);
  });

  it('only what was found proven counts', async () => {
    const { proceedingId } = await atTrial('P3Y', 'P20Y');
    const charges = (await chargesOf(proceedingId)).map(({ id, offence }) => ({
      chargeId: id,
      outcome: offence === 'Membership' ? 'PROVEN' : 'NOT_PROVEN',
    }));
    expect((await judge(proceedingId, 'CONVICTED', { charges, sentenceLength: 'P4Y' })).rules).toEqual(['LP5-MAXIMUM']);
    expect((await judge(proceedingId, 'CONVICTED', { charges, sentenceLength: 'P3Y' })).seen?.stage).toBe('CONVICTED');
  });

  it('the database takes none either', async () => {
    const { proceedingId, personId } = await atTrial('P3Y');
    await judge(proceedingId, 'CONVICTED', { sentenceLength: 'P3Y' });
    const byHand = (length: string, ground: string | null) =>
      api.database.query(
        `with gone as (update sentence set superseded_at = now() where proceeding_id = $1 and superseded_at is null returning judgment_id, recorded_by)
         insert into sentence (id, proceeding_id, person_id, judgment_id, kind, length, pronounced_on, above_maximum_ground, recorded_by, recorded_at)
         select gen_random_uuid(), $1, $2, judgment_id, 'IMPRISONMENT', $3, '2026-02-01', $4, recorded_by, now() from gone`,
        [proceedingId, personId, length, ground],
      );
    await expect(byHand('P4Y', null)).rejects.toMatchObject({ constraint: 'sentence_of_lawful_length' });
    expect((await byHand('P4Y', 'RECIDIVISM')).rowCount).toBe(1);
  });
});
