import { endDueClocks } from '../../../commands/clock/endDueClocks';
import { newId } from '../../../domain/reference/nodeId';
import { givenRequest } from '../../support/givenRequest';
import { caseAtTrial, mustProceed, proceedingAct, REASONS } from '../../support/proceedingVerbs';
import { SEALED_FORM } from '../../support/sealedGiven';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterEach(() => api.setNow(null));
afterAll(() => api.close());

const DAY = 86_400_000;
const at = (days: number) => new Date(api.now().getTime() + days * DAY).toISOString();
const act = (login: string, verb: string, input: object) => proceedingAct(api, login, verb, input);
const must = (login: string, verb: string, input: object) => mustProceed(api, login, verb, input);
const convict = (proceedingId: string, more: object = {}) =>
  must('court', 'recordJudgment', { proceedingId, verdict: 'CONVICTED', reasons: REASONS, deliveredAt: at(-1), ...more });

interface Case {
  readonly stage: string;
  readonly judgment: { readonly finalAt: string | null; readonly timeServedDays: number | null } | null;
  readonly appeals: readonly { readonly id: string; readonly appellant: string; readonly outcome: string | null }[];
  readonly sentence: {
    readonly kind: string;
    readonly daysServed: number | null;
    readonly endsOn: string | null;
    readonly transferable: boolean;
  } | null;
}
const read = async (id: string, login = 'court') =>
  (
    await api.as(login).must<{ legalProceeding: Case }>(
      `{ legalProceeding(id: "${id}") { stage judgment { finalAt timeServedDays } appeals { id appellant outcome }
         sentence { kind length commuted daysTotal daysServed countedOn endsOn transferable stretches { from to country days } } } }`,
    )
  ).legalProceeding;
const clocks = async (subjectId: string) =>
  Object.fromEntries(
    (await api.database.query('select kind, status from clock where subject_id = $1', [subjectId])).rows.map(({ kind, status }) => [
      kind,
      status,
    ]),
  );
const tasks = async (subjectId: string) =>
  (await api.database.query('select kind from task where subject_id = $1 order by kind', [subjectId])).rows.map(({ kind }) => kind);

describe('an appeal', () => {
  it('is on record with who appeals, holds finality back, and its decision makes the judgment final', async () => {
    const { proceedingId } = await caseAtTrial(api);
    await convict(proceedingId, { sentenceLength: 'P8Y', appealUntil: at(20) });
    await must('legal-1', 'lodgeAppeal', { proceedingId, appellant: 'DEFENCE', lodgedAt: at(0), grounds: 'The sentence is too high.' });
    await must('court', 'lodgeAppeal', { proceedingId, appellant: 'PROSECUTION', lodgedAt: at(0) });
    expect(await clocks(proceedingId)).toMatchObject({ APPEAL_WINDOW: 'MET' });
    api.setNow(new Date(Date.now() + 30 * DAY));
    expect((await act('court', 'advanceProceeding', { proceedingId, to: 'FINAL' })).rules).toEqual(['LP6-APPEAL']);
    const [first, second] = (await read(proceedingId)).appeals;
    const decide = (appealId: string | undefined, outcome: string) =>
      must('court', 'recordAppealDecision', { proceedingId, appealId, outcome, decidedAt: at(0), reasons: REASONS });
    expect((await decide(first?.id, 'UPHELD')).stage).toBe('APPEAL');
    expect((await decide(second?.id, 'WITHDRAWN')).stage).toBe('FINAL');
    expect((await read(proceedingId)).judgment?.finalAt).not.toBeNull();
  });

  it.each([
    ['RETRIAL', 'TRIAL'],
    ['QUASHED', 'APPEAL'],
    ['VARIED', 'APPEAL'],
  ])('that ends in %s leaves the case in %s', async (outcome, stage) => {
    const { proceedingId } = await caseAtTrial(api);
    await convict(proceedingId, { appealUntil: at(20) });
    await must('court', 'lodgeAppeal', { proceedingId, appellant: 'DEFENCE', lodgedAt: at(0) });
    const [appeal] = (await read(proceedingId)).appeals;
    const decided = { proceedingId, appealId: appeal?.id, outcome, decidedAt: at(0), reasons: REASONS };
    expect((await must('court', 'recordAppealDecision', decided)).stage).toBe(stage);
  });

  it('after the time to appeal is too late, and the clock alone made the judgment final', async () => {
    const { proceedingId, personId } = await caseAtTrial(api);
    await convict(proceedingId, { appealUntil: at(10) });
    expect((await act('court', 'lodgeAppeal', { proceedingId, appellant: 'DEFENCE', lodgedAt: at(-0.5) })).codes).toEqual([]);
    const other = await caseAtTrial(api);
    await convict(other.proceedingId, { appealUntil: at(10) });
    api.setNow(new Date(Date.now() + 11 * DAY));
    expect((await act('court', 'lodgeAppeal', { proceedingId: other.proceedingId, appellant: 'DEFENCE', lodgedAt: at(0) })).rules).toEqual([
      'LP6-LATE',
    ]);
    await endDueClocks(api.commands);
    expect([(await read(other.proceedingId)).stage, (await read(proceedingId)).stage]).toEqual(['FINAL', 'APPEAL']);
    const { rows } = await api.database.query(`select legal_status from person where id = any($1) order by legal_status`, [
      [personId, other.personId],
    ]);
    expect(rows).toEqual([{ legal_status: 'CONVICTED_FINAL' }, { legal_status: 'CONVICTED_NOT_FINAL' }]);
  });
});

describe('a sentence of death', () => {
  const sentenced = async () => {
    const given = await caseAtTrial(api, { deathPossible: true });
    await convict(given.proceedingId, { deathSentence: true });
    return given;
  };

  it('is reviewed by itself, calls the legal officers, and tells the State whose post the person asked for, and no other', async () => {
    const { proceedingId, personId } = await sentenced();
    expect(await read(proceedingId)).toMatchObject({
      appeals: [{ appellant: 'AUTOMATIC', outcome: null }],
      sentence: { kind: 'DEATH', transferable: false },
    });
    expect(await tasks(proceedingId)).toEqual(['APPEAL_INFORMATION', 'DEATH_SENTENCE']);
    const { rows } = await api.database.query(
      `select country from case_event where person_id = $1 and action = 'recordJudgment' and audience = 'SHARED'`,
      [personId],
    );
    expect(rows).toEqual([{ country: 'FRA' }]);
  });

  it('tells no State that the person fears or did not ask for', async () => {
    const given = await caseAtTrial(api, { deathPossible: true });
    await api.database.query(`update consular_record set fears_state = true where person_id = $1`, [given.personId]);
    await convict(given.proceedingId, { deathSentence: true });
    const { rowCount } = await api.database.query(
      `select 1 from case_event where person_id = $1 and audience = 'SHARED' and action = 'recordJudgment'`,
      [given.personId],
    );
    expect(rowCount).toBe(0);
  });

  it('is not final before the review, whose outcome is neither withdrawal nor inadmissibility, in SQL either', async () => {
    const { proceedingId } = await sentenced();
    expect((await act('court', 'advanceProceeding', { proceedingId, to: 'FINAL' })).rules).toEqual(['LP6-APPEAL']);
    const [review] = (await read(proceedingId)).appeals;
    const decision = { proceedingId, appealId: review?.id, decidedAt: at(0), reasons: REASONS };
    expect((await act('court', 'recordAppealDecision', { ...decision, outcome: 'WITHDRAWN' })).paths).toEqual(['input.outcome']);
    await expect(
      api.database.query(`update appeal set outcome = 'WITHDRAWN', decided_at = now(), reasons = $2 where id = $1`, [
        review?.id,
        SEALED_FORM,
      ]),
    ).rejects.toMatchObject({ constraint: 'review_of_death_is_decided' });
    expect((await must('court', 'recordAppealDecision', { ...decision, outcome: 'UPHELD' })).stage).toBe('FINAL');
    expect(await clocks(proceedingId)).toMatchObject({ CLEMENCY_WINDOW: 'RUNNING' });
  });

  it('is never enforced through the platform; clemency commutes it, and the term is counted', async () => {
    const { proceedingId } = await sentenced();
    const [review] = (await read(proceedingId)).appeals;
    await must('court', 'recordAppealDecision', {
      proceedingId,
      appealId: review?.id,
      outcome: 'UPHELD',
      decidedAt: at(0),
      reasons: REASONS,
    });
    const enforce = () => act('court', 'advanceProceeding', { proceedingId, to: 'SENTENCE_ENFORCEMENT' });
    expect((await enforce()).rules).toEqual(['LP-DEATH']);
    await must('legal-1', 'requestClemency', { proceedingId, kind: 'COMMUTATION', askedBy: 'Counsel of the person', askedAt: at(0) });
    expect(await clocks(proceedingId)).toMatchObject({ CLEMENCY_WINDOW: 'MET' });
    expect((await enforce()).rules).toEqual(['LP-DEATH']);
    const decision = { proceedingId, outcome: 'COMMUTED', authority: 'Presidency', decidedAt: at(0), reasons: REASONS };
    expect((await act('court', 'recordClemencyDecision', decision)).paths).toEqual(['input.commutedTo']);
    expect((await must('court', 'recordClemencyDecision', { ...decision, commutedTo: 'P15Y' })).stage).toBe('FINAL');
    expect((await read(proceedingId)).sentence).toMatchObject({ kind: 'IMPRISONMENT', length: 'P15Y', commuted: true, transferable: true });
    expect((await enforce()).seen?.stage).toBe('SENTENCE_ENFORCEMENT');
  });

  it('I-06: never for an act below eighteen, in SQL either', async () => {
    const { proceedingId, personId } = await caseAtTrial(api);
    await api.database.query(`update person set birth = '1999', birth_earliest = '1999-01-01', birth_latest = '1999-12-31' where id = $1`, [
      personId,
    ]);
    const judgment = { proceedingId, verdict: 'CONVICTED', reasons: REASONS, deliveredAt: at(-1) };
    expect((await act('court', 'recordJudgment', { ...judgment, deathSentence: true })).rules).toEqual(['LP5']);
    expect((await act('court', 'recordJudgment', { ...judgment, lifeWithoutRelease: true })).rules).toEqual(['LP5']);
    for (const column of ['death_sentence', 'life_without_release']) {
      await expect(
        api.database.query(
          `insert into judgment (id, proceeding_id, person_id, verdict, reasons, ${column}, delivered_at, recorded_by, recorded_at) values ($1, $2, $3, 'CONVICTED', $4, true, now(), $5, now())`,
          [newId('Part'), proceedingId, personId, SEALED_FORM, api.accountId('court')],
        ),
      ).rejects.toMatchObject({ constraint: 'no_sentence_against_children' });
    }
    await convict(proceedingId, { sentenceLength: 'P5Y' });
    await expect(
      api.database.query(`update sentence set kind = 'DEATH', length = null where proceeding_id = $1`, [proceedingId]),
    ).rejects.toMatchObject({
      constraint: 'no_sentence_against_children',
    });
  });
});

describe('the time served', () => {
  const abroad = (personId: string, heldFrom: string, heldTo: string, country = 'SYR') =>
    api
      .as('legal-1')
      .must(
        'mutation ($input: RecordForeignCustodyInput!) { recordForeignCustody(input: $input) { person { ... on Detainee { foreignCustody { heldFrom heldTo } } } } }',
        {
          input: { personId, country, authority: 'Prior custodian', heldFrom, heldTo, source: 'Register, by reference' },
        },
      );

  it('is counted across custodial States when enforcement begins, and counted anew when custody abroad comes to light', async () => {
    const { proceedingId, personId } = await caseAtTrial(api);
    await convict(proceedingId, { sentenceLength: 'P20Y' });
    await must('court', 'advanceProceeding', { proceedingId, to: 'FINAL' });
    await must('court', 'advanceProceeding', { proceedingId, to: 'SENTENCE_ENFORCEMENT' });
    const first = await read(proceedingId);
    expect(first.judgment?.timeServedDays).toBe(first.sentence?.daysServed);
    // Two days before the admission of 24 March 2019, one of them told twice, and the day of admission itself.
    await abroad(personId, '2019-03-22', '2019-03-23');
    await abroad(personId, '2019-03-23', '2019-03-24', 'TUR');
    await must('legal-1', 'creditTimeServed', { proceedingId });
    const second = await read(proceedingId);
    expect(second.sentence?.daysServed).toBe((first.sentence?.daysServed ?? 0) + 2);
    expect(second.sentence?.endsOn && first.sentence?.endsOn && second.sentence.endsOn < first.sentence.endsOn).toBe(true);
    expect(await clocks(proceedingId)).toMatchObject({ SENTENCE_END: 'RUNNING', SENTENCE_REMAINDER: 'RUNNING' });
  });

  it('I-29: warns nine months before the end, and below six months no transfer is proposed', async () => {
    const { proceedingId, personId } = await caseAtTrial(api);
    // Held since 24 March 2019: about eight months are left of this sentence.
    const held = Math.floor((Date.now() - Date.parse('2019-03-24T00:00:00Z')) / DAY) + 1;
    await convict(proceedingId, { sentenceLength: `P${held + 240}D` });
    await must('court', 'advanceProceeding', { proceedingId, to: 'FINAL' });
    await must('court', 'creditTimeServed', { proceedingId });
    expect(await tasks(proceedingId)).toContain('SENTENCE_REMAINDER');
    const transferable = async () =>
      (await api.database.query('select bool_or(transferable) as yes from guard_facts_sentence_transfer where person_id = $1', [personId]))
        .rows[0]?.yes;
    expect([(await read(proceedingId)).sentence?.transferable, await transferable()]).toEqual([true, true]);
    const { id: requestId } = await givenRequest(api, 'DRAFT', 'FRA', personId);
    const asked = async () =>
      (await api.database.query('select sentence_transferable from guard_facts_request where request_id = $1', [requestId])).rows[0]
        ?.sentence_transferable;
    expect(await asked()).toBe(true);
    await api.database.query(`update sentence set ends_on = now()::date + 170 where proceeding_id = $1`, [proceedingId]);
    expect([await transferable(), await asked()]).toEqual([false, false]);
  });

  it('I-29: a sentence that is not final, suspended, or of death is transferred by nobody', async () => {
    const transferable = async (more: object, final: boolean) => {
      const { proceedingId } = await caseAtTrial(api, { deathPossible: true });
      await convict(proceedingId, more);
      if (final) await api.database.query('update judgment set final_at = now() where proceeding_id = $1', [proceedingId]);
      return (await read(proceedingId)).sentence?.transferable;
    };
    expect(await transferable({ sentenceLength: 'P20Y' }, false)).toBe(false);
    expect(await transferable({ sentenceLength: 'P20Y', suspended: true }, true)).toBe(false);
    expect(await transferable({ deathSentence: true }, true)).toBe(false);
    expect(await transferable({ lifeSentence: true }, true)).toBe(true);
  });

  it('tells once that nine months are left when the clock says so', async () => {
    const { proceedingId } = await caseAtTrial(api);
    const held = Math.floor((Date.now() - Date.parse('2019-03-24T00:00:00Z')) / DAY) + 1;
    await convict(proceedingId, { sentenceLength: `P${held + 300}D` });
    await must('court', 'creditTimeServed', { proceedingId });
    expect(await tasks(proceedingId)).not.toContain('SENTENCE_REMAINDER');
    api.setNow(new Date(Date.now() + 40 * DAY));
    await endDueClocks(api.commands);
    expect((await tasks(proceedingId)).filter((kind) => kind === 'SENTENCE_REMAINDER')).toHaveLength(1);
  });

  it('has no meaning against a sentence without a length', async () => {
    const { proceedingId } = await caseAtTrial(api);
    await convict(proceedingId, { lifeSentence: true });
    expect((await act('court', 'creditTimeServed', { proceedingId })).rules).toEqual(['LP7-LENGTH']);
  });
});

test('a pardon completes the case; a refusal leads back to where it stood', async () => {
  const { proceedingId } = await caseAtTrial(api);
  await convict(proceedingId, { sentenceLength: 'P8Y' });
  await must('court', 'advanceProceeding', { proceedingId, to: 'FINAL' });
  await must('court', 'advanceProceeding', { proceedingId, to: 'SENTENCE_ENFORCEMENT' });
  const petition = { proceedingId, kind: 'PARDON', askedBy: 'Family', askedAt: at(0) };
  const decide = (outcome: string) =>
    must('court', 'recordClemencyDecision', { proceedingId, outcome, authority: 'Presidency', decidedAt: at(0), reasons: REASONS });
  await must('court', 'requestClemency', petition);
  expect((await decide('REFUSED')).stage).toBe('SENTENCE_ENFORCEMENT');
  await must('court', 'requestClemency', petition);
  expect((await decide('PARDONED')).stage).toBe('COMPLETED');
});

test('sealed reasons are the prosecutor’s and the case’s legal officers’ to read, under a stated purpose', async () => {
  const { proceedingId } = await caseAtTrial(api);
  await convict(proceedingId, { sealedReasons: 'Names a protected witness.' });
  const sealed = (login: string) =>
    api
      .as(login)
      .query<{ legalProceeding: { judgment: { sealedReasons: string | null } } }>(
        `{ legalProceeding(id: "${proceedingId}") { judgment { sealedReasons } } }`,
        {},
        { purpose: 'PROSECUTION' },
      );
  expect((await sealed('prosecutor')).data?.legalProceeding.judgment.sealedReasons).toBe('Names a protected witness.');
  expect((await sealed('court')).codes).toEqual(['FIELD_RESTRICTED']);
  expect((await sealed('legal-1')).codes).toEqual(['FIELD_RESTRICTED']);
});

test.each([
  ['recordAppealDecision', 'legal-1', { appealId: 'none', outcome: 'UPHELD', decidedAt: '2026-03-01T00:00:00Z', reasons: REASONS }],
  ['recordClemencyDecision', 'legal-1', { outcome: 'REFUSED', authority: 'x', decidedAt: '2026-03-01T00:00:00Z', reasons: REASONS }],
  ['creditTimeServed', 'prosecutor', {}],
  ['lodgeAppeal', 'liaison-fra', { appellant: 'DEFENCE', lodgedAt: '2026-03-01T00:00:00Z' }],
])('%s is not %s’s to record', async (verb, login, more) => {
  const { proceedingId } = await caseAtTrial(api);
  expect((await act(login, verb, { proceedingId, ...more })).codes).toEqual(['FORBIDDEN']);
});
