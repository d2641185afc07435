import { registered } from '../../support/registered';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const REASONS = 'Reasons of more than twenty characters.';
const act = (login: string, verb: string, input: object) => {
  const type = `${verb[0]?.toUpperCase()}${verb.slice(1)}Input`;
  return api
    .as(login)
    .query<Record<string, { person: Record<string, unknown> }>>(
      `mutation ($input: ${type}!) { ${verb}(input: $input) { person { ageStatus version ... on Detainee { track } } } }`,
      { input },
    );
};
const must = async (login: string, verb: string, input: object) => {
  const answer = await act(login, verb, input);
  expect(answer.errors).toEqual([]);
  return answer.data?.[verb]?.person;
};
const finding = { result: 'ADULT', rangeMin: 19, rangeMax: 22, methods: ['Interview', 'School records'], reasons: REASONS };

/** From a doubt to a finding whose reasons were served, by child-1 and legal-1. */
async function foundAdult() {
  const { id: personId } = await registered(api.database);
  await must('registrar', 'raiseAgeDoubt', { personId, reasons: REASONS });
  await must('child-1', 'protectAsChild', { personId, separation: 'Juvenile wing' });
  await must('child-1', 'beginAgeAssessment', { personId, supporter: 'Guardian of the court', informedLang: 'ar' });
  await must('child-1', 'determineAge', { personId, ...finding });
  await must('legal-1', 'determineAge', { personId, ...finding });
  return personId;
}

describe('an age in doubt', () => {
  it('is protected, assessed with a supporter, found by two, served and read by those of class 4', async () => {
    const personId = await foundAdult();
    expect(await must('legal-1', 'serveAgeDetermination', { personId, lang: 'ar' })).toMatchObject({
      ageStatus: 'DETERMINED_ADULT',
      track: 'INVESTIGATION',
    });
    const read = await api
      .as('child-1')
      .must<{ detainee: { ageDeterminations: object[] } }>(
        `query ($id: ID) { detainee(id: $id) { ageDeterminations { stage separation supporter informedLang medical servedLang onAppeal } } }`,
        { id: personId },
        { purpose: 'PROTECTION' },
      );
    expect(read.detainee.ageDeterminations).toEqual([
      {
        stage: 'DETERMINED',
        separation: 'Juvenile wing',
        supporter: 'Guardian of the court',
        informedLang: 'ar',
        medical: false,
        servedLang: 'ar',
        onAppeal: false,
      },
    ]);
  });

  it('is in doubt again from an appeal on, and others decide it', async () => {
    const personId = await foundAdult();
    expect((await act('court', 'appealAgeDetermination', { personId, reasons: REASONS })).codes).toEqual(['GUARD_FAILED']);
    await must('legal-1', 'serveAgeDetermination', { personId, lang: 'ar' });
    expect(await must('court', 'appealAgeDetermination', { personId, reasons: REASONS })).toMatchObject({
      ageStatus: 'DOUBT_RAISED',
      track: 'JUVENILE',
    });
    expect((await act('child-1', 'determineAge', { personId, ...finding })).codes).toEqual(['FOUR_EYES_REQUIRED']);
    await must('child-2', 'determineAge', { personId, ...finding, result: 'CHILD', rangeMin: 16, rangeMax: 17 });
    expect((await act('legal-1', 'determineAge', { personId, ...finding, result: 'CHILD' })).codes).toEqual(['FOUR_EYES_REQUIRED']);
    expect(await must('legal-2', 'determineAge', { personId, ...finding, result: 'CHILD' })).toMatchObject({
      ageStatus: 'DETERMINED_CHILD',
    });
    const { rows } = await api.database.query(
      `select action, from_state, to_state from case_event where person_id = $1 and action = 'appealAgeDetermination'`,
      [personId],
    );
    expect(rows).toEqual([{ action: 'appealAgeDetermination', from_state: 'DETERMINED', to_state: 'APPEALED' }]);
  });

  it('cannot be appealed against when the time is over', async () => {
    const personId = await foundAdult();
    await must('legal-1', 'serveAgeDetermination', { personId, lang: 'ar' });
    const now = api.now();
    api.setNow(new Date(now.getTime() + 15 * 86_400_000));
    const late = await act('court', 'appealAgeDetermination', { personId, reasons: REASONS });
    api.setNow(now);
    expect(late.codes).toEqual(['GUARD_FAILED']);
    const { rows } = await api.database.query('select count(*)::int as n from age_determination where person_id = $1', [personId]);
    expect(rows).toEqual([{ n: 1 }]);
  });

  it('rests on a method that touches the body only with consent: the command refuses, and so does the database', async () => {
    const { id: personId } = await registered(api.database);
    await must('registrar', 'raiseAgeDoubt', { personId, reasons: REASONS });
    await must('child-1', 'protectAsChild', { personId, separation: 'Juvenile wing' });
    await must('child-1', 'beginAgeAssessment', { personId, supporter: 'Guardian', informedLang: 'ar' });
    expect((await act('child-1', 'determineAge', { personId, ...finding, medical: true })).codes).toEqual(['GUARD_FAILED']);
    await expect(api.database.query(`update age_determination set medical = true where person_id = $1`, [personId])).rejects.toThrow(
      'age_determination_medical',
    );
  });

  it('I-16: the database refuses that whoever decided decides the appeal', async () => {
    const personId = await foundAdult();
    await must('legal-1', 'serveAgeDetermination', { personId, lang: 'ar' });
    await must('court', 'appealAgeDetermination', { personId, reasons: REASONS });
    await expect(
      api.database.query(
        `update age_determination a set proposed_by = o.proposed_by from age_determination o where a.appeal_of = o.id and a.person_id = $1`,
        [personId],
      ),
    ).rejects.toThrow('I-16');
  });
});
