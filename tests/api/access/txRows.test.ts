import { Tx } from '../../../commands/Tx';
import { createDataSource } from '../../../ormconfig';
import { clusterUrl } from '../../support/cluster';
import { as } from '../../support/requestFacts';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

describe('the rows of a command’s statements', () => {
  it('are those that UPDATE returns, and none where it changed none', async () => {
    const dataSource = await createDataSource(clusterUrl(String(api.database.database))).initialize();
    const answers = await dataSource.transaction(async (manager) => {
      const tx = new Tx(manager, as('LEGAL_OFFICER'), new Date(), api.commands, false, null);
      const change = (code: string) =>
        tx.query<{ isState: boolean }>(`update origin_country set stance = stance where code = $1 returning is_state`, [code]);
      return [await change('FRA'), await change('???')];
    });
    await dataSource.destroy();
    expect(answers).toEqual([[{ isState: true }], []]);
  });
});
