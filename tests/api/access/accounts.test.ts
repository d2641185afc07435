import { startTestApi, type TestApi } from '../../support/testApi';

const WHY = 'Posted to the ministry by order 12 of this year.';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

interface RegisteredAccount {
  readonly id: string;
  readonly login: string;
  readonly status: string;
  readonly version: number;
  readonly roleGrants: readonly { readonly id: string; readonly role: string; readonly status: string; readonly version: number }[];
  readonly changes: readonly { readonly action: string; readonly reason: string | null; readonly by: { readonly name: string } }[];
  readonly availableActions: readonly { readonly action: string; readonly allowed: boolean }[];
}

const FIELDS = `id login status version roleGrants { id role status version } changes { action reason by { name } } availableActions { action allowed }`;

const change = (verb: string) => {
  const input = `${verb[0]?.toUpperCase()}${verb.slice(1)}Input`;
  return `mutation ($input: ${input}!) { ${verb}(input: $input) { account { ${FIELDS} } } }`;
};

const act = (login: string, verb: string, input: object) =>
  api.as(login).query<Record<string, { account: RegisteredAccount }>>(change(verb), { input });

async function done(login: string, verb: string, input: object): Promise<RegisteredAccount> {
  const answer = await act(login, verb, input);
  const account = answer.data?.[verb]?.account;
  if (!account) throw new Error(`${verb} as ${login}: ${JSON.stringify(answer.errors)}`);
  return account;
}

let number = 0;
const newLogin = () => {
  number += 1;
  return `officer-${number}`;
};

const asked = (role: string, more: object = {}) =>
  done('admin', 'createAccount', {
    login: newLogin(),
    name: 'Invented Officer',
    organisation: 'Ministry of Justice of Iraq',
    role,
    reasons: WHY,
    ...more,
  });

const grantOf = (account: RegisteredAccount, role: string) => {
  const grant = account.roleGrants.find((one) => one.role === role && one.status !== 'DECLINED');
  if (!grant) throw new Error(`No ${role}.`);
  return { roleGrantId: grant.id };
};

async function opened(role: string, more: object = {}): Promise<RegisteredAccount> {
  const account = await asked(role, more);
  return done('admin-2', 'approveRoleGrant', grantOf(account, role));
}

const roleOf = async (login: string, role?: string) =>
  (await accountOf(login, role).query<{ viewer: { role: string; roles: string[] } }>('{ viewer { role roles } }')).data?.viewer;
/** Accounts of these tests are none of the demo: the test signs in by login alone. */
const accountOf = (login: string, role?: string) => api.as(login, role);

describe('a new account', () => {
  it('can do nothing until a second administrator approves its role', async () => {
    const account = await asked('REGISTRAR');
    expect(account).toMatchObject({ status: 'ACTIVE', roleGrants: [{ role: 'REGISTRAR', status: 'REQUESTED' }] });
    expect(await roleOf(account.login)).toBeUndefined();
    expect((await act('admin', 'approveRoleGrant', grantOf(account, 'REGISTRAR'))).codes).toEqual(['FOUR_EYES_REQUIRED']);
    expect(await roleOf(account.login)).toBeUndefined();
    await done('admin-2', 'approveRoleGrant', grantOf(account, 'REGISTRAR'));
    expect(await roleOf(account.login)).toEqual({ role: 'REGISTRAR', roles: ['REGISTRAR'] });
  });

  it('needs a login of its own, and a State exactly where it acts for one', async () => {
    const one = { name: 'Invented', organisation: 'Embassy', reasons: WHY };
    const faults = async (input: object) =>
      (
        ((await act('admin', 'createAccount', { ...one, ...input })).errors[0]?.extensions?.['fields'] ?? []) as {
          path: string;
          code: string;
        }[]
      ).map(({ path, code }) => `${path} ${code}`);
    expect(await faults({ login: 'legal-1', role: 'REGISTRAR' })).toEqual(['input.login CONFLICT']);
    expect(await faults({ login: 'Big Letters', role: 'LIAISON_OFFICER' })).toEqual([
      'input.login INVALID_VALUE',
      'input.country REQUIRED',
    ]);
    expect(await faults({ login: newLogin(), role: 'REGISTRAR', country: 'FRA' })).toEqual(['input.country INVALID_VALUE']);
    expect(await faults({ login: newLogin(), role: 'REGISTRAR', endsAt: '2001-01-01T00:00:00Z' })).toEqual(['input.endsAt DATE_ORDER']);
  });

  it('is made by administrators alone, and the refusal is in the audit', async () => {
    const answer = await act('legal-1', 'createAccount', {
      login: newLogin(),
      name: 'A',
      organisation: 'B',
      role: 'REGISTRAR',
      reasons: WHY,
    });
    expect(answer.codes).toEqual(['FORBIDDEN']);
    const { rows } = await api.database.query(
      `select outcome, code from audit_entry where operation = 'createAccount' and actor = 'Legal officer 1'`,
    );
    expect(rows).toEqual([{ outcome: 'REFUSED', code: 'FORBIDDEN' }]);
  });
});

describe('a role', () => {
  it('begins and ends at its instants', async () => {
    const day = (n: number) => new Date(Date.UTC(2030, 0, n));
    const account = await opened('HEALTH_OFFICER', { beginsAt: day(10), endsAt: day(20) });
    for (const [at, role] of [
      [day(9), undefined],
      [day(10), 'HEALTH_OFFICER'],
      [day(19), 'HEALTH_OFFICER'],
      [day(20), undefined],
    ] as const) {
      api.setNow(at);
      expect((await roleOf(account.login))?.role).toBe(role);
    }
    api.setNow(null);
  });

  it('is taken back with effect on the next request', async () => {
    const account = await opened('REGISTRAR');
    expect((await roleOf(account.login))?.role).toBe('REGISTRAR');
    const after = await done('admin', 'revokeRole', { ...grantOf(account, 'REGISTRAR'), reasons: WHY });
    expect(after.roleGrants).toMatchObject([{ role: 'REGISTRAR', status: 'REVOKED' }]);
    expect(await roleOf(account.login)).toBeUndefined();
    const team = await api.as('legal-1').must<{ accounts: { nodes: { id: string }[] } }>('{ accounts(role: REGISTRAR) { nodes { id } } }');
    expect(team.accounts.nodes.map(({ id }) => id)).not.toContain(account.id);
  });

  it('is one of several: a request runs in the one that it names, and in none that is not held', async () => {
    const account = await opened('REGISTRAR');
    const more = await done('admin', 'grantRole', { accountId: account.id, role: 'BIOMETRICS_OFFICER', reasons: WHY });
    expect((await roleOf(account.login, 'BIOMETRICS_OFFICER'))?.role).toBeUndefined();
    await done('admin-2', 'approveRoleGrant', grantOf(more, 'BIOMETRICS_OFFICER'));
    expect((await roleOf(account.login))?.role).toBe('REGISTRAR');
    expect(await roleOf(account.login, 'BIOMETRICS_OFFICER')).toEqual({
      role: 'BIOMETRICS_OFFICER',
      roles: expect.arrayContaining(['REGISTRAR', 'BIOMETRICS_OFFICER']),
    });
    const denied = await accountOf(account.login, 'LEGAL_OFFICER').query('{ viewer { role } }');
    expect([denied.status, denied.codes]).toEqual([403, ['FORBIDDEN']]);
  });

  it.each([
    ['LEGAL_OFFICER', { role: 'DECISION_AUTHORITY' }],
    ['REGISTRAR', { role: 'AUDITOR' }],
    ['PROSECUTOR', { role: 'ADMINISTRATOR' }],
    ['REGISTRAR', { role: 'REGISTRAR' }],
  ])('%s takes no %j beside it', async (held, wanted) => {
    const account = await opened(held);
    const refused = await act('admin', 'grantRole', { accountId: account.id, ...wanted, reasons: WHY });
    expect(refused.codes).toEqual(['GUARD_FAILED']);
    expect(refused.errors[0]?.extensions?.['refusals']).toMatchObject([{ rule: 'SEPARATION_OF_DUTIES' }]);
    expect((await api.database.query('select 1 from role_grant where account_id = $1', [account.id])).rowCount).toBe(1);
  });

  it('of two States is never held by one account', async () => {
    const account = await opened('LIAISON_OFFICER', { country: 'FRA' });
    const refused = await act('admin', 'grantRole', { accountId: account.id, role: 'LIAISON_OFFICER', country: 'TUN', reasons: WHY });
    expect(refused.codes).toEqual(['GUARD_FAILED']);
  });

  it('may follow another that it does not go together with, once that has ended', async () => {
    const account = await opened('LEGAL_OFFICER', { endsAt: '2031-01-01T00:00:00Z' });
    const next = { accountId: account.id, role: 'DECISION_AUTHORITY', beginsAt: '2031-01-01T00:00:00Z', reasons: WHY };
    expect(grantOf(await done('admin', 'grantRole', next), 'DECISION_AUTHORITY')).toEqual({ roleGrantId: expect.any(String) });
  });

  it('that was declined may be asked for again', async () => {
    const account = await asked('REGISTRAR');
    const declined = await done('admin-2', 'declineRoleGrant', { ...grantOf(account, 'REGISTRAR'), reasons: WHY });
    expect(declined.roleGrants).toMatchObject([{ status: 'DECLINED' }]);
    const again = await done('admin', 'grantRole', { accountId: account.id, role: 'REGISTRAR', reasons: WHY });
    expect(again.roleGrants).toHaveLength(2);
  });
});

describe('nobody changes their own account', () => {
  const own = () => api.accountId('admin');

  it.each(['suspendAccount', 'endAccount'])('%s', async (verb) => {
    expect((await act('admin', verb, { accountId: own(), reasons: WHY })).codes).toEqual(['FOUR_EYES_REQUIRED']);
    expect((await roleOf('admin'))?.role).toBe('ADMINISTRATOR');
  });

  it('grantRole, and approval of what another asked for them', async () => {
    const wanted = { accountId: own(), role: 'ANALYST', reasons: WHY };
    expect((await act('admin', 'grantRole', wanted)).codes).toEqual(['FOUR_EYES_REQUIRED']);
    const account = await done('admin-2', 'grantRole', wanted);
    expect((await act('admin', 'approveRoleGrant', grantOf(account, 'ANALYST'))).codes).toEqual(['FOUR_EYES_REQUIRED']);
  });

  it('and the database refuses it whoever asks', async () => {
    const refusals = [
      `update account set suspended_by = id where id = $1`,
      `update account set ended_by = id, active = false where id = $1`,
      `update role_grant set revoked_by = account_id, revoked_at = now(), status = 'REVOKED' where account_id = $1`,
      `update role_grant set status = 'REQUESTED', requested_by = account_id where account_id = $1`,
      `update role_grant set decided_by = account_id where account_id = $1`,
      `insert into account_change (id, account_id, action, by_account, at) values (gen_random_uuid(), $1, 'grantRole', $1, now())`,
    ];
    for (const sql of refusals) {
      await expect(api.database.query(sql, [own()])).rejects.toMatchObject({ constraint: expect.stringMatching(/itself|by_its_holder/) });
    }
    await expect(
      api.database.query(
        `insert into role_grant (id, account_id, role, begins_at, status, reason, requested_by, requested_at, decided_by, decided_at)
         values (gen_random_uuid(), $1, 'ANALYST', '2040-01-01', 'GRANTED', 'Alone', $2, now(), $2, now())`,
        [own(), api.accountId('admin-2')],
      ),
    ).rejects.toMatchObject({ constraint: 'role_grant_given_by_two' });
  });
});

describe('an account', () => {
  it('that is suspended works again when another administrator says so', async () => {
    const account = await opened('REGISTRAR');
    const suspended = await done('admin', 'suspendAccount', { accountId: account.id, expectedVersion: account.version, reasons: WHY });
    expect(suspended.status).toBe('SUSPENDED');
    expect(await roleOf(account.login)).toBeUndefined();
    expect((await act('admin', 'resumeAccount', { accountId: account.id, reasons: WHY })).codes).toEqual(['FOUR_EYES_REQUIRED']);
    const resumed = await done('admin-2', 'resumeAccount', { accountId: account.id, reasons: WHY });
    expect(resumed.status).toBe('ACTIVE');
    expect((await roleOf(account.login))?.role).toBe('REGISTRAR');
    expect(resumed.changes.map(({ action, by }) => `${action} by ${by.name}`)).toEqual([
      'createAccount by Administrator',
      'approveRoleGrant by Second administrator',
      'suspendAccount by Administrator',
      'resumeAccount by Second administrator',
    ]);
  });

  it('that was ended stays so and takes no role', async () => {
    const account = await opened('REGISTRAR');
    await done('admin', 'endAccount', { accountId: account.id, reasons: WHY });
    expect((await act('admin-2', 'resumeAccount', { accountId: account.id, reasons: WHY })).codes).toEqual(['INVALID_TRANSITION']);
    expect((await act('admin', 'grantRole', { accountId: account.id, role: 'BIOMETRICS_OFFICER', reasons: WHY })).codes).toEqual([
      'INVALID_TRANSITION',
    ]);
  });

  it('leaves each change in the audit with its id, and its history is never rewritten', async () => {
    const account = await opened('REGISTRAR');
    await done('admin', 'suspendAccount', { accountId: account.id, reasons: WHY });
    const { rows } = await api.database.query(
      `select operation, outcome from audit_entry where $1 = any(subjects) and verb <> 'CONSULTATION' order by at`,
      [account.id],
    );
    expect(rows.map(({ operation, outcome }) => `${operation} ${outcome}`)).toEqual([
      'createAccount DONE',
      'approveRoleGrant DONE',
      'suspendAccount DONE',
    ]);
    await expect(api.database.query('delete from account_change where account_id = $1', [account.id])).rejects.toThrow('append-only');
  });

  it('shows its login and roles to administrators and supervisors alone', async () => {
    const register = '{ accountRegister(first: 1) { nodes { login } } }';
    for (const login of ['admin', 'auditor', 'dpo']) expect((await api.as(login).query(register)).codes).toEqual([]);
    expect((await api.as('legal-1').query(register)).codes).toEqual(['FORBIDDEN']);
    const colleagues = await api.as('legal-1').query('{ accounts(first: 1) { nodes { name login roleGrants { role } } } }');
    expect(colleagues.codes).toContain('FIELD_RESTRICTED');
    expect(JSON.stringify(colleagues.data)).not.toContain('login":"');
  });

  it('is found in the register by role, status, State, login and what waits', async () => {
    const waiting = await asked('REGISTRAR');
    const find = async (filter: object) =>
      (
        await api
          .as('admin')
          .must<{ accountRegister: { nodes: { login: string }[] } }>(
            'query ($filter: AccountFilter) { accountRegister(first: 100, filter: $filter) { nodes { login } } }',
            { filter },
          )
      ).accountRegister.nodes.map(({ login }) => login);
    expect(await find({ waiting: true, login: waiting.login })).toEqual([waiting.login]);
    expect(await find({ role: ['ADMINISTRATOR'] })).toEqual(expect.arrayContaining(['admin', 'admin-2']));
    expect(await find({ country: ['FRA'], status: ['ACTIVE'] })).toEqual(expect.arrayContaining(['liaison-fra', 'liaison-fra-2']));
    expect(await find({ status: ['ENDED'], login: 'admin' })).toEqual([]);
  });
});

describe('two administrators at once', () => {
  it('do not give an account two roles that exclude each other', async () => {
    const account = await opened('HEALTH_OFFICER');
    const ask = (login: string, role: string) => act(login, 'grantRole', { accountId: account.id, role, reasons: WHY });
    const answers = await Promise.all([ask('admin', 'LEGAL_OFFICER'), ask('admin-2', 'COURT_REGISTRAR')]);
    expect(answers.flatMap(({ codes }) => codes)).toEqual(['GUARD_FAILED']);
  });
});
