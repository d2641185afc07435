import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import type { Role } from '../../domain/access/vocabulary';
import { parseReport } from '../../graphiql/src/reports/parseReport';
import { ensureGraphiqlBuilt } from '../../server/ensureGraphiqlBuilt';
import { seriousFaults } from '../support/accessibility';
import { chromiumPath, launchChromium, type PageRecord, watchPage } from '../support/browser';
import { GraphiqlPage } from '../support/graphiqlPage';
import { registered } from '../support/registered';
import { type SignedInServer, startSignedInServer } from '../support/signedInServer';

const NATIONALS = 'Whose nationals are they?';
const REPORT = `# question: ${NATIONALS}
# number: 99
# group: Persons
# rows: statistics.rows
# columns: keys.0.value "State" country; count "Persons" suppressed
# chart: map country=keys.0.value value=count
# note: A person with claims to two States is counted for both.
query PersonsByNationality($asOf: DateTime, $track: [Track!]) {
  statistics(by: [NATIONALITY], asOf: $asOf, filter: { track: $track }) {
    asOf
    basis
    rows { keys { dimension value } count { value display suppressed } }
  }
}
`;
const folder = path.join(__dirname, '../../graphiql/reports');
const saved = readdirSync(folder)
  .filter((file) => file.endsWith('.graphql'))
  .sort()
  .flatMap((file) => parseReport(readFileSync(path.join(folder, file), 'utf8')) ?? []);
const forRole = (role: Role) => saved.filter(({ roles }) => roles.length === 0 || roles.includes(role));
const FORMULA = '=HYPERLINK("http://a.example","b")';

(chromiumPath ? describe : describe.skip)('Reports in GraphiQL', () => {
  let server: SignedInServer;
  let browser: Browser;
  let page: Page;
  let graphiql: GraphiqlPage;
  let record: PageRecord;

  // A page is several megabytes of editor; on a busy machine that takes its time.
  jest.setTimeout(120_000);

  beforeAll(async () => {
    server = await startSignedInServer(await ensureGraphiqlBuilt());
    for (let n = 0; n < 12; n += 1) await registered(server.database, { claims: { TUN: 'SUBMITTED' } });
    for (let n = 0; n < 9; n += 1) await registered(server.database, { claims: { FRA: 'CONFIRMED' } });
    for (let n = 0; n < 3; n += 1) await registered(server.database, { claims: { MAR: 'STATED' } });
    for (let n = 0; n < 3; n += 1) await registered(server.database, { claims: { KEN: 'STATED' } });
    await registered(server.database, { name: FORMULA, registeredAt: '2026-02-03T10:00:00Z' });
    await registered(server.database, { name: 'محمد بن علي', registeredAt: '2026-02-04T10:00:00Z' });
    browser = await launchChromium();
  }, 300_000);

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  const openPage = async () => {
    const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, acceptDownloads: true });
    page = await context.newPage();
    record = watchPage(page, server.origin);
    graphiql = new GraphiqlPage(page, server.origin);
  };
  const opened = async () => {
    await graphiql.signIn('analyst', `#${new URLSearchParams({ query: REPORT })}`);
    await graphiql.results.getByRole('heading', { name: NATIONALS }).waitFor();
  };
  const asked = async (login: string, query: string) => {
    await graphiql.signIn(login, `#${new URLSearchParams({ query })}`);
    await page.getByRole('button', { name: 'Results', exact: true }).click();
    await graphiql.run();
  };

  describe('once answered', () => {
    beforeAll(async () => {
      await openPage();
      await opened();
      await graphiql.run();
    });
    afterAll(async () => {
      expect(record).toEqual({ foreign: [], faults: [] });
      await page.context().close();
    });

    it('show their answer as a map and a table, with a hidden count drawn and read as what it is', async () => {
      const rows = await graphiql.rows();
      expect(rows).toEqual(
        expect.arrayContaining([
          ['Tunisia', '12'],
          ['Other Africa', '6'],
        ]),
      );
      expect(rows.flat().filter((text) => text === '<5hidden, fewer than 5').length).toBeGreaterThan(0);
      await graphiql.results
        .getByRole('img', { name: /^Chart: Whose nationals/ })
        .locator('path')
        .first()
        .waitFor();
      expect(await graphiql.results.locator('svg [fill^="url(#hatch"]').count()).toBeGreaterThan(0);
      await graphiql.results.getByText('Basis', { exact: true }).waitFor();
    });

    it('are sorted by a column, for the eye and for a screen reader', async () => {
      const persons = graphiql.results.getByRole('columnheader', { name: /Persons/ });
      await persons.getByRole('button').press('Enter');
      expect(await persons.getAttribute('aria-sort')).toBe('descending');
      expect((await graphiql.rows())[0]).toEqual(['Tunisia', '12']);
    });

    it('take another chart where the reader chooses one', async () => {
      for (const kind of ['bar', 'funnel', 'line', 'heat', 'map']) {
        await graphiql.results.getByRole('combobox', { name: 'Chart' }).selectOption(kind);
        await graphiql.results.locator('.repatria-chart svg svg').first().waitFor();
      }
      await graphiql.results.getByRole('combobox', { name: 'Chart' }).selectOption('');
      expect(await graphiql.results.getByRole('img').count()).toBe(0);
    });

    it('are kept as CSV, workbook and picture', async () => {
      const csv = await graphiql.export('CSV');
      expect(csv.name).toMatch(/^repatria-.*whose-nationals-are-they\.csv$/);
      expect([...csv.content.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      expect(parse(csv.content, { bom: true })).toEqual(
        expect.arrayContaining([
          ['State', 'State (code)', 'Persons'],
          ['Tunisia', 'TUN', '12'],
        ]),
      );

      const workbook = await graphiql.export(/Excel/);
      const parts = unzipSync(new Uint8Array(workbook.content));
      const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
      expect(text('xl/workbook.xml')).toMatch(/name="Results".*name="About"/s);
      expect(text('xl/worksheets/sheet1.xml')).toContain('<v>12</v>');
      expect(Object.keys(parts).map(text).join('')).not.toContain('<f>');

      const svg = await graphiql.export(/\.svg/);
      expect(svg.content.toString()).toMatch(/^<\?xml[\s\S]*<svg[\s\S]*Whose nationals are they\?/);
      const png = await graphiql.export(/\.png/);
      expect([...png.content.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
      expect(png.content.length).toBeGreaterThan(20_000);
    });

    it('go to paper without what is there to be pressed', async () => {
      await page.emulateMedia({ media: 'print' });
      expect(await graphiql.results.getByRole('heading', { name: NATIONALS }).isVisible()).toBe(true);
      expect(await graphiql.results.locator('table').isVisible()).toBe(true);
      for (const pressed of ['Run', 'Export', 'Share link', 'Sign out']) {
        expect(await page.getByRole('button', { name: pressed }).first().isVisible()).toBe(false);
      }
    });
  });

  describe('of an analyst on one page', () => {
    beforeAll(async () => {
      await openPage();
      await graphiql.signIn('analyst');
    });
    afterAll(async () => {
      expect(record).toEqual({ foreign: [], faults: [] });
      await page.context().close();
    });

    const arrived = async (query: string) => {
      await graphiql.arrive(`#${new URLSearchParams({ query })}`);
      const [, name = ''] = /query (\w+)/.exec(query) ?? [];
      await page.locator('.graphiql-tab-active', { hasText: name }).waitFor();
    };

    it('are listed by question for the role, found by a word, and open in a tab of their own', async () => {
      const before = await graphiql.tabs;
      const library = page.getByRole('region', { name: 'Reports' });
      const mine = forRole('ANALYST');
      expect(await library.getByRole('listitem').count()).toBe(mine.length);
      const wanted = mine[1]?.question ?? '';
      await page.getByRole('searchbox', { name: 'Find a report' }).fill(wanted);
      expect(await library.getByRole('listitem').allInnerTexts()).toEqual([expect.stringContaining(wanted)]);
      await graphiql.open(wanted);
      expect(await graphiql.tabs).toHaveLength(before.length + 1);
      await page.getByRole('searchbox', { name: 'Find a report' }).fill('no such word');
      await library.getByText('None has “no such word”').waitFor();
    });

    it('are reached by keyboard alone', async () => {
      await graphiql.arrive();
      await page.getByRole('searchbox', { name: 'Find a report' }).focus();
      const [first] = forRole('ANALYST');
      await page.keyboard.type(first?.question ?? '');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await graphiql.results.getByRole('heading', { name: first?.question ?? '', level: 2 }).waitFor();
      await graphiql.results.locator('input, select').first().focus();
      await page.keyboard.press('Enter');
      await graphiql.results.locator('table, .repatria-empty').first().waitFor();
    });

    it('send what the form holds', async () => {
      await arrived(REPORT);
      await graphiql.results.getByRole('heading', { name: NATIONALS }).waitFor();
      await graphiql.results.getByLabel('As of').fill('2026-01-15');
      await graphiql.run();
      await graphiql.results.getByText('fits the question as it was asked').waitFor();
      const sent = page.waitForRequest((request) => request.postData()?.includes('PersonsByNationality') === true);
      await graphiql.results.getByText('Any', { exact: true }).click();
      await graphiql.results.getByRole('checkbox', { name: /^Investigation/ }).check();
      await graphiql.results.getByLabel('As of').fill('');
      await graphiql.run();
      expect(JSON.parse((await sent).postData() ?? '{}')).toMatchObject({ variables: { track: ['INVESTIGATION'] } });
      expect(await graphiql.rows()).toContainEqual(['Tunisia', '12']);
    });

    it('come with what a link fills in, beside the tab where the reader filled in something else', async () => {
      await graphiql.results.getByLabel('As of').fill('2026-01-15');
      await arrived(REPORT);
      await graphiql.results.getByText('Any', { exact: true }).waitFor();
      expect(await graphiql.results.getByLabel('As of').inputValue()).toBe('');
    });

    it('tell a refusal in words with what to do next', async () => {
      await arrived('query Refused { detainees(first: 5) { nodes { displayName } } }');
      await page.getByRole('button', { name: 'Results', exact: true }).click();
      await graphiql.run();
      const alert = graphiql.results.getByRole('alert');
      await alert.getByText('Your role may not ask this.').waitFor();
      await alert.getByText('Choose a report from the library').waitFor();
    });

    it('have nothing serious for axe, in light and dark', async () => {
      const faults = async (part: string) => {
        for (const colorScheme of ['dark', 'light'] as const) {
          await page.emulateMedia({ colorScheme });
          await page
            .locator(colorScheme === 'dark' ? '.monaco-editor.vs-dark' : '.monaco-editor.vs')
            .first()
            .waitFor({ state: 'attached' });
          expect({ colorScheme, faults: await seriousFaults(page, part) }).toEqual({ colorScheme, faults: [] });
        }
      };
      await arrived(REPORT);
      await faults('.repatria-results');
      await graphiql.run();
      await graphiql.results.locator('.repatria-chart svg svg').first().waitFor();
      await page.getByRole('button', { name: 'Query', exact: true }).click();
      await page.getByRole('button', { name: 'JSON', exact: true }).click();
      await faults('body');
    });
  });

  describe('each on a page of its own', () => {
    beforeEach(() => openPage());
    afterEach(async () => {
      expect(record).toEqual({ foreign: [], faults: [] });
      await page.context().close();
    });

    it('are not needed: every list of a free query becomes a table, its names no formulas and its dates dates', async () => {
      await asked('legal-1', 'query Names { detainees(first: 50) { nodes { displayName createdAt } } }');
      const rows = await graphiql.rows();
      expect(rows).toContainEqual([FORMULA, '3 Feb 2026, 10:00 UTC']);
      expect(rows).toContainEqual(['محمد بن علي', '4 Feb 2026, 10:00 UTC']);
      const { content } = await graphiql.export('CSV');
      const records = parse(content, { bom: true }) as string[][];
      expect(records).toContainEqual([`'${FORMULA}`, '2026-02-03T10:00:00.000Z']);
      expect(records).toContainEqual(['محمد بن علي', '2026-02-04T10:00:00.000Z']);
      const parts = unzipSync(new Uint8Array((await graphiql.export(/Excel/)).content));
      const all = Object.values(parts)
        .map((part) => strFromU8(part))
        .join('');
      // 3 February 2026, 10:00, as a spreadsheet counts days.
      expect(all).toMatch(/<v>46056\.41666\d*<\/v>/);
      expect(all).toContain('محمد بن علي');
    });

    it('are shared by a link that carries the question, and neither an answer nor a token', async () => {
      await opened();
      await graphiql.results.getByLabel('As of').fill('2026-03-01');
      await graphiql.run();
      await graphiql.results.getByRole('button', { name: 'Share link' }).click();
      const link = new URL(await graphiql.results.getByLabel('Link to this question').inputValue());
      expect(link.search).toBe('');
      expect([...new URLSearchParams(link.hash.slice(1)).keys()]).toEqual(['query', 'variables']);
      expect(link.hash).not.toMatch(/eyJ|Tunisia/);
      await page.context().close();

      await openPage();
      const requests: string[] = [];
      page.on('request', (request) => requests.push(`${request.url()} ${request.postData() ?? ''}`));
      await graphiql.signIn('analyst', link.hash);
      await graphiql.results.getByRole('heading', { name: NATIONALS }).waitFor();
      expect(await graphiql.results.getByLabel('As of').inputValue()).toBe('2026-03-01');
      // Not run before the reader says so, and in no address that a server sees.
      expect(requests.filter((request) => request.includes('PersonsByNationality'))).toEqual([]);
      await graphiql.run();
      expect(await graphiql.rows()).toContainEqual(['Tunisia', '12']);
    });

    it('show the part of the schema that the role may use', async () => {
      const explorer = async (login: string) => {
        await graphiql.signIn(login);
        await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
        await page.getByText('root types').waitFor({ state: 'attached' });
        const types = await page.locator('.graphiql-plugin').innerText();
        return types;
      };
      expect(await explorer('analyst')).not.toMatch(/AddToManifestInput|DetaineeConnection/);
      await page.context().close();
      await openPage();
      const ofTransfers = await explorer('transfer-1');
      for (const type of ['AddToManifestInput', 'DetaineeConnection']) expect(ofTransfers).toContain(type);
    });
  });
});
