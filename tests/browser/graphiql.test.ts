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
  });

  it('forgets everything of the account on signing out', async () => {
    await signIn('registrar');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    expect(await page.evaluate('sessionStorage.length + localStorage.length')).toBe(0);
    await page.reload();
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
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
