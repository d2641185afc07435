import { act, givenRequest, REASONS } from '../support/givenRequest';
import { registered } from '../support/registered';
import { startTestApi, type TestApi } from '../support/testApi';
import { jitter, ROUNDS, TRIAL_MS } from './settings';

const TRIALS = ROUNDS ?? 6;
/** A request takes some thirty steps to a decision, so that fewer of these are tried. */
const DECISIONS = Math.max(2, Math.ceil(TRIALS / 10));
const WHY = 'A medical emergency during the night, no health officer on duty.';

let api: TestApi;
let personId: string;
beforeAll(async () => {
  api = await startTestApi();
  personId = (await registered(api.database)).id;
});
afterAll(() => api.close());

interface Answered {
  readonly code: string | undefined;
  readonly id: string;
}

async function glass(login: string, verb: string, input: object): Promise<Answered> {
  const { data, codes } = await api
    .as(login)
    .query<Record<string, { breakGlass: { id: string } }>>(
      `mutation ($input: ${verb[0]?.toUpperCase()}${verb.slice(1)}Input!) { ${verb}(input: $input) { breakGlass { id } } }`,
      { input },
    );
  return { code: codes[0], id: data?.[verb]?.breakGlass.id ?? '' };
}

const asked = async () => (await glass('legal-1', 'requestBreakGlass', { personId, categories: ['HEALTH'], reasons: WHY })).id;

async function approvedAtOnce(breakGlassId: string, logins: readonly string[]): Promise<readonly (string | undefined)[]> {
  const answers = await Promise.all(
    logins.map(async (login) => {
      await jitter();
      return glass(login, 'approveBreakGlass', { breakGlassId });
    }),
  );
  return answers.map(({ code }) => code);
}

const left = async (breakGlassId: string) =>
  (
    await api.database.query<{ status: string; approvals: number; people: number; own: number; opened: number }>(
      `select b.status, count(*)::int as approvals, count(distinct a.account_id)::int as people,
         count(*) filter (where a.account_id = b.account_id)::int as own,
         (select count(*)::int from case_event e where e.action = 'approveBreakGlass' and e.to_state = 'OPEN' and e.detail ->> 'breakGlassId' = b.id::text) as opened
       from break_glass b left join break_glass_approval a on a.break_glass_id = b.id where b.id = $1 group by b.id`,
      [breakGlassId],
    )
  ).rows[0];

async function over(verb: string, login: string, input: object): Promise<void> {
  expect((await glass(login, verb, input)).code).toBeUndefined();
}

test(
  'one approver who sends an approval twice at once has approved once, and nothing opens',
  async () => {
    for (let trial = 0; trial < TRIALS; trial += 1) {
      const id = await asked();
      const codes = await approvedAtOnce(id, ['dpo', 'dpo']);
      expect(codes.filter((code) => code === undefined)).toHaveLength(1);
      expect(codes).toContain('FOUR_EYES_REQUIRED');
      expect(await left(id)).toEqual({ status: 'REQUESTED', approvals: 1, people: 1, own: 0, opened: 0 });
      await over('declineBreakGlass', 'decision-1', { breakGlassId: id, reasons: WHY });
    }
  },
  60_000 + TRIALS * TRIAL_MS,
);

test(
  'three approvers at once open a file one time, by two people of two roles, and never by who asked',
  async () => {
    for (let trial = 0; trial < TRIALS; trial += 1) {
      const id = await asked();
      const codes = await approvedAtOnce(id, ['dpo', 'decision-1', 'decision-2', 'legal-1']);
      expect(codes.filter((code) => code === undefined)).toHaveLength(2);
      expect(await left(id)).toEqual({ status: 'OPEN', approvals: 2, people: 2, own: 0, opened: 1 });
      await over('endBreakGlass', 'dpo', { breakGlassId: id });
    }
    process.stdout.write(`${2 * TRIALS} double approvals: none counted twice\n`);
  },
  60_000 + TRIALS * TRIAL_MS,
);

test(
  'two deciders at once take one decision, and not the one who prepared it',
  async () => {
    for (let trial = 0; trial < DECISIONS; trial += 1) {
      const { id: requestId } = await givenRequest(api, 'DECISION_PENDING');
      const approval = { requestId, legalBasis: 'Agreement of 2025', reasons: REASONS };
      const answers = await Promise.all(
        ['decision-1', 'decision-2', 'decision-1', 'legal-1'].map(async (login) => {
          await jitter();
          return act(api, login, 'approveRepatriationRequest', approval);
        }),
      );
      expect(answers.filter(({ code }) => code === undefined)).toHaveLength(1);
      const { rows } = await api.database.query(
        `select count(*)::int as events, (select count(*)::int from decision where request_id = $1 and decided_by is not null and decided_by <> prepared_by) as decisions
         from case_event where subject_id = $1 and action = 'approveRepatriationRequest'`,
        [requestId],
      );
      expect(rows).toEqual([{ events: 1, decisions: 1 }]);
    }
  },
  60_000 + DECISIONS * TRIAL_MS,
);
