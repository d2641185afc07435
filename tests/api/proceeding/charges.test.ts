import { newId } from '../../../domain/reference/nodeId';
import { givenNational } from '../../support/givenRequest';
import { caseUnderInvestigation, charge, finding, mustProceed, opening, proceedingAct } from '../../support/proceedingVerbs';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const act = (login: string, verb: string, input: object) => proceedingAct(api, login, verb, input);

async function investigated(birth?: string, conventional = false) {
  const given = await caseUnderInvestigation(api);
  if (birth) {
    await api.database.query(
      `update person set birth = $2::text, birth_earliest = $2::date, birth_latest = $2::date, birth_conventional = $3 where id = $1`,
      [given.personId, birth, conventional],
    );
  }
  await mustProceed(api, 'legal-1', 'recordNeBisInIdemFinding', { proceedingId: given.proceedingId, ...finding });
  return given;
}
const charges = async (proceedingId: string) =>
  (
    await api
      .as('prosecutor')
      .must<{ legalProceeding: { charges: object[]; minimumAge: number } }>(
        `{ legalProceeding(id: "${proceedingId}") { minimumAge charges { offenceFamily lawInForceSince penaltyMin penaltyMax lifePossible minimumAge ageAtAct { min max } } } }`,
      )
  ).legalProceeding;

test('a charge carries its family, the law of its day, the range of the penalty and the age at the act as a range', async () => {
  const { proceedingId } = await investigated();
  const full = {
    ...charge,
    offenceFamily: '0906',
    lawInForceSince: '2005-11-07',
    penaltyMin: 'P1Y',
    penaltyMax: 'P15Y',
    lifePossible: true,
  };
  expect((await act('prosecutor', 'recordCharge', { proceedingId, ...full })).codes).toEqual([]);
  expect(await charges(proceedingId)).toEqual({
    minimumAge: 14,
    charges: [
      {
        offenceFamily: '0906',
        lawInForceSince: '2005-11-07',
        penaltyMin: 'P1Y',
        penaltyMax: 'P15Y',
        lifePossible: true,
        minimumAge: 14,
        ageAtAct: { min: 25, max: 29 },
      },
    ],
  });
});

test('ICCPR Art. 15: a law younger than the act is no ground of a charge, save for crimes under the general principles of law', async () => {
  const { proceedingId } = await investigated();
  const young = { proceedingId, ...charge, lawInForceSince: '2016-01-01', offenceFamily: '0906' };
  expect((await act('prosecutor', 'recordCharge', young)).rules).toEqual(['LP3-LAW']);
  expect((await act('prosecutor', 'recordCharge', { ...young, offenceFamily: '1101' })).codes).toEqual([]);
});

test.each([
  ['offenceFamily', '99'],
  ['offenceFamily', 'terror'],
  ['lawInForceSince', '2005'],
])('%s %s is no value', async (name, value) => {
  const { proceedingId } = await investigated();
  expect(await act('prosecutor', 'recordCharge', { proceedingId, ...charge, [name]: value })).toMatchObject({
    codes: ['BAD_USER_INPUT'],
    paths: [`input.${name}`],
  });
});

test('rulings 13, I-46: the youngest plausible age decides; a conventional first of January proves the year alone', async () => {
  const exact = await investigated('2000-01-01');
  expect((await act('prosecutor', 'recordCharge', { proceedingId: exact.proceedingId, ...charge, actPeriod: '2014-06-01' })).codes).toEqual(
    [],
  );
  const conventional = await investigated('2000-01-01', true);
  expect(
    (await act('prosecutor', 'recordCharge', { proceedingId: conventional.proceedingId, ...charge, actPeriod: '2014-06-01' })).rules,
  ).toEqual(['I-08']);
});

test('I-06: no charge threatens death for an act below eighteen, in SQL either', async () => {
  const { personId, proceedingId } = await investigated('1999-06-01');
  expect((await act('prosecutor', 'recordCharge', { proceedingId, ...charge, deathPossible: true })).rules).toEqual(['I-06']);
  const insert = (death: boolean, age: number) =>
    api.database.query(
      `insert into charge (id, proceeding_id, person_id, offence, article, law_in_force, act_period, act_earliest, act_latest, age_at_act_min, minimum_age, death_possible, status, recorded_by, recorded_at)
       values ($1, $2, $3, 'x', 'x', 'x', '2014', '2014-01-01', '2014-12-31', $4, 14, $5, 'LAID', $6, now())`,
      [newId('Part'), proceedingId, personId, age, death, api.accountId('prosecutor')],
    );
  await expect(insert(true, 17)).rejects.toMatchObject({ constraint: 'no_death_for_acts_below_eighteen' });
  await expect(insert(false, 13)).rejects.toMatchObject({ constraint: 'charged_at_punishable_age' });
});

describe('I-08: a case against a child', () => {
  const external = async (birth: string, forum = 'IRQ') => {
    const { id: personId } = await givenNational(api);
    await api.database.query(`update person set birth = $2::text, birth_earliest = $2::date, birth_latest = $2::date where id = $1`, [
      personId,
      birth,
    ]);
    return { personId, ...(await mustProceed(api, 'court', 'openProceeding', { ...opening(personId), forum })) };
  };

  it('is for the record alone: incident, officer, counsel, no suspect', async () => {
    const { personId, id } = await external('2006-01-05');
    const { rows } = await api.database.query(
      `select (select array_agg(kind order by kind) from task where subject_id = $1) as tasks,
         (select count(*)::int from incident where person_id = $2 and kind = 'PROTECTION') as incidents,
         (select legal_status from person where id = $2) as status, (select observed_external from proceeding where id = $1) as external`,
      [id, personId],
    );
    expect(rows).toEqual([{ tasks: ['CHILD_PROTECTION', 'COUNSEL'], incidents: 1, status: 'NO_CHARGE', external: true }]);
  });

  it('is measured by the minimum age of the forum where that is higher than the floor', async () => {
    // Fourteen at the loss of liberty on 23 March 2019: punishable in Iraq, not in Sweden.
    const inIraq = await external('2005-01-05');
    const inSweden = await external('2005-01-05', 'SWE');
    const { rows } = await api.database.query('select id, observed_external, minimum_age from proceeding where id = any($1)', [
      [inIraq.id, inSweden.id],
    ]);
    expect(Object.fromEntries(rows.map((row) => [row.id, [row.observed_external, row.minimum_age]]))).toEqual({
      [inIraq.id]: [false, 14],
      [inSweden.id]: [true, 15],
    });
  });

  it('carries no charge and no package, whoever writes', async () => {
    const { personId, id } = await external('2006-01-05');
    await expect(
      api.database.query(
        `insert into charge (id, proceeding_id, person_id, offence, article, law_in_force, act_period, act_earliest, act_latest, death_possible, status, recorded_by, recorded_at)
         values ($1, $2, $3, 'x', 'x', 'x', '2014', '2014-01-01', '2014-12-31', false, 'LAID', $4, now())`,
        [newId('Part'), id, personId, api.accountId('prosecutor')],
      ),
    ).rejects.toMatchObject({ constraint: 'no_charge_on_record_only' });
    // Grown up on paper since: the case stays what it was entered as.
    await api.database.query(`update person set birth = '1988', birth_earliest = '1988-01-01', birth_latest = '1988-12-31' where id = $1`, [
      personId,
    ]);
    const opened = await api
      .as('prosecutor')
      .query('mutation ($input: OpenHandoffInput!) { openHandoff(input: $input) { prosecutionHandoff { id } } }', {
        input: {
          personId,
          receivingCountry: 'FRA',
          receivingAuthority: 'Prosecution service',
          route: 'TRANSFER_OF_PROCEEDINGS',
          proceedingId: id,
        },
      });
    expect(((opened.errors[0]?.extensions?.['refusals'] ?? []) as { rule: string }[]).map(({ rule }) => rule)).toEqual(['I-08']);
    expect((await api.database.query('select 1 from handoff where proceeding_id = $1', [id])).rowCount).toBe(0);
  });
});
