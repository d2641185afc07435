import type { Browser, Page } from 'playwright-core';
import { populateReports } from '../../bench/reportPopulation';
import { ensureGraphiqlBuilt } from '../../server/ensureGraphiqlBuilt';
import { seriousFaults } from '../support/accessibility';
import { chromiumPath, launchChromium, type PageRecord, watchPage } from '../support/browser';
import { GraphiqlPage } from '../support/graphiqlPage';
import { type SignedInServer, startSignedInServer } from '../support/signedInServer';

const QUESTION = 'How many people are in custody per State';

(chromiumPath ? describe : describe.skip)('Scheduled reports in GraphiQL', () => {
  let server: SignedInServer;
  let browser: Browser;
  let page: Page;
  let graphiql: GraphiqlPage;
  let record: PageRecord;

  // A page is several megabytes of editor; on a busy machine that takes its time.
  jest.setTimeout(120_000);

  beforeAll(async () => {
    server = await startSignedInServer(await ensureGraphiqlBuilt());
    await populateReports(server.database, 600);
    browser = await launchChromium();
  }, 300_000);

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  const openPage = async () => {
    page = await (await browser.newContext({ viewport: { width: 1400, height: 900 }, acceptDownloads: true })).newPage();
    record = watchPage(page, server.origin);
    graphiql = new GraphiqlPage(page, server.origin);
  };
  const scheduled = () => page.getByRole('region', { name: 'Scheduled reports' });
  const run = () => page.getByRole('region', { name: 'Scheduled run' });
  const stored = async () =>
    (
      await server.database.query<{ title: string; report: string; cron: string; recipients: string[]; status: string; version: number }>(
        'select title, report, cron, recipient_logins as recipients, status, version from report_schedule',
      )
    ).rows;
  const comeDue = async () => {
    await server.database.query(`update report_schedule set next_run_at = now() - interval '1 minute'`);
    return server.runDueReports();
  };

  describe('of an analyst', () => {
    beforeAll(async () => {
      await openPage();
      await graphiql.signIn('analyst');
    });
    afterAll(async () => {
      expect(record).toEqual({ foreign: [], faults: [] });
      await page.context().close();
    });

    it('are made from the report on the page, by keyboard', async () => {
      await graphiql.open(QUESTION);
      await page.getByRole('button', { name: 'Schedule', exact: true }).press('Enter');
      const form = page.getByRole('form', { name: 'Schedule this report' });
      // The title has the focus.
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type('Custody, every Monday');
      await form.getByLabel('Time zone').fill('Asia/Baghdad');
      await form.getByLabel('Recipients').fill('nobody-known');
      await page.keyboard.press('Enter');
      await form.getByRole('alert').getByText('A recipient is not known on your side.').waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      await form.getByLabel('Recipients').fill('auditor');
      await page.keyboard.press('Enter');
      await page.getByRole('status').getByText('Scheduled every Monday at 07:00 (Asia/Baghdad); first on').waitFor();
      expect(await stored()).toEqual([
        {
          title: 'Custody, every Monday',
          report: 'custody-by-nationality',
          cron: '0 7 * * 1',
          recipients: ['auditor'],
          status: 'ACTIVE',
          version: 1,
        },
      ]);
    });

    it('are listed with when they run next, and open a run as it was told, as chart and table with what changed', async () => {
      expect(await comeDue()).toBe(1);
      // The State confirms what was submitted to it.
      await server.database.query(
        `update nationality_claim set status = 'CONFIRMED', submitted_at = now(), answered_at = now() where status = 'SUBMITTED'`,
      );
      expect(await comeDue()).toBe(1);

      await page.getByRole('button', { name: 'Show Scheduled' }).click();
      const entry = scheduled().getByRole('button', { name: /Custody, every Monday/ });
      expect(await entry.innerText()).toMatch(/every Monday at 07:00 \(Asia\/Baghdad\) · next /);
      await entry.press('Enter');
      const runs = scheduled().getByRole('region', { name: 'Runs' }).getByRole('listitem');
      await runs
        .first()
        .getByRole('button', { name: /\d+ changes?$/ })
        .press('Enter');
      await run().getByRole('heading', { name: 'Custody, every Monday', level: 2 }).waitFor();
      expect(await page.evaluate('document.activeElement?.textContent')).toBe('Custody, every Monday');
      await run()
        .getByRole('img', { name: /^Chart/ })
        .locator('svg svg')
        .first()
        .waitFor();
      expect(await run().getByRole('table').count()).toBeGreaterThan(0);
      const changes = await run().getByRole('region', { name: 'Since the run before' }).getByRole('listitem').allInnerTexts();
      expect(changes[0]).toMatch(/: \d+ → \d+ \([+−]\d+\)/);
      expect(await seriousFaults(page)).toEqual([]);

      // The earlier one has the numbers of its day.
      const now = await run().locator('table').first().innerText();
      await runs.last().getByRole('button').click();
      await run().getByRole('region', { name: 'Since the run before' }).waitFor({ state: 'detached' });
      expect(await run().locator('table').first().innerText()).not.toBe(now);
    });

    it('give the place back to the question when it is asked anew', async () => {
      await run().getByRole('button', { name: 'Ask it now' }).click();
      await graphiql.run();
      await graphiql.results.getByRole('heading', { name: new RegExp(QUESTION), level: 2 }).waitFor();
      expect(await run().count()).toBe(0);
    });

    it('are changed and ended, and what ran is kept', async () => {
      await scheduled().getByRole('button', { name: 'Change', exact: true }).click();
      const form = page.getByRole('form', { name: 'Change Custody, every Monday' });
      await form.getByLabel('How often').selectOption('Every month');
      await form.getByLabel('On day').fill('3');
      await form.getByLabel('Title').fill('Custody, every month');
      for (const colorScheme of ['dark', 'light'] as const) {
        await page.emulateMedia({ colorScheme });
        expect({ colorScheme, faults: await seriousFaults(page, '.repatria-schedule-form') }).toEqual({ colorScheme, faults: [] });
      }
      await form.getByRole('button', { name: 'Save' }).click();
      await scheduled().getByRole('status').getByText('Changed: Custody, every month.').waitFor();
      await scheduled()
        .getByRole('button', { name: /Custody, every month on day 3 of the month at 07:00/ })
        .waitFor();

      await scheduled().getByRole('button', { name: 'End', exact: true }).press('Enter');
      await page.keyboard.press('Enter');
      await scheduled().getByRole('status').getByText('Ended: Custody, every month.').waitFor();
      await scheduled().getByText('None yet.').waitFor();
      expect(await stored()).toMatchObject([
        { title: 'Custody, every month', cron: '0 7 3 * *', recipients: ['auditor'], status: 'ENDED' },
      ]);
      await scheduled().getByLabel('Show ended ones').check();
      // It is still open, as it was left.
      const kept = scheduled().getByRole('region', { name: 'Runs' }).getByRole('listitem');
      await kept.first().waitFor();
      expect(await kept.count()).toBe(2);
    });
  });

  it('reach a recipient by their link, and nobody else', async () => {
    const { rows } = await server.database.query<{ id: string }>('select id from report_run order by due_at desc limit 1');
    const arrive = async (login: string) => {
      await openPage();
      await page.goto(`${server.origin}/graphiql?run=${rows[0]?.id}`);
      await graphiql.enter(login);
    };
    await arrive('auditor');
    await run().getByRole('table').first().waitFor();
    expect(page.url()).not.toContain('run=');
    expect(record).toEqual({ foreign: [], faults: [] });
    await page.context().close();

    await arrive('legal-1');
    await page.getByRole('alert').getByText('This run is not there, or not yours to read.').waitFor();
    expect(await run().count()).toBe(0);
    await page.context().close();
  });
});
