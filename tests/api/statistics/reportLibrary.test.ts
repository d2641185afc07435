import { valueAt } from '../../../domain/statistics/reportFile';
import { reportLibrary } from '../../../queries/statistics/reportLibrary';
import { givenReportsPopulation } from '../../support/givenReports';
import { logins } from '../../support/logins';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  await givenReportsPopulation(api);
}, 120_000);
afterAll(() => api.close());

describe.each([...reportLibrary().values()].map((report) => [report.name, report] as const))('%s', (_, report) => {
  it('is answered to every role that it names', async () => {
    for (const role of report.roles) {
      const { data, errors } = await api.as(logins[role]).query(report.document, {}, report.purpose ? { purpose: report.purpose } : {});
      expect({ role, errors }).toEqual({ role, errors: [] });
      expect(data).not.toBeNull();
    }
  });

  it('holds its rows and columns where it says', async () => {
    const reader = report.roles.find((role) => role === 'LEGAL_OFFICER') ?? report.roles[0] ?? 'ANALYST';
    const data = await api.as(logins[reader]).must(report.document, {}, report.purpose ? { purpose: report.purpose } : {});
    for (const block of report.blocks) {
      const rows = valueAt(data, block.rows);
      // A movement that was not named, and lists that were not switched on, have no rows.
      if (rows == null) continue;
      expect(Array.isArray(rows)).toBe(true);
      for (const { path } of block.columns)
        for (const row of rows as unknown[]) expect({ path, found: valueAt(row, path) !== undefined }).toEqual({ path, found: true });
    }
  });
});
