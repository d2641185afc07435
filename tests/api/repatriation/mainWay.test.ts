import { givenRequest } from '../../support/givenRequest';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const state = async (id: string) =>
  (await api.database.query('select state, origin_side, version from repatriation_request where id = $1', [id])).rows[0];

describe('a request on its way', () => {
  it('goes from the State’s draft to READY_FOR_HANDOVER, each step by its role, with a record of each', async () => {
    const { id } = await givenRequest(api, 'READY_FOR_HANDOVER');
    expect(await state(id)).toMatchObject({ state: 'READY_FOR_HANDOVER', origin_side: 'READY_TO_RECEIVE' });
    const { rows } = await api.database.query(
      'select action from case_event where subject_id = $1 and from_state is distinct from to_state order by recorded_at',
      [id],
    );
    expect(rows.map(({ action }) => action)).toEqual([
      'openRepatriationRequest',
      'submitRepatriationRequest',
      'registerRepatriationRequest',
      'beginRepatriationReview',
      'acceptInPrinciple',
      'proposeRepatriationDecision',
      'approveRepatriationRequest',
      'declareReadyForHandover',
    ]);
  });

  it('starts two months to collect when the person is ready, and the remedy is over', async () => {
    const { id } = await givenRequest(api, 'READY_FOR_HANDOVER');
    const { rows } = await api.database.query(
      `select kind, status, country from clock where subject_id = $1 and kind <> 'FINDING_VALIDITY' order by started_at, kind`,
      [id],
    );
    expect(rows).toEqual([
      { kind: 'ACKNOWLEDGE_REQUEST', status: 'MET', country: 'FRA' },
      { kind: 'COMPLETENESS_CHECK', status: 'MET', country: null },
      { kind: 'REMEDY_WINDOW', status: 'MET', country: 'FRA' },
      { kind: 'COLLECT_PERSON', status: 'RUNNING', country: 'FRA' },
    ]);
  });
});
