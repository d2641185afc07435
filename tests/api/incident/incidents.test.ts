import { newId } from '../../../domain/reference/nodeId';
import { registered } from '../../support/registered';
import { insertGiven } from '../../support/sealedGiven';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
let personId: string;
beforeAll(async () => {
  api = await startTestApi();
  personId = (await registered(api.database)).id;
  await incident('NO_ORDER', personId, 'RCM-2026-910001-0', '2026-02-03T10:00:00Z');
  await incident('FIRE', null, 'RCM-2026-910002-0', '2026-02-04T10:00:00Z');
});
afterAll(() => api.close());

async function incident(kind: string, person: string | null, ref: string, at: string): Promise<void> {
  const { rows } = await api.database.query<{ id: string }>(`select id from facility where code = 'IRQ-KARKH'`);
  await insertGiven(api, 'incident', {
    id: newId('Incident'),
    ref,
    person_id: person,
    facility_id: rows[0]?.id,
    kind,
    status: 'REPORTED',
    description: 'What was seen',
    figures: JSON.stringify([{ label: 'injured', value: 2, source: 'the watch' }]),
    occurred_at: at,
    recorded_at: at,
  });
}

const LIST = '{ incidents { nodes { kind facility { code } description figures { count: value source } person { ref } } } }';

describe('incidents', () => {
  it('are read by staff with the person and the words, the last that happened first', async () => {
    const data = await api.as('registrar').must<{ incidents: { nodes: { kind: string }[] } }>(LIST);
    expect(data.incidents.nodes).toMatchObject([
      { kind: 'FIRE', person: null, description: 'What was seen', figures: [{ count: 2, source: 'the watch' }] },
      { kind: 'NO_ORDER', person: { ref: expect.any(String) }, description: 'What was seen' },
    ]);
  });

  it('tell the monitor no person, and no words about one', async () => {
    const answer = await api.as('monitor').query<{ incidents: { nodes: object[] } }>(LIST);
    expect(answer.data?.incidents.nodes).toMatchObject([
      { kind: 'FIRE', person: null, description: 'What was seen' },
      { kind: 'NO_ORDER', person: null, description: null },
    ]);
  });

  it('are narrowed by kind, place and time', async () => {
    const filtered = 'query ($filter: IncidentFilter) { incidents(filter: $filter) { nodes { kind } } }';
    const kinds = async (filter: object) =>
      (await api.as('registrar').must<{ incidents: { nodes: { kind: string }[] } }>(filtered, { filter })).incidents.nodes.map(
        (node) => node.kind,
      );
    expect(await kinds({ kind: ['FIRE'] })).toEqual(['FIRE']);
    expect(await kinds({ facility: 'IRQ-RASHAD' })).toEqual([]);
    expect(await kinds({ occurredBefore: '2026-02-04T00:00:00Z' })).toEqual(['NO_ORDER']);
  });

  it('are not for a State', async () => {
    expect((await api.as('liaison-fra').query(LIST)).codes).toEqual(['FORBIDDEN']);
  });
});
