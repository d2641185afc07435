import { appointAdministrator, type NewAdministrator } from '../../../commands/access/appointAdministrator';
import { demoAccounts } from '../../../integrations/identity/accounts';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const appoint = (login: string, more: Partial<NewAdministrator> = {}) =>
  appointAdministrator(
    api.commands.dataSource,
    { login, name: 'First Administrator', organisation: 'Ministry', ...more },
    demoAccounts.map(({ id }) => id),
  );
const ofLogin = async (login: string) =>
  (await api.database.query('select role, active, created_by from account where login = $1', [login])).rows;

describe('an installation without accounts', () => {
  it('gets two administrators from its operator, who then make every other account, and no third', async () => {
    await appoint('first.administrator');
    expect(await ofLogin('first.administrator')).toEqual([{ role: 'ADMINISTRATOR', active: true, created_by: null }]);
    const both = await Promise.allSettled(['second.administrator', 'third.administrator'].map((login) => appoint(login)));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(appoint('fourth.administrator')).rejects.toThrow('There are two administrators');
    expect(await ofLogin('fourth.administrator')).toEqual([]);
    const { viewer } = await api
      .as('first.administrator')
      .must<{ viewer: { role: string; permissions: string[] } }>('{ viewer { role permissions } }');
    expect(viewer).toMatchObject({ role: 'ADMINISTRATOR', permissions: expect.arrayContaining(['createAccount', 'approveRoleGrant']) });
  });

  it('keeps who was appointed in the audit', async () => {
    const { rows } = await api.database.query(`select actor, role, outcome from audit_entry where operation = 'appointAdministrator'`);
    expect(rows).toEqual([
      { actor: 'Repatria', role: 'SYSTEM', outcome: 'DONE' },
      { actor: 'Repatria', role: 'SYSTEM', outcome: 'DONE' },
    ]);
  });

  it('appoints nobody under a login that is taken or none, and nobody without a name', async () => {
    await api.database.query(`update account set active = false where login in ('second.administrator', 'third.administrator')`);
    await expect(appoint('legal-1')).rejects.toThrow('There is an account of this login.');
    for (const login of ['A B', '', 'x', "x' or 1=1"]) await expect(appoint(login)).rejects.toThrow('A login has');
    await expect(appoint('fifth.administrator', { name: ' ' })).rejects.toThrow('A login has');
    await appoint('fifth.administrator');
  });
});
