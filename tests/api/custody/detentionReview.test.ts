import { endDueClocks } from '../../../commands/clock/endDueClocks';
import { registered } from '../../support/registered';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const DAY = 86_400_000;
const at = (ms: number) => new Date(api.now().getTime() + ms).toISOString();
let count = 0;
/** Reasons that are this person's alone. */
const individual = () => {
  count += 1;
  return `The judge heard the person in file ${count} and found the suspicion still strong.`;
};

const REGISTER = 'mutation ($input: RegisterDetaineeInput!) { registerDetainee(input: $input) { person { id } } }';
async function admitted(birth = '1990', since = DAY): Promise<string> {
  const custody = {
    facilityCode: 'IRQ-KARKH',
    deprivedAt: '2018-05-01T10:00:00Z',
    deprivedPlace: 'Raqqa',
    deprivingAuthority: 'Capturing force',
    supervisingAuthority: 'Ministry',
    facilityAuthority: 'Prison service',
    admittedAt: at(-since),
  };
  const names = [{ usage: 'SELF_STATED', full: `SYN Invented ${birth}`, lang: 'ar-Latn' }];
  const answer = await api
    .as('registrar')
    .must<{ registerDetainee: { person: { id: string } } }>(REGISTER, { input: { names, sex: 'MALE', birth, custody } });
  return answer.registerDetainee.person.id;
}

async function review(personId: string, more: object = {}, login = 'court') {
  const input = {
    personId,
    heldAt: at(0),
    body: 'Karkh court',
    personHeard: true,
    counselNotified: true,
    outcome: 'CONTINUED',
    reasons: individual(),
    ...more,
  };
  const answer = await api
    .as(login)
    .query<{ recordDetentionReview: { person: { detentionReviews: object[] } } }>(
      'mutation ($input: RecordDetentionReviewInput!) { recordDetentionReview(input: $input) { person { ... on Detainee { detentionReviews { outcome wasOverdue nextDueAt executedAt } } } } }',
      { input },
    );
  const refusals = answer.errors[0]?.extensions?.['refusals'] as { rule: string }[] | undefined;
  return {
    reviews: answer.data?.recordDetentionReview.person.detentionReviews,
    codes: answer.codes,
    rules: refusals?.map(({ rule }) => rule),
  };
}
const clocks = async (personId: string) =>
  (
    await api.database.query(
      `select status, closed_at is not null as closed, round(extract(epoch from due_at - started_at) / 86400)::int as days
       from clock where subject_id = $1 and kind = 'DETENTION_REVIEW' order by started_at`,
      [personId],
    )
  ).rows;

test.each([
  ['1990', 30],
  ['2010-05-01', 14],
  ['2008/2012', 14],
])('whoever was born %s is to be reviewed after %i days', async (birth, days) => {
  expect(await clocks(await admitted(birth))).toEqual([{ status: 'RUNNING', closed: false, days }]);
});

test('a review that continues the detention sets the next; the one before is met', async () => {
  const id = await admitted();
  expect((await review(id)).reviews).toMatchObject([{ outcome: 'CONTINUED', wasOverdue: false }]);
  expect(await clocks(id)).toEqual([
    { status: 'MET', closed: true, days: 30 },
    { status: 'RUNNING', closed: false, days: 30 },
  ]);
});

test('an earlier review that is recorded late is history: what the last one set stands', async () => {
  const id = await admitted('1990', 20 * DAY);
  await review(id, { heldAt: at(-2 * DAY) });
  const set = await clocks(id);
  expect((await review(id, { heldAt: at(-10 * DAY), outcome: 'RELEASE_ORDERED' })).codes).toEqual([]);
  expect(await clocks(id)).toEqual(set);
  const { rows } = await api.database.query(`select 1 from clock where subject_id = $1 and kind = 'RELEASE_DUE'`, [id]);
  expect(rows).toEqual([]);
});

describe('I-30: a detention that goes on beyond its review is overdue', () => {
  it('with an incident and a task at once, and on record for good', async () => {
    const id = await admitted();
    const before = api.now();
    api.setNow(new Date(before.getTime() + 40 * DAY));
    await endDueClocks(api.commands);
    const left = await api.database.query(
      `select (select count(*)::int from incident where person_id = $1 and kind = 'PROTECTION') as incidents,
         (select count(*)::int from task where person_id = $1 and kind = 'REVIEW_OVERDUE') as tasks`,
      [id],
    );
    expect(left.rows).toEqual([{ incidents: 1, tasks: 1 }]);
    expect((await review(id)).reviews).toMatchObject([{ wasOverdue: true }]);
    expect((await clocks(id))[0]).toMatchObject({ status: 'BREACHED', closed: true });
  });

  it('and its time is moved by nobody, in SQL either', async () => {
    const id = await admitted();
    await expect(
      api.database.query(`update clock set due_at = due_at + interval '1 year' where subject_id = $1 and kind = 'DETENTION_REVIEW'`, [id]),
    ).rejects.toMatchObject({ constraint: 'review_date_stands' });
  });
});

test('a release that a court ordered waits for its registrar, and is on record when it was executed', async () => {
  const id = await admitted();
  expect((await review(id, { outcome: 'RELEASE_ORDERED' })).reviews).toMatchObject([
    { outcome: 'RELEASE_ORDERED', nextDueAt: null, executedAt: null },
  ]);
  expect(await clocks(id)).toEqual([{ status: 'MET', closed: true, days: 30 }]);
  const end =
    'mutation ($input: RecordCustodyEndInput!) { recordCustodyEnd(input: $input) { person { ... on Detainee { detentionReviews { executedAt } } } } }';
  const released = await api
    .as('registrar')
    .must<{ recordCustodyEnd: { person: { detentionReviews: { executedAt: string | null }[] } } }>(end, {
      input: { personId: id, reason: 'RELEASE', endedAt: at(0), destination: 'Home', authority: 'Karkh court' },
    });
  expect(released.recordCustodyEnd.person.detentionReviews[0]?.executedAt).not.toBeNull();
});

test.each([
  ['DR2', { personHeard: false }],
  ['DR3', { counselNotified: false }],
])('%s: no review counts given %j, in SQL either', async (rule, more) => {
  const id = await admitted();
  expect((await review(id, more)).rules).toEqual([rule]);
  expect(await clocks(id)).toMatchObject([{ status: 'RUNNING' }]);
});

test('DR4: there are no group orders', async () => {
  const reasons = individual();
  expect((await review(await admitted(), { reasons })).codes).toEqual([]);
  expect((await review(await admitted(), { reasons: reasons.toUpperCase() })).rules).toEqual(['DR4']);
});

test('DR1: who is in nobody’s custody is not reviewed', async () => {
  const { id } = await registered(api.database);
  await api.database.query(`update custody_episode set ended_at = $2, end_reason = 'RELEASE', destination = 'Home' where person_id = $1`, [
    id,
    api.now(),
  ]);
  expect((await review(id)).rules).toEqual(['DR1']);
});

test.each(['registrar', 'legal-1', 'liaison-fra', 'monitor'])('%s does not record what a court decided', async (login) => {
  expect((await review(await admitted(), {}, login)).codes).toEqual(['FORBIDDEN']);
});
