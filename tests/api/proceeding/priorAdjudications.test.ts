import { newId } from '../../../domain/reference/nodeId';
import { caseUnderInvestigation, charge, finding, mustProceed, proceedingAct } from '../../support/proceedingVerbs';
import { SEALED_FORM } from '../../support/sealedGiven';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const act = (login: string, verb: string, input: object) => proceedingAct(api, login, verb, input);

const judgment = {
  forum: 'TUN',
  forumKind: 'STATE',
  recognisedAs: 'RECOGNISED',
  outcome: 'CONVICTED',
  final: true,
  decided: '2013',
  actsDescription: 'Travelling to join a group between January and March 2012.',
  served: 'WHOLE',
  source: 'Certified copy, by reference',
};

interface Prior {
  readonly id: string;
  readonly recognisedAs: string;
  readonly recognition: readonly object[];
}
async function personAct(login: string, verb: string, input: object) {
  const answer = await api
    .as(login)
    .query<Record<string, { person: { priorAdjudications: Prior[] } }>>(
      `mutation ($input: ${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input!) { ${verb}(input: $input) { person { ... on Detainee { priorAdjudications { id recognisedAs recognition { country recognised } } } } } }`,
      { input },
    );
  const fields = (answer.errors[0]?.extensions?.['fields'] ?? []) as { path: string }[];
  return { prior: answer.data?.[verb]?.person.priorAdjudications ?? [], codes: answer.codes, paths: fields.map(({ path }) => path) };
}
const onRecord = async (personId: string, more: object = {}) => {
  const { prior, codes } = await personAct('legal-1', 'recordPriorAdjudication', { personId, ...judgment, ...more });
  expect(codes).toEqual([]);
  return prior.at(-1)?.id ?? '';
};
const compared = (adjudicationId: string, facts: string) => ({
  adjudicationId,
  facts,
  reasoning: 'Place, time and conduct of both accounts were compared.',
});
const found = (proceedingId: string, result: string, comparisons: object[]) =>
  act('legal-1', 'recordNeBisInIdemFinding', { proceedingId, ...finding, result, comparisons });
const charged = (proceedingId: string) => act('prosecutor', 'recordCharge', { proceedingId, ...charge });

test('a finding compares every earlier judgment on record, by its facts', async () => {
  const { personId, proceedingId } = await caseUnderInvestigation(api);
  const [first, second] = [
    await onRecord(personId),
    await onRecord(personId, { forum: 'SYR', actsDescription: 'Leaving the country without a passport in 2011.' }),
  ];
  expect((await found(proceedingId, 'NO_BAR', [compared(first, 'DIFFERENT')])).rules).toEqual(['LP3-COMPARED']);
  expect((await found(proceedingId, 'NO_BAR', [compared(first, 'DIFFERENT'), compared(second, 'DIFFERENT')])).codes).toEqual([]);
  expect((await charged(proceedingId)).seen?.stage).toBe('CHARGED');
});

test('a bar rests on a final and recognised judgment of the same facts, and no charge passes it', async () => {
  const { personId, proceedingId } = await caseUnderInvestigation(api);
  const id = await onRecord(personId);
  expect((await found(proceedingId, 'NO_BAR', [compared(id, 'SAME')])).rules).toEqual(['LP3-BAR']);
  expect((await found(proceedingId, 'BARRED', [compared(id, 'SAME')])).codes).toEqual([]);
  expect((await charged(proceedingId)).rules).toEqual(['LP3']);
});

test('a judgment that comes to light after the finding undoes it: the charge waits for another', async () => {
  const { personId, proceedingId } = await caseUnderInvestigation(api);
  await found(proceedingId, 'NO_BAR', []);
  const id = await onRecord(personId);
  expect((await charged(proceedingId)).rules).toEqual(['LP3']);
  await found(proceedingId, 'NO_BAR', [compared(id, 'DIFFERENT')]);
  expect((await charged(proceedingId)).codes).toEqual([]);
});

test('files of a court of no State are kept and bar nothing, in SQL either', async () => {
  const { personId, proceedingId } = await caseUnderInvestigation(api);
  const file = { forum: 'People’s court of the north-east', forumKind: 'NON_STATE' };
  expect(await personAct('legal-1', 'recordPriorAdjudication', { personId, ...judgment, ...file })).toMatchObject({
    codes: ['BAD_USER_INPUT'],
    paths: ['input.recognisedAs'],
  });
  const id = await onRecord(personId, { ...file, recognisedAs: null });
  expect((await found(proceedingId, 'BARRED', [compared(id, 'SAME')])).rules).toEqual(['LP3-BAR']);
  await expect(api.database.query(`update prior_adjudication set recognised_as = 'RECOGNISED' where id = $1`, [id])).rejects.toMatchObject({
    constraint: 'non_state_file_not_recognised',
  });
  const recognised = { adjudicationId: id, country: 'IRQ', recognised: true, basis: 'None', decidedAt: '2026-03-01T00:00:00Z' };
  expect((await personAct('legal-1', 'recordAdjudicationRecognition', recognised)).paths).toEqual(['input.recognised']);
});

test('each State says for itself whether it recognises; what the custodial State says decides here, and the finding is made anew', async () => {
  const { personId, proceedingId } = await caseUnderInvestigation(api);
  const id = await onRecord(personId, { recognisedAs: 'UNDETERMINED' });
  await found(proceedingId, 'NO_BAR', [compared(id, 'SAME')]);
  const said = (country: string) =>
    personAct('legal-1', 'recordAdjudicationRecognition', {
      adjudicationId: id,
      country,
      recognised: true,
      basis: 'Riyadh Agreement 1983',
      decidedAt: '2026-03-01T00:00:00Z',
    });
  expect((await said('FRA')).prior).toMatchObject([{ recognisedAs: 'UNDETERMINED', recognition: [{ country: 'FRA', recognised: true }] }]);
  expect((await said('IRQ')).prior).toMatchObject([{ recognisedAs: 'RECOGNISED' }]);
  expect((await charged(proceedingId)).rules).toEqual(['LP3']);
  expect((await found(proceedingId, 'PARTIAL_BAR', [compared(id, 'PARTLY_SAME')])).codes).toEqual([]);
  expect((await charged(proceedingId)).codes).toEqual([]);
});

test('the database itself refuses a finding that the same facts, finally judged, bar nothing', async () => {
  const { personId, proceedingId } = await caseUnderInvestigation(api);
  const id = await onRecord(personId);
  const findingId = newId('Part');
  await api.database.query(
    `insert into ne_bis_in_idem_finding (id, proceeding_id, person_id, acts, result, reasons, recorded_by, recorded_at) values ($1, $2, $3, $4, 'NO_BAR', $4, $5, now())`,
    [findingId, proceedingId, personId, SEALED_FORM, api.accountId('legal-1')],
  );
  await expect(
    api.database.query(
      `insert into fact_comparison (id, finding_id, adjudication_id, person_id, facts, reasoning) values ($1, $2, $3, $4, 'SAME', $5)`,
      [newId('Part'), findingId, id, personId, SEALED_FORM],
    ),
  ).rejects.toMatchObject({ constraint: 'bar_rests_on_judgment' });
});

test('a judgment of another person is compared in no finding', async () => {
  const one = await caseUnderInvestigation(api);
  const other = await caseUnderInvestigation(api);
  const id = await onRecord(other.personId);
  expect((await found(one.proceedingId, 'NO_BAR', [compared(id, 'DIFFERENT')])).paths).toEqual(['input.comparisons']);
});

test('no package leaves while an earlier judgment on record is compared in no finding, or a finding bars it', async () => {
  const { personId, proceedingId } = await caseUnderInvestigation(api);
  const open = 'mutation ($input: OpenHandoffInput!) { openHandoff(input: $input) { prosecutionHandoff { id } } }';
  const opened = await api.as('prosecutor').must<{ openHandoff: { prosecutionHandoff: { id: string } } }>(open, {
    input: {
      personId,
      proceedingId,
      receivingCountry: 'FRA',
      receivingAuthority: 'Prosecution service',
      route: 'TRANSFER_OF_PROCEEDINGS',
      statementOfFacts: 'Acts, time and place.',
    },
  });
  const handoffId = opened.openHandoff.prosecutionHandoff.id;
  await api.database.query(`update handoff set state = 'ASSEMBLING' where id = $1`, [handoffId]);
  const rules = async () => {
    const { errors } = await api
      .as('prosecutor')
      .query('mutation ($input: SubmitHandoffForReviewInput!) { submitHandoffForReview(input: $input) { prosecutionHandoff { id } } }', {
        input: { handoffId },
      });
    return ((errors[0]?.extensions?.['refusals'] ?? []) as { rule: string }[]).map(({ rule }) => rule);
  };
  expect(await rules()).not.toContain('LP3');
  const id = await onRecord(personId);
  expect(await rules()).toContain('LP3');
  await mustProceed(api, 'legal-1', 'recordNeBisInIdemFinding', { proceedingId, ...finding, comparisons: [compared(id, 'DIFFERENT')] });
  expect(await rules()).not.toContain('LP3');
  await mustProceed(api, 'legal-1', 'recordNeBisInIdemFinding', {
    proceedingId,
    ...finding,
    result: 'BARRED',
    comparisons: [compared(id, 'SAME')],
  });
  expect(await rules()).toContain('LP3');
});

test.each(['prosecutor', 'liaison-fra', 'registrar'])('%s puts no judgment on record', async (login) => {
  const { personId } = await caseUnderInvestigation(api);
  expect((await personAct(login, 'recordPriorAdjudication', { personId, ...judgment })).codes).toEqual(['FORBIDDEN']);
});

test('a State reads no earlier judgments of its national', async () => {
  const { personId } = await caseUnderInvestigation(api);
  await onRecord(personId);
  const { codes } = await api.as('liaison-fra').query(`{ detainee(id: "${personId}") { priorAdjudications { id } } }`);
  expect(codes).toEqual(['FIELD_RESTRICTED']);
});
