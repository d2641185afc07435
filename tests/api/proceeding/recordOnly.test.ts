import { newId } from '../../../domain/reference/nodeId';
import { caseAtTrial, caseCharged, mustProceed, proceedingAct, REASONS, toTrial } from '../../support/proceedingVerbs';
import { SEALED_FORM } from '../../support/sealedGiven';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const act = (login: string, verb: string, input: object) => proceedingAct(api, login, verb, input);
const personVerb = (login: string, verb: string, input: object) =>
  api
    .as(login)
    .must(`mutation ($input: ${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input!) { ${verb}(input: $input) { person { id } } }`, {
      input,
    });

/** Two officers find that the person was born on that day; the acts of the charges began in 2014. */
async function foundToBeBorn(personId: string, birth: string): Promise<void> {
  const found = { personId, result: 'CHILD', rangeMin: 14, rangeMax: 17, birth, methods: ['Interview'], reasons: REASONS };
  await personVerb('registrar', 'raiseAgeDoubt', { personId, reasons: REASONS });
  await personVerb('child-1', 'determineAge', found);
  await personVerb('legal-1', 'determineAge', found);
}
const leftBehind = async (personId: string, proceedingId: string) =>
  (
    await api.database.query(
      `select l.observed_external as alone, l.stage, p.legal_status as status,
         (select count(*)::int from incident i where i.person_id = $1 and i.kind = 'PROTECTION') as incidents,
         (select array_agg(t.kind order by t.kind) from task t where t.subject_id = $2 and t.kind <> 'SAME_ACTS_ALERT') as tasks,
         (select count(*)::int from clock c where c.subject_id = $1 and c.kind = 'RELEASE_DUE' and c.closed_at is null) as release
       from proceeding l join person p on p.id = l.person_id where l.id = $2`,
      [personId, proceedingId],
    )
  ).rows;

test('I-08: an age found below the minimum makes an open case one for the record alone: it is not tried, and may be closed', async () => {
  const { personId, proceedingId } = await caseCharged(api);
  await foundToBeBorn(personId, '2010-03-02');
  const tasks = ['CHILD_PROTECTION', 'COUNSEL', 'DETENTION_REVIEW', 'RELEASE_VERIFICATION'];
  expect(await leftBehind(personId, proceedingId)).toEqual([
    { alone: true, stage: 'CHARGED', status: 'NO_CHARGE', incidents: 1, tasks, release: 1 },
  ]);
  expect((await act('court', 'advanceProceeding', { proceedingId, to: 'TRIAL' })).rules).toContain('I-08');
  await expect(api.database.query(`update proceeding set stage = 'TRIAL' where id = $1`, [proceedingId])).rejects.toMatchObject({
    constraint: 'no_trial_on_record_only',
  });
  const closed = await mustProceed(api, 'court', 'advanceProceeding', { proceedingId, to: 'CLOSED_NO_CASE', reasons: REASONS });
  expect(closed.stage).toBe('CLOSED_NO_CASE');
});

test('I-08: a trial under way is not judged, for the database neither', async () => {
  const { personId, proceedingId } = await caseAtTrial(api);
  await foundToBeBorn(personId, '2010-03-02');
  const judgment = { proceedingId, verdict: 'CONVICTED', reasons: REASONS, deliveredAt: api.now().toISOString() };
  expect((await act('court', 'recordJudgment', judgment)).rules).toContain('I-08');
  await expect(
    api.database.query(
      `insert into judgment (id, proceeding_id, person_id, verdict, reasons, delivered_at, recorded_by, recorded_at) values ($1, $2, $3, 'CONVICTED', $4, now(), $5, now())`,
      [newId('Part'), proceedingId, personId, SEALED_FORM, api.accountId('court')],
    ),
  ).rejects.toMatchObject({ constraint: 'no_judgment_on_record_only' });
  expect(await leftBehind(personId, proceedingId)).toMatchObject([{ alone: true, stage: 'TRIAL', status: 'NO_CHARGE' }]);
});

test('a child above the minimum age stands trial before a court for juveniles', async () => {
  const { personId, proceedingId } = await caseCharged(api);
  await foundToBeBorn(personId, '1998-03-02');
  expect(await leftBehind(personId, proceedingId)).toMatchObject([{ alone: false, stage: 'CHARGED', status: 'ACCUSED', incidents: 0 }]);
  await mustProceed(api, 'court', 'recordJuvenileForum', { proceedingId, court: 'Juvenile Court of Karkh', reasons: REASONS });
  await toTrial(api, proceedingId);
});

describe('I-08: a conviction that an age found later lies below', () => {
  const alerts = async (proceedingId: string) =>
    (
      await api.database.query(
        `select t.kind, t.owner_role as owner from task t where t.subject_id = $1 and t.kind <> 'SAME_ACTS_ALERT' and t.done_at is null order by 1`,
        [proceedingId],
      )
    ).rows.map(({ kind, owner }) => `${kind} ${owner}`);
  const EXPECTED = [
    'CHILD_PROTECTION CHILD_PROTECTION_OFFICER',
    'COUNSEL LEGAL_OFFICER',
    'DETENTION_BASIS_REVIEW COURT_REGISTRAR',
    'JUDGED_BELOW_MINIMUM_AGE LEGAL_OFFICER',
  ];
  const judge = (proceedingId: string, verdict: string) =>
    mustProceed(api, 'court', 'recordJudgment', {
      proceedingId,
      verdict,
      reasons: REASONS,
      deliveredAt: api.now().toISOString(),
      appealInformedAt: api.now().toISOString(),
    });

  it('stays the courts’ to undo, and alerts a legal officer and a court registrar, once', async () => {
    const { personId, proceedingId } = await caseAtTrial(api);
    await judge(proceedingId, 'CONVICTED');
    await foundToBeBorn(personId, '2010-03-02');
    expect(await leftBehind(personId, proceedingId)).toMatchObject([{ alone: false, stage: 'CONVICTED', incidents: 1 }]);
    expect(await alerts(proceedingId)).toEqual(EXPECTED);
    const { rows } = await api.database.query(`select actor_role from case_event where subject_id = $1 and action = 'alertOfJudgedCase'`, [
      proceedingId,
    ]);
    expect(rows).toEqual([{ actor_role: 'SYSTEM' }]);
    await personVerb('registrar', 'raiseAgeDoubt', { personId, reasons: REASONS });
    expect(await alerts(proceedingId)).toEqual(EXPECTED);
  });

  it('alerts while its appeal is pending too', async () => {
    const { personId, proceedingId } = await caseAtTrial(api);
    await judge(proceedingId, 'CONVICTED');
    await mustProceed(api, 'court', 'lodgeAppeal', { proceedingId, appellant: 'DEFENCE', lodgedAt: api.now().toISOString() });
    await foundToBeBorn(personId, '2010-03-02');
    expect(await leftBehind(personId, proceedingId)).toMatchObject([{ alone: false, stage: 'APPEAL' }]);
    expect(await alerts(proceedingId)).toEqual(EXPECTED);
  });

  it('is no alert where the court acquitted, or the person was old enough', async () => {
    const acquitted = await caseAtTrial(api);
    await judge(acquitted.proceedingId, 'ACQUITTED');
    await foundToBeBorn(acquitted.personId, '2010-03-02');
    expect(await alerts(acquitted.proceedingId)).not.toContain('JUDGED_BELOW_MINIMUM_AGE LEGAL_OFFICER');
    const older = await caseAtTrial(api);
    await judge(older.proceedingId, 'CONVICTED');
    await foundToBeBorn(older.personId, '1998-03-02');
    expect(await alerts(older.proceedingId)).not.toContain('JUDGED_BELOW_MINIMUM_AGE LEGAL_OFFICER');
  });
});
