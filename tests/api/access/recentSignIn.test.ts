import type { GraphQLField } from 'graphql';
import type { JWTPayload } from 'jose';
import { mayCall } from '../../../domain/access/operations';
import { recentSignIn } from '../../../domain/access/recentSignIn';
import { roles } from '../../../domain/access/vocabulary';
import { createSchema } from '../../../server/schema';
import { asked } from '../../support/leastOperation';
import { logins } from '../../support/logins';
import { type SignedInServer, startSignedInServer } from '../../support/signedInServer';

let server: SignedInServer;
let strict: SignedInServer;
let fields: Readonly<Record<string, GraphQLField<unknown, unknown>>>;
beforeAll(async () => {
  server = await startSignedInServer(null, undefined, { signInPolicy: { recent: true, acr: [] } });
  strict = await startSignedInServer(null, undefined, { signInPolicy: { recent: true, acr: ['two-factors'] } });
  fields = (await createSchema()).getMutationType()?.getFields() ?? {};
});
afterAll(async () => {
  await server.close();
  await strict.close();
});

const seconds = () => Math.floor(Date.now() / 1_000);
const post = (at: SignedInServer, token: string, query: string, variables: object = {}) =>
  fetch(`${at.origin}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
async function said(response: Response) {
  const { errors = [] } = (await response.json()) as { errors?: { message: string; extensions: Record<string, unknown> }[] };
  const told: Readonly<Record<string, unknown>> = errors[0]?.extensions ?? {};
  return { status: response.status, challenge: response.headers.get('www-authenticate'), code: undefined, ...told };
}
/** The least that the verb takes, by an account that may call it. */
async function does(verb: string, claims: JWTPayload, at = server) {
  const role = roles.find((one) => mayCall(one, 'Mutation', verb));
  const field = fields[verb];
  if (!role || !field) throw new Error(`There is no ${verb}.`);
  const { document, variables } = asked('mutation', field);
  return said(await post(at, await at.signed(logins[role], claims), document, variables));
}
const audited = async (operation: string) =>
  (
    await server.database.query<{ code: string; outcome: string }>(
      'select code, outcome from audit_entry where operation = $1 order by seq desc limit 1',
      [operation],
    )
  ).rows[0];

describe.each(Object.entries(recentSignIn))('%s', (verb, { minutes }) => {
  it(`wants a sign-in of the last ${minutes} minutes, says so by RFC 9470, and leaves its refusal`, async () => {
    const maxAge = minutes * 60;
    expect(await does(verb, { auth_time: seconds() - maxAge - 5 })).toEqual({
      status: 401,
      code: 'UNAUTHENTICATED',
      maxAge,
      challenge: `Bearer error="insufficient_user_authentication", max_age="${maxAge}"`,
    });
    expect(await audited(verb)).toEqual({ code: 'UNAUTHENTICATED', outcome: 'REFUSED' });
    const { status, code } = await does(verb, { auth_time: seconds() - maxAge + 60 });
    expect([status, code === 'UNAUTHENTICATED']).toEqual([200, false]);
  });
});

describe('an act of weight', () => {
  it('is not done with a token that does not say when its account signed in', async () => {
    expect(await does('grantRole', {})).toMatchObject({ status: 401, maxAge: 300 });
    expect(await does('grantRole', { auth_time: 'today' })).toMatchObject({ status: 401, maxAge: 300 });
  });

  it('holds back the acts beside it, whatever they are called and whichever fragment they stand in', async () => {
    const { rows } = await server.database.query<{ id: string }>(`select id from account where login = 'analyst'`);
    const document = `mutation ($reasons: String!) {
      suspendAccount(input: { accountId: "${rows[0]?.id}", reasons: $reasons }) { account { id } }
      ...Hidden
    }
    fragment Hidden on Mutation { suspendAccountToo: approveRoleGrant(input: { roleGrantId: "x" }) { account { id } } }`;
    const token = await server.signed('admin', { auth_time: seconds() - 3_600 });
    expect(await said(await post(server, token, document, { reasons: 'Reasons of more than twenty signs.' }))).toMatchObject({
      status: 401,
    });
    const { rows: done } = await server.database.query(`select from audit_entry where operation = 'suspendAccount' and outcome = 'DONE'`);
    expect(done).toEqual([]);
    expect(await audited('suspendAccount')).toMatchObject({ outcome: 'REFUSED' });
  });

  it('is FORBIDDEN to a role that may never do it, and no sign-in is asked for', async () => {
    const { document, variables } = asked('mutation', fields['authoriseMovement'] as GraphQLField<unknown, unknown>);
    const token = await server.signed('registrar', { auth_time: 0 });
    expect(await said(await post(server, token, document, variables))).toMatchObject({ status: 200, code: 'FORBIDDEN', challenge: null });
  });

  it('leaves a security event that names the account', async () => {
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const { rows } = await server.database.query(
      `select a.login from security_event e join account a on a.id = e.account_id where e.reason = 'OLD_SIGN_IN' and a.login = 'admin'`,
    );
    expect(rows.length).toBeGreaterThan(0);
  });

  it('wants one of the strengths that the operator names', async () => {
    const auth_time = seconds();
    expect(await does('grantRole', { auth_time }, strict)).toMatchObject({
      status: 401,
      acrValues: ['two-factors'],
      challenge: 'Bearer error="insufficient_user_authentication", max_age="300", acr_values="two-factors"',
    });
    expect((await does('grantRole', { auth_time, acr: 'password' }, strict)).status).toBe(401);
    expect((await does('grantRole', { auth_time, acr: 'two-factors' }, strict)).status).toBe(200);
  });

  it('is done with a token that the demo’s provider has just given', async () => {
    const { document, variables } = asked('mutation', fields['grantRole'] as GraphQLField<unknown, unknown>);
    const answer = await said(await post(server, await server.token('admin'), document, variables));
    expect(answer.code).not.toBe('UNAUTHENTICATED');
    expect(answer.status).toBe(200);
  });
});

it('other acts, and every read, ask for no recent sign-in', async () => {
  expect(await does('reportIncident', { auth_time: 0 })).toMatchObject({ status: 200 });
  const token = await server.signed('admin', { auth_time: 0 });
  expect((await post(server, token, '{ accountRegister { totalCount } }')).status).toBe(200);
});
