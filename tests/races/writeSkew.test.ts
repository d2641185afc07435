import { newId } from '../../domain/reference/nodeId';
import { move, mustMove } from '../support/movementVerbs';
import { registered } from '../support/registered';
import { startTestApi, type TestApi } from '../support/testApi';
import { jitter, ROUNDS, TRIAL_MS } from './settings';

const TRIALS = ROUNDS ?? 6;
const WHY = 'The officer takes over these duties as of today.';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

async function atOnce<Result>(...acts: readonly (() => Promise<Result>)[]): Promise<readonly Result[]> {
  return Promise.all(
    acts.map(async (act) => {
      await jitter();
      return act();
    }),
  );
}

async function account(): Promise<string> {
  const id = newId('Account');
  await api.database.query(
    `insert into account (id, login, name, role, organisation, active) values ($1, $2, 'Officer Example', 'HEALTH_OFFICER', 'Organisation Example', true)`,
    [id, `officer-${id.slice(-12)}`],
  );
  return id;
}

const grant = (login: string, accountId: string, role: string) => async () =>
  (
    await api.as(login).query('mutation ($input: GrantRoleInput!) { grantRole(input: $input) { account { id } } }', {
      input: { accountId, role, reasons: WHY },
    })
  ).codes[0];

test(
  'two roles that exclude each other, asked for by two administrators at once, are never both of one account',
  async () => {
    for (let trial = 0; trial < TRIALS; trial += 1) {
      const id = await account();
      const codes = await atOnce(grant('admin', id, 'LEGAL_OFFICER'), grant('admin-2', id, 'COURT_REGISTRAR'));
      expect([...codes].sort()).toEqual(['GUARD_FAILED', undefined]);
      const { rows } = await api.database.query(`select role from role_grant where account_id = $1 and status = 'REQUESTED'`, [id]);
      expect(rows).toHaveLength(1);
    }
  },
  60_000 + TRIALS * TRIAL_MS,
);

const planned = async () =>
  (
    await mustMove(api, 'transfer-1', 'planMovement', {
      fromFacilityCode: 'IRQ-KARKH',
      toFacilityCode: 'IRQ-NASIRIYAH',
      carrier: 'Carrier Example',
      route: 'By the northern road',
      escorts: 6,
      receivingConfirmation: 'Note 12',
      icrcInformedAt: api.now().toISOString(),
    })
  ).id;

test(
  'one person, listed for two movements at once, stands on one manifest',
  async () => {
    for (let trial = 0; trial < TRIALS; trial += 1) {
      const { id: personId } = await registered(api.database);
      const movements = [await planned(), await planned()];
      const fitUntil = new Date(api.now().getTime() + 86_400_000).toISOString();
      const answers = await atOnce(
        ...movements.map(
          (movementId, place) => () =>
            move(api, `transfer-${place + 1}`, 'addToManifest', {
              movementId,
              entries: [{ personId, transferOrder: 'Order 7', fitUntil }],
            }),
        ),
      );
      expect(answers.map(({ code }) => code).sort()).toEqual(['GUARD_FAILED', undefined]);
      const { rows } = await api.database.query('select 1 from manifest_entry where person_id = $1 and open', [personId]);
      expect(rows).toHaveLength(1);
    }
  },
  60_000 + TRIALS * TRIAL_MS,
);

test(
  'two movements that list the same persons in opposite orders never stop each other',
  async () => {
    for (let trial = 0; trial < TRIALS; trial += 1) {
      const persons = [(await registered(api.database)).id, (await registered(api.database)).id, (await registered(api.database)).id];
      const movements = [await planned(), await planned()];
      const fitUntil = new Date(api.now().getTime() + 86_400_000).toISOString();
      const entries = (ids: readonly string[]) => ids.map((personId) => ({ personId, transferOrder: 'Order 7', fitUntil }));
      const answers = await atOnce(
        () => move(api, 'transfer-1', 'addToManifest', { movementId: movements[0] ?? '', entries: entries(persons) }),
        () => move(api, 'transfer-2', 'addToManifest', { movementId: movements[1] ?? '', entries: entries([...persons].reverse()) }),
      );
      expect(answers.map(({ code }) => code).sort()).toEqual(['GUARD_FAILED', undefined]);
    }
    process.stdout.write(`${3 * TRIALS} trials of write skew: every rule held\n`);
  },
  60_000 + TRIALS * TRIAL_MS,
);
