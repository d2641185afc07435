import { newId } from '../../../domain/reference/nodeId';
import { givenNational } from '../../support/givenRequest';
import { caseAtTrial, caseCharged, finding, mustProceed, opening, proceedingAct, REASONS } from '../../support/proceedingVerbs';
import { insertGiven } from '../../support/sealedGiven';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const act = (login: string, verb: string, input: object) => proceedingAct(api, login, verb, input);
const must = (login: string, verb: string, input: object) => mustProceed(api, login, verb, input);

async function handoffOf(proceedingId: string, personId: string, state = 'ACKNOWLEDGED'): Promise<string> {
  const id = newId('ProsecutionHandoff');
  await insertGiven(api, 'handoff', {
    id,
    ref: `RCM-2026-H${id.slice(19)}`,
    person_id: personId,
    proceeding_id: proceedingId,
    country: 'FRA',
    receiving_authority: 'Prosecution service',
    route: 'TRANSFER_OF_PROCEEDINGS',
    state,
    dispatched: true,
    use_limitations: ['NO_DEATH_PENALTY'],
    statement_of_facts: 'Membership between 2014 and 2017.',
    created_at: api.now(),
    updated_at: api.now(),
  });
  return id;
}
const feedback = (handoffId: string, more: object) =>
  api
    .as('liaison-fra')
    .query('mutation ($input: ReportHandoffFeedbackInput!) { reportHandoffFeedback(input: $input) { prosecutionHandoff { state } } }', {
      input: { handoffId, kind: 'JUDGMENT', detail: 'Convicted to six years', occurredAt: api.now().toISOString(), ...more },
    });

test('I-27: a case that was transferred is suspended for its handoff, and the judgment there closes it by a finding, not by itself', async () => {
  const { proceedingId, personId } = await caseCharged(api);
  const handoffId = await handoffOf(proceedingId, personId);
  await must('prosecutor', 'advanceProceeding', { proceedingId, to: 'TRANSFERRED_OUT', reasons: REASONS });
  const complete = () => act('prosecutor', 'advanceProceeding', { proceedingId, to: 'COMPLETED' });
  expect((await complete()).rules).toEqual(['I-27']);
  expect((await feedback(handoffId, { final: true, verdict: 'CONVICTED' })).codes).toEqual([]);
  const { rows } = await api.database.query(
    `select (select stage from proceeding where id = $1) as stage, (select suspended_for from proceeding where id = $1) as handoff,
       (select array_agg(kind) from task where subject_id = $1 and kind = 'NE_BIS_FINDING') as tasks, a.id, a.forum, a.outcome, a.final
     from prior_adjudication a where a.proceeding_id = $1`,
    [proceedingId],
  );
  expect(rows).toMatchObject([
    { stage: 'TRANSFERRED_OUT', handoff: handoffId, tasks: ['NE_BIS_FINDING'], forum: 'FRA', outcome: 'CONVICTED', final: true },
  ]);
  expect((await complete()).rules).toEqual(['I-27']);
  const comparisons = [{ adjudicationId: rows[0]?.id, facts: 'SAME', reasoning: 'The acts that were handed over were judged.' }];
  await must('legal-1', 'recordNeBisInIdemFinding', { proceedingId, ...finding, result: 'BARRED', comparisons });
  expect((await complete()).seen?.stage).toBe('COMPLETED');
});

test('only a final judgment brings a verdict home', async () => {
  const { proceedingId, personId } = await caseCharged(api);
  const handoffId = await handoffOf(proceedingId, personId);
  expect((await feedback(handoffId, { verdict: 'CONVICTED' })).codes).toEqual(['BAD_USER_INPUT']);
  expect((await feedback(handoffId, { kind: 'DECLINED', final: true, verdict: 'DISMISSED' })).codes).toEqual(['BAD_USER_INPUT']);
});

test('I-28: a charge abroad beyond the approved acts alerts a legal officer', async () => {
  const { proceedingId, personId } = await caseCharged(api);
  const handoffId = await handoffOf(proceedingId, personId);
  expect((await feedback(handoffId, { kind: 'CHARGED', outsideApprovedActs: true })).codes).toEqual([]);
  const { rows } = await api.database.query(`select kind, owner_role from task where subject_id = $1`, [handoffId]);
  expect(rows).toEqual([{ kind: 'SPECIALTY_ALERT', owner_role: 'LEGAL_OFFICER' }]);
});

test('I-28: acts that were not handed over alert a legal officer whatever the State says of them, and cannot be written as within', async () => {
  const { proceedingId, personId } = await caseCharged(api);
  const handoffId = await handoffOf(proceedingId, personId);
  const alerts = async () =>
    (await api.database.query(`select kind from task where subject_id = $1 and kind = 'SPECIALTY_ALERT'`, [handoffId])).rowCount;
  const outside = async () =>
    (
      await api.database.query('select act_period, outside_approved_acts as outside from handoff_feedback where handoff_id = $1', [
        handoffId,
      ])
    ).rows;
  expect((await feedback(handoffId, { kind: 'CHARGED', actPeriod: '2016' })).codes).toEqual([]);
  expect([await alerts(), await outside()]).toEqual([0, [{ act_period: '2016', outside: false }]]);
  expect((await feedback(handoffId, { kind: 'CHARGED', actPeriod: '2016/2018', outsideApprovedActs: false })).codes).toEqual([]);
  expect(await alerts()).toBe(1);
  expect((await feedback(handoffId, { kind: 'CHARGED', actPeriod: 'then' })).codes).toEqual(['BAD_USER_INPUT']);
  await expect(
    api.database.query(`update handoff_feedback set outside_approved_acts = false where handoff_id = $1`, [handoffId]),
  ).rejects.toMatchObject({ constraint: 'acts_outside_are_said' });
});

test('a case that another State handed over begins as TRANSFERRED_IN and is investigated like any other', async () => {
  const { id: personId } = await givenNational(api);
  const { id, stage } = await must('prosecutor', 'openProceeding', { ...opening(personId), transferredFrom: 'TUR' });
  expect(stage).toBe('TRANSFERRED_IN');
  expect((await must('prosecutor', 'advanceProceeding', { proceedingId: id, to: 'INVESTIGATION' })).stage).toBe('INVESTIGATION');
});

test('I-06: while a sentence of death stands nothing is sent to a State without its accepted assurance', async () => {
  const { proceedingId, personId } = await caseAtTrial(api, { deathPossible: true });
  await must('court', 'recordJudgment', {
    proceedingId,
    verdict: 'CONVICTED',
    reasons: REASONS,
    deathSentence: true,
    deliveredAt: api.now().toISOString(),
  });
  const handoffId = await handoffOf(proceedingId, personId, 'LEGAL_REVIEW');
  const cleared = await api
    .as('legal-1')
    .query('mutation ($input: ClearHandoffLegallyInput!) { clearHandoffLegally(input: $input) { prosecutionHandoff { state } } }', {
      input: { handoffId },
    });
  expect(((cleared.errors[0]?.extensions?.['refusals'] ?? []) as { rule: string }[]).map(({ rule }) => rule)).toContain('I-06');
});
