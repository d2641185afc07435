import type { Browser, Page } from 'playwright-core';
import { ensureGraphiqlBuilt } from '../../server/ensureGraphiqlBuilt';
import { chromiumPath, launchChromium, PATIENCE, type PageRecord, watchPage } from '../support/browser';
import { type SignedInServer, startSignedInServer } from '../support/signedInServer';

if (!chromiumPath) process.stderr.write('Skipped: Chromium is not installed, so GraphiQL was not tried in a browser.\n');

(chromiumPath ? describe : describe.skip)('GraphiQL in a browser', () => {
  let server: SignedInServer;
  let browser: Browser;
  let page: Page;
  let record: PageRecord;

  // The pages may have to be built first, and each loads several megabytes of editor: on a busy machine that takes its time.
  jest.setTimeout(120_000);

  beforeAll(async () => {
    server = await startSignedInServer(await ensureGraphiqlBuilt());
    browser = await launchChromium();
  }, 300_000);

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  beforeEach(async () => {
    page = await (await browser.newContext({ viewport: { width: 1400, height: 850 } })).newPage();
    page.setDefaultTimeout(PATIENCE);
    record = watchPage(page, server.origin);
  });

  afterEach(async () => {
    await page.context().close();
  });

  const signIn = async (login: string) => {
    await page.goto(`${server.origin}/graphiql`);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByLabel('Account').selectOption(login);
    await page.getByLabel('Password').fill('demo');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('button', { name: 'Execute query' }).waitFor();
  };
  const response = () => page.locator('.graphiql-response');
  const run = async (tab: string) => {
    await page.locator('.graphiql-tab-button', { hasText: tab }).click();
    const answered = page.waitForResponse(
      (answer) => answer.url().endsWith('/graphql') && answer.request().postData()?.includes(`query ${tab}`) === true,
    );
    await page.getByRole('button', { name: 'Execute query' }).click();
    return (await answered).json() as Promise<{ data?: Record<string, unknown>; errors?: unknown }>;
  };

  /** The token of the page, and whether the API takes it. */
  const keptToken = async () =>
    (JSON.parse(String(await page.evaluate(`sessionStorage.getItem('repatria/token')`))) as { value: string }).value;
  const isTaken = async (token: string) =>
    (
      await fetch(`${server.origin}/graphql`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ viewer { id } }' }),
      })
    ).status === 200;
  const revoked = () => page.waitForResponse((answer) => answer.request().postData()?.includes('revokeToken') === true);

  it('signs a liaison officer in, shows who that is and runs an example, with no request to another host and no fault', async () => {
    await signIn('liaison-fra');
    await page.getByText('Liaison officer of France', { exact: true }).waitFor();
    expect(await page.locator('.graphiql-tab-button').allInnerTexts()).toEqual(
      expect.arrayContaining(['WhoAmI', 'ClaimsToAnswer', 'OurRequests', 'OpenRequest']),
    );

    const answer = await run('WhoAmI');
    expect(answer).toMatchObject({ data: { viewer: { role: 'LIAISON_OFFICER', country: 'FRA' } } });
    await response().getByText('LIAISON_OFFICER').first().waitFor();
    expect(await run('ClaimsToAnswer')).toEqual({ data: { nationalityClaims: { totalCount: 0, nodes: [] } } });
    expect(record).toEqual({ foreign: [], faults: [] });
  });

  it('shows the text of the tab that was chosen, however early, and sends the chosen purpose with every request', async () => {
    await signIn('legal-1');
    expect(await run('Desk')).toHaveProperty('data.repatriationRequests');
    expect(await run('WhoAmI')).toMatchObject({ data: { viewer: { purpose: 'REPATRIATION' } } });
    await page.getByLabel('Purpose').selectOption('PROTECTION');
    expect(await run('WhoAmI')).toMatchObject({ data: { viewer: { purpose: 'PROTECTION' } } });
    await page.getByRole('button', { name: 'Results', exact: true }).click();
    await page.getByLabel('Asked for').selectOption('PROSECUTION');
    expect(await page.getByLabel('Purpose').inputValue()).toBe('PROSECUTION');
    expect(await run('WhoAmI')).toMatchObject({ data: { viewer: { purpose: 'PROSECUTION' } } });
  });

  it('asks who waited too long for an act of weight to sign in once more, and goes on where it was', async () => {
    await signIn('legal-1');
    const old = await keptToken();
    await page.route('**/graphql', (route) =>
      route.fulfill({
        status: 401,
        headers: { 'www-authenticate': 'Bearer error="insufficient_user_authentication", max_age="300"' },
        json: { errors: [{ message: 'Sign in once more.', extensions: { code: 'UNAUTHENTICATED', maxAge: 300 } }] },
      }),
    );
    await run('WhoAmI');
    const alert = page.getByRole('alert').filter({ hasText: 'This act wants a recent sign-in.' });
    await alert.waitFor();
    await page.unroute('**/graphql');
    await alert.getByRole('button', { name: 'Sign in again' }).click();
    // Who is still signed in at the provider shows once more who it is.
    await page.getByLabel('Account').selectOption('legal-1');
    await page.getByLabel('Password').fill('demo');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('button', { name: 'Execute query' }).waitFor();
    expect(await alert.count()).toBe(0);
    expect(await run('WhoAmI')).toHaveProperty('data.viewer');
    expect([await isTaken(old), await isTaken(await keptToken())]).toEqual([false, true]);
  });

  it('forgets everything of the account on signing out, and the API takes its token no more', async () => {
    await signIn('registrar');
    const token = await keptToken();
    expect(await isTaken(token)).toBe(true);
    const ended = revoked();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    expect(await page.evaluate('sessionStorage.length + localStorage.length')).toBe(0);
    expect(await page.locator('.graphiql-container').count()).toBe(0);
    await ended;
    expect(await isTaken(token)).toBe(false);
    await page.reload();
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
  });

  it('signs out by itself whom nobody has seen for half an hour, and nobody before', async () => {
    await page.clock.install();
    await signIn('registrar');
    const token = await keptToken();
    await page.clock.fastForward('29:00');
    await page.getByRole('button', { name: 'Sign out' }).waitFor();
    await page.keyboard.press('Shift');
    await page.clock.fastForward('29:00');
    await page.getByRole('button', { name: 'Sign out' }).waitFor();
    const ended = revoked();
    await page.clock.fastForward('02:00');
    await page.getByRole('alert').filter({ hasText: 'nobody used this page for 30 minutes' }).waitFor();
    expect(await page.evaluate('sessionStorage.length + localStorage.length')).toBe(0);
    await ended;
    expect(await isTaken(token)).toBe(false);
  });

  it('asks the provider for no more than it needs, with a secret of this sign-in, and takes no answer that it did not ask for', async () => {
    const seen: URL[] = [];
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (url.pathname === '/oidc/auth' && url.searchParams.has('state')) seen.push(url);
    });
    for (const _time of [1, 2]) {
      await page.goto(`${server.origin}/graphiql/`);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.getByLabel('Password').waitFor();
    }
    const [one, other] = seen.map(({ searchParams }) => Object.fromEntries(searchParams));
    expect(one).toMatchObject({ response_type: 'code', scope: 'openid repatria', code_challenge_method: 'S256' });
    expect(one?.['state']).toMatch(/^[\w-]{43}$/);
    expect(one?.['code_challenge']).toMatch(/^[\w-]{43}$/);
    expect([one?.['state'] === other?.['state'], one?.['code_challenge'] === other?.['code_challenge']]).toEqual([false, false]);
    await page.goto(`${server.origin}/graphiql/?code=stolen&state=${'x'.repeat(43)}`);
    await page.getByRole('alert').filter({ hasText: 'This sign-in was not begun here.' }).waitFor();
    expect(new URL(page.url()).search).toBe('');
    expect(await page.evaluate(`sessionStorage.getItem('repatria/token')`)).toBeNull();
  });

  it('shows text that is markup as text: nothing of it becomes a part of the page or runs', async () => {
    await signIn('legal-1');
    const markup = '<img src=x onerror="window.ran=1"><script>window.ran=1</script><svg onload="window.ran=1">';
    await page.route('**/graphql', (route) => route.fulfill({ json: { data: { [markup]: [{ [markup]: markup, words: markup }] } } }));
    await run('WhoAmI');
    await page.getByRole('button', { name: 'Results', exact: true }).click();
    await page.locator('table').getByText('onerror=').first().waitFor();
    expect(await page.locator('img[src="x"], svg[onload], script:not([src])').count()).toBe(0);
    expect(await page.evaluate('window.ran')).toBeUndefined();
  });

  it('lets nobody in with a wrong password', async () => {
    await page.goto(`${server.origin}/graphiql/`);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByLabel('Password').fill('guess');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('alert').waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/oidc\/sign-in\//);
  });

  it('keeps its pages in a frame of nobody and under a policy that names no other host', async () => {
    const answer = await page.goto(`${server.origin}/graphiql/`);
    const policy = answer?.headers()['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/https?:|\*/);
  });
});
