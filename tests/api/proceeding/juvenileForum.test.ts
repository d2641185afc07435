import {
  caseCharged,
  caseUnderInvestigation,
  disclose,
  mustProceed,
  noticeHearing,
  opening,
  proceedingAct,
  serveSheet,
} from '../../support/proceedingVerbs';
import { registered } from '../../support/registered';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const REASONS = 'Reasons of more than twenty characters.';
const act = (login: string, verb: string, input: object) => proceedingAct(api, login, verb, input);
const seen = async (login: string, id: string) => {
  const { data } = await api
    .as(login)
    .query<{ legalProceeding: object | null }>(
      'query ($id: ID!) { legalProceeding(id: $id) { stage court juvenileForum publicSummary } }',
      { id },
    );
  return data?.legalProceeding;
};
const maybeChild = (personId: string) => api.database.query(`update person set age_status = 'DOUBT_RAISED' where id = $1`, [personId]);
const bornIn = (personId: string, birth: string) =>
  api.database.query(`update person set birth = $2::text, birth_earliest = $2::date, birth_latest = $2::date where id = $1`, [
    personId,
    birth,
  ]);

describe('LP4-FORUM: a child', () => {
  it('is tried by a court for juveniles alone, by the rule and by the database', async () => {
    const { personId, proceedingId } = await caseCharged(api);
    await bornIn(personId, '1998-03-02');
    await serveSheet(api, proceedingId);
    await disclose(api, proceedingId);
    await noticeHearing(api, proceedingId);
    expect((await act('court', 'advanceProceeding', { proceedingId, to: 'TRIAL' })).rules).toEqual(['LP4-FORUM']);
    await expect(api.database.query(`update proceeding set stage = 'TRIAL' where id = $1`, [proceedingId])).rejects.toMatchObject({
      constraint: 'child_before_juvenile_court',
    });
    expect(await seen('court', proceedingId)).toMatchObject({ stage: 'CHARGED', juvenileForum: false });
    const court = 'Juvenile Court of Karkh';
    expect((await act('prosecutor', 'recordJuvenileForum', { proceedingId, court, reasons: REASONS })).codes).toEqual(['FORBIDDEN']);
    await mustProceed(api, 'court', 'recordJuvenileForum', { proceedingId, court, reasons: REASONS });
    await mustProceed(api, 'court', 'advanceProceeding', { proceedingId, to: 'TRIAL' });
    expect(await seen('prosecutor', proceedingId)).toMatchObject({ stage: 'TRIAL', court, juvenileForum: true });
  });

  it('comes before one by a referral, or with a case that such a court opened; an adult does not', async () => {
    const adult = await caseUnderInvestigation(api);
    const forum = { proceedingId: adult.proceedingId, court: 'Juvenile Court of Karkh', reasons: REASONS };
    expect((await act('court', 'recordJuvenileForum', forum)).rules).toEqual(['LP-JUVENILE']);
    await maybeChild(adult.personId);
    await mustProceed(api, 'court', 'advanceProceeding', { proceedingId: adult.proceedingId, to: 'REFERRED_JUVENILE', reasons: REASONS });
    expect(await seen('court', adult.proceedingId)).toMatchObject({ stage: 'REFERRED_JUVENILE', juvenileForum: true });
    const { id } = await registered(api.database, { birth: '2010-05-05' });
    const opened = await mustProceed(api, 'court', 'openProceeding', { ...opening(id), juvenileForum: true });
    expect(await seen('court', opened.id)).toMatchObject({ juvenileForum: true });
  });
});

describe('LP10: what may be told of a case', () => {
  const tell = (proceedingId: string, summary: string | null, login = 'court') =>
    act(login, 'recordPublicSummary', { proceedingId, summary });
  const TOLD = 'An adult is investigated for membership in a listed group; no hearing is set.';

  it('is said by the court, read by whoever sees the case, sealed, and taken back', async () => {
    const { proceedingId } = await caseUnderInvestigation(api);
    expect((await tell(proceedingId, TOLD, 'prosecutor')).codes).toEqual(['FORBIDDEN']);
    expect((await tell(proceedingId, ' ')).paths).toEqual(['input.summary']);
    expect((await tell(proceedingId, TOLD)).codes).toEqual([]);
    for (const login of ['court', 'health', 'child-1']) expect(await seen(login, proceedingId)).toMatchObject({ publicSummary: TOLD });
    expect(await seen('liaison-fra', proceedingId)).toBeNull();
    const { rows } = await api.database.query('select public_summary from proceeding where id = $1', [proceedingId]);
    expect(rows[0].public_summary).toMatch(/^sealed\.1\./);
    expect((await tell(proceedingId, null)).codes).toEqual([]);
    expect(await seen('court', proceedingId)).toMatchObject({ publicSummary: null });
  });

  it('is taken back by a call that leaves it out, too', async () => {
    const { proceedingId } = await caseUnderInvestigation(api);
    await tell(proceedingId, TOLD);
    expect((await act('court', 'recordPublicSummary', { proceedingId })).codes).toEqual([]);
    expect(await seen('court', proceedingId)).toMatchObject({ publicSummary: null });
  });

  it('names nobody: no word of a name in any spelling on record, no reference and no number', async () => {
    const { personId, proceedingId } = await caseUnderInvestigation(api);
    await api.database.query(
      `insert into person_name (id, person_id, ordinal, usage, "full", lang) values (gen_random_uuid(), $1, 9, 'DOCUMENT', 'بسّام حاتم', 'ar-Arab'),
         (gen_random_uuid(), $1, 10, 'DOCUMENT', 'Bassam bin Hâtim', 'ar-Latn')`,
      [personId],
    );
    const { rows } = await api.database.query('select ref from person where id = $1', [personId]);
    for (const summary of ['One Hatim is investigated.', 'التحقيق مع بسام', `File of ${rows[0].ref}.`])
      expect([summary, (await tell(proceedingId, summary)).rules]).toEqual([summary, ['LP10']]);
    expect((await tell(proceedingId, 'Somebody who was in Bin Jawad is investigated.')).rules).toEqual([]);
  });

  it('is nothing of a child, nor of who may be one; what was told before is not read any more', async () => {
    const { personId, proceedingId } = await caseUnderInvestigation(api);
    await tell(proceedingId, TOLD);
    await maybeChild(personId);
    expect(await seen('court', proceedingId)).toMatchObject({ publicSummary: null });
    expect((await tell(proceedingId, TOLD)).rules).toEqual(['LP10-CHILD']);
    await mustProceed(api, 'court', 'advanceProceeding', { proceedingId, to: 'REFERRED_JUVENILE', reasons: REASONS });
    const { rows } = await api.database.query('select public_summary from proceeding where id = $1', [proceedingId]);
    expect(rows).toEqual([{ public_summary: null }]);
    await expect(
      api.database.query(`update proceeding set public_summary = 'sealed.1.x' where id = $1`, [proceedingId]),
    ).rejects.toMatchObject({ code: '23514' });
  });
});
