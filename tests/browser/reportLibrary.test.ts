import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Browser, Page } from 'playwright-core';
import { populateReports } from '../../bench/reportPopulation';
import type { Role } from '../../domain/access/vocabulary';
import { parseReport } from '../../graphiql/src/reports/parseReport';
import type { Report } from '../../graphiql/src/reports/report';
import { ensureGraphiqlBuilt } from '../../server/ensureGraphiqlBuilt';
import { seriousFaults } from '../support/accessibility';
import { chromiumPath, launchChromium, watchPage } from '../support/browser';
import { givenMovementToReport, REPORTED_ON } from '../support/givenReports';
import { GraphiqlPage, type ShownTable } from '../support/graphiqlPage';
import { type SignedInServer, startSignedInServer } from '../support/signedInServer';
import { readWorkbook } from '../support/workbook';

const folder = path.join(__dirname, '../../graphiql/reports');
const saved = readdirSync(folder)
  .filter((file) => file.endsWith('.graphql'))
  .flatMap((file) => parseReport(readFileSync(path.join(folder, file), 'utf8')) ?? []);

/** Who walks through what: each report once, by the first of these whose role may run it. */
const walkers = [
  ['ANALYST', 'analyst'],
  ['DATA_PROTECTION_OFFICER', 'dpo'],
  ['LEGAL_OFFICER', 'legal-1'],
] as const satisfies readonly (readonly [Role, string])[];
const walks = walkers.map(([role, login], place) => {
  const before = walkers.slice(0, place).map(([earlier]) => earlier);
  return [role, login, saved.filter(({ roles }) => roles.includes(role) && !before.some((earlier) => roles.includes(earlier)))] as const;
});

/** What a report needs to be told before it has an answer. */
const fillIn: Readonly<Record<string, (page: GraphiqlPage, movement: string) => Promise<void>>> = {
  '9': (page, movement) => page.results.getByLabel('Ref').fill(movement),
};

/** Lists that have no row: reasons come when they are asked for, nobody has read outside their cases, and no target was set. */
const withoutRows: Readonly<Record<string, number>> = { '13': 1, '20': 1, '21': 1 };

(chromiumPath ? describe : describe.skip)('The library of reports in a browser', () => {
  let server: SignedInServer;
  let browser: Browser;
  let movement: string;
  jest.setTimeout(300_000);

  beforeAll(async () => {
    server = await startSignedInServer(await ensureGraphiqlBuilt(), REPORTED_ON);
    await populateReports(server.database, 600);
    movement = await givenMovementToReport(server.database);
    browser = await launchChromium();
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  it('is walked through whole', () => {
    expect(walks.flatMap(([, , reports]) => reports)).toHaveLength(saved.length);
  });

  it.each(walks)(
    'is answered to %s as %s: table, chart, files that open, nothing serious for axe in light or dark',
    async (role, login, reports) => {
      const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, colorScheme: 'light', acceptDownloads: true });
      const page = await context.newPage();
      const record = watchPage(page, server.origin);
      const graphiql = new GraphiqlPage(page, server.origin);
      await graphiql.signIn(login);
      const listed = page.getByRole('region', { name: 'Reports' }).getByRole('listitem');
      expect(await listed.count()).toBe(saved.filter(({ roles }) => roles.includes(role)).length);
      for (const [place, report] of reports.entries()) {
        const { question, number } = report;
        await graphiql.open(question);
        await fillIn[number]?.(graphiql, movement);
        await graphiql.run();
        expect({ question, alerts: await graphiql.results.getByRole('alert').allInnerTexts() }).toEqual({ question, alerts: [] });
        const tables = await graphiql.tables();
        expect({ question, tables: tables.length }).toEqual({ question, tables: report.blocks.length - (withoutRows[number] ?? 0) });
        const charts = report.blocks.filter(({ chart }) => chart).length;
        expect({ question, charts: await drawn(graphiql, charts) }).toEqual({ question, charts });
        await filesHold(graphiql, report, tables);
        await faultless(page, question, place % 2 === 0 ? 'light' : 'dark');
      }
      expect(await seriousFaults(page)).toEqual([]);
      expect(record).toEqual({ foreign: [], faults: [] });
      await context.close();
    },
  );

  /** The pictures that are there once each has been drawn: the first of a page waits for what draws it. */
  async function drawn({ results }: GraphiqlPage, expected: number): Promise<number> {
    const charts = results.getByRole('img', { name: /^Chart/ });
    if (expected > 0) await charts.nth(expected - 1).waitFor();
    for (const chart of await charts.all()) await chart.locator('svg svg').first().waitFor();
    return charts.count();
  }

  async function filesHold(graphiql: GraphiqlPage, { question, number }: Report, tables: readonly ShownTable[]): Promise<void> {
    const workbook = await graphiql.export(/\.xlsx/);
    expect(workbook.name).toMatch(new RegExp(`^repatria-${number}-.*\\.xlsx$`));
    const sheets = readWorkbook(workbook.content);
    // A list without a row has its heads in the file, and no table on the page.
    const lists = sheets.slice(0, -1).filter(({ rows }) => rows.length > 1);
    expect({ question, lists: lists.length, last: sheets.at(-1)?.name }).toEqual({ question, lists: tables.length, last: 'About' });
    expect(sheets.some(({ formulas }) => formulas)).toBe(false);
    for (const [place, { heads, rows }] of tables.entries()) {
      const [first, ...body] = lists[place]?.rows ?? [];
      expect({ question, heads: first }).toEqual({ question, heads });
      expect({ question, rows: body.length }).toEqual({ question, rows: rows.length });
      for (const [line, row] of rows.entries())
        expect({ question, row: told(row, body[line] ?? []) }).toEqual({ question, row: told(row, row) });
    }

    const [table] = tables;
    const csv = parse((await graphiql.export(/^CSV/)).content, { bom: true }) as string[][];
    const own = (csv[0] ?? []).flatMap((head, column) => (head.endsWith(' (code)') ? [] : [column]));
    const [first, ...body] = csv.map((row) => own.map((column) => row[column] ?? ''));
    expect({ question, heads: first, rows: body.length }).toEqual({ question, heads: table?.heads, rows: table?.rows.length });
    for (const [line, row] of (table?.rows ?? []).entries())
      expect({ question, row: told(row, body[line] ?? []) }).toEqual({ question, row: told(row, row) });
  }

  /** Of a row as a file has it, the cells in which the page shows a whole number or a hidden one: dates and words have forms of their own. */
  const told = (shown: readonly string[], filed: readonly (string | number | null)[]) =>
    shown.map((text, column) => (/^(\d{1,3}|<\d+|hidden)$/.test(text) ? String(filed[column] ?? '') : '…'));

  /** In one scheme each, the reports by turns: the colours are the same in all of them. */
  async function faultless(page: Page, question: string, colorScheme: 'light' | 'dark'): Promise<void> {
    await page.emulateMedia({ colorScheme });
    const faults = await seriousFaults(page, '.repatria-results');
    expect({ question, colorScheme, faults }).toEqual({ question, colorScheme, faults: [] });
    await page.emulateMedia({ colorScheme: 'light' });
  }
});
