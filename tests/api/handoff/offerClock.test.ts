import { endDueClocks } from '../../../commands/clock/endDueClocks';
import { remindOfClocks } from '../../../commands/clock/remindOfClocks';
import { actOnHandoff, assembledHandoff, mustOnHandoff, REASONS } from '../../support/handoffVerbs';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());
afterEach(() => api.setNow(null));

const HOUR = 3_600_000;
const sql = async (text: string, ...values: unknown[]) => (await api.database.query(text, values)).rows;
const must = (login: string, verb: string, input: Readonly<Record<string, unknown>>) => mustOnHandoff(api, login, verb, input);

/** A sealed package offered to France, which sees the person, with two days to answer. */
async function offered() {
  const { handoffId, personId } = await assembledHandoff(api);
  await must('prosecutor', 'submitHandoffForReview', { handoffId });
  await must('legal-1', 'clearHandoffLegally', { handoffId });
  await must('dpo', 'sealHandoff', { handoffId, transferBasis: 'Agreement', necessity: 'Prosecution abroad', sealNumbers: ['A1'] });
  await sql(`insert into person_access (person_id, country, since, reason) values ($1, 'FRA', $2, 'CLAIM')`, personId, api.now());
  const answerBy = new Date(api.now().getTime() + 48 * HOUR);
  await must('prosecutor', 'offerHandoff', { handoffId, answerBy: answerBy.toISOString() });
  const [offer] = await sql('select id from handoff_offer where handoff_id = $1', handoffId);
  return { handoffId, personId, answerBy, offerId: offer?.id as string };
}
const answer = (login: string, verb: string, input: object) =>
  api
    .as(login)
    .query(
      `mutation ($input: ${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input!) { ${verb}(input: $input) { handoffOffer { status } } }`,
      { input },
    );
const clockOf = async (handoffId: string) =>
  sql(
    `select status, due_at as "dueAt", closed_at is not null as closed from clock where subject_id = $1 and kind = 'HANDOFF_OFFER_ANSWER' order by started_at`,
    handoffId,
  );
const tasksOf = (handoffId: string) =>
  sql(`select owner_role as role from task where subject_id = $1 and kind = 'HANDOFF_OFFER_UNANSWERED'`, handoffId);

const CLOCKS = `{ clocks(filter: { kind: ["HANDOFF_OFFER_ANSWER"], open: true }, first: 100) { nodes { status dueAt owedBy label subject { __typename } } } }`;
const clocksSeenBy = async (login: string) => (await api.as(login).must<{ clocks: { nodes: { dueAt: string }[] } }>(CLOCKS)).clocks.nodes;

describe('domain C.12: the time to answer an offer of a package', () => {
  it('runs from the offer until the moment that it names, and both sides see it; another State does not', async () => {
    const { handoffId, answerBy } = await offered();
    expect(await clockOf(handoffId)).toEqual([{ status: 'RUNNING', dueAt: answerBy, closed: false }]);
    const mine = expect.objectContaining({ dueAt: answerBy.toISOString(), status: 'DUE_SOON', owedBy: 'LIAISON_OFFICER' });
    expect(await clocksSeenBy('prosecutor')).toContainEqual(
      expect.objectContaining({ dueAt: answerBy.toISOString(), subject: { __typename: 'ProsecutionHandoff' } }),
    );
    // The State sees that it owes an answer; the handoff itself only from its dispatch (rulings 3).
    expect(await clocksSeenBy('liaison-fra')).toContainEqual(mine);
    expect((await clocksSeenBy('liaison-fra')).find(({ dueAt }) => dueAt === answerBy.toISOString())).toMatchObject({ subject: null });
    expect(await clocksSeenBy('liaison-deu')).toEqual([]);
  });

  it.each([
    ['accepted', 'liaison-fra', 'acceptHandoffOffer', {}],
    ['declined', 'liaison-fra', 'declineHandoffOffer', { reasons: REASONS }],
    ['withdrawn', 'prosecutor', 'withdrawHandoffOffer', { reasons: REASONS }],
  ])('is met when the offer is %s, and nothing is due afterwards', async (_what, login, verb, more) => {
    const { handoffId, offerId } = await offered();
    expect((await answer(login, verb, { offerId, ...more })).codes).toEqual([]);
    expect(await clockOf(handoffId)).toMatchObject([{ status: 'MET', closed: true }]);
    api.setNow(new Date(Date.now() + 72 * HOUR));
    await endDueClocks(api.commands);
    await remindOfClocks(api.commands);
    expect([await clockOf(handoffId), await tasksOf(handoffId)]).toMatchObject([[{ status: 'MET' }], []]);
  });

  it('is owed no more when the package is recalled', async () => {
    const { handoffId } = await offered();
    await must('legal-1', 'recallHandoff', { handoffId, reasons: REASONS });
    expect(await clockOf(handoffId)).toMatchObject([{ status: 'STOPPED', closed: true }]);
  });

  it('is breached when it passes, escalates to the prosecutor once, and stays open until the offer is withdrawn', async () => {
    const { handoffId, offerId } = await offered();
    api.setNow(new Date(Date.now() + 47 * HOUR));
    await endDueClocks(api.commands);
    await remindOfClocks(api.commands);
    expect([await clockOf(handoffId), await tasksOf(handoffId)]).toMatchObject([[{ status: 'RUNNING' }], []]);
    api.setNow(new Date(Date.now() + 49 * HOUR));
    await Promise.all([endDueClocks(api.commands), endDueClocks(api.commands)]);
    await Promise.all([remindOfClocks(api.commands), remindOfClocks(api.commands)]);
    expect(await clockOf(handoffId)).toMatchObject([{ status: 'BREACHED', closed: false }]);
    expect(await tasksOf(handoffId)).toEqual([{ role: 'PROSECUTOR' }]);
    expect((await answer('liaison-fra', 'acceptHandoffOffer', { offerId })).codes).toEqual(['GUARD_FAILED']);
    const told = await sql(
      `select count(*)::int as n from case_event where subject_id = $1 and action = 'endDueClock' and audience = 'SHARED' and country = 'FRA'`,
      handoffId,
    );
    expect(told).toEqual([{ n: 1 }]);
    await answer('prosecutor', 'withdrawHandoffOffer', { offerId, reasons: REASONS });
    expect(await clockOf(handoffId)).toMatchObject([{ status: 'BREACHED', closed: true }]);
  });

  it('runs anew with a new offer; an answer and the end of the time at once leave one of them', async () => {
    const { handoffId, offerId } = await offered();
    await answer('prosecutor', 'withdrawHandoffOffer', { offerId, reasons: REASONS });
    const answerBy = new Date(api.now().getTime() + HOUR);
    expect((await actOnHandoff(api, 'prosecutor', 'offerHandoff', { handoffId, answerBy: answerBy.toISOString() })).errors).toEqual([]);
    expect((await clockOf(handoffId)).map(({ status }) => status)).toEqual(['MET', 'RUNNING']);
    const [second] = await sql(`select id from handoff_offer where handoff_id = $1 and status = 'OFFERED'`, handoffId);
    api.setNow(answerBy);
    await Promise.all([endDueClocks(api.commands), answer('liaison-fra', 'acceptHandoffOffer', { offerId: second?.id })]);
    const [clock] = (await clockOf(handoffId)).slice(1);
    expect(['MET', 'BREACHED']).toContain(clock?.status);
    expect(clock?.closed).toBe(true);
  });
});
