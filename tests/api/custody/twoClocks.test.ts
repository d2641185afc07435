import { registered } from '../../support/registered';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterEach(() => api.setNow(null));
afterAll(() => api.close());

const HOUR = 3_600_000;
const hoursAgo = (hours: number) => new Date(api.now().getTime() - hours * HOUR).toISOString();

interface Stay {
  readonly admittedAt: string;
  readonly recordedAt: string | null;
  readonly endedAt: string | null;
  readonly endRecordedAt: string | null;
}
const custodyOf = async (id: string): Promise<readonly Stay[]> => {
  const { detainee } = await api
    .as('registrar')
    .must<{ detainee: { custody: readonly Stay[] } }>(
      'query ($id: ID!) { detainee(id: $id) { custody { admittedAt recordedAt endedAt endRecordedAt } } }',
      { id },
    );
  return detainee.custody;
};

test('a stay says when it began and when that was entered, and its end as well (I-43)', async () => {
  const { id } = await registered(api.database);
  const [before] = await custodyOf(id);
  expect(before).toMatchObject({ endedAt: null, endRecordedAt: null });
  expect(Date.parse(before?.recordedAt ?? '')).toBeGreaterThanOrEqual(Date.parse(before?.admittedAt ?? ''));
  api.setNow(new Date(Date.now() + 5 * HOUR));
  const lastSeenAt = hoursAgo(3);
  await api
    .as('registrar')
    .must('mutation ($input: RecordWhereaboutsUnknownInput!) { recordWhereaboutsUnknown(input: $input) { person { id } } }', {
      input: { personId: id, lastSeenAt, reasons: 'Missing at the roll call after the place changed hands.' },
    });
  const [after] = await custodyOf(id);
  expect(after).toMatchObject({ recordedAt: before?.recordedAt, endedAt: lastSeenAt, endRecordedAt: api.now().toISOString() });
});

test('nobody writes when something was recorded, in the database either', async () => {
  const { id } = await registered(api.database);
  const { rows } = await api.database.query('select recorded_at from custody_episode where person_id = $1', [id]);
  await api.database.query(`update custody_episode set recorded_at = '2020-01-01' where person_id = $1`, [id]);
  expect((await api.database.query('select recorded_at from custody_episode where person_id = $1', [id])).rows).toEqual(rows);
});

test('controllers of a place and sources asked say when they were entered', async () => {
  const heldFrom = hoursAgo(30);
  await api
    .as('monitor')
    .must('mutation ($input: RecordFacilityControllerInput!) { recordFacilityController(input: $input) { facility { code } } }', {
      input: { facilityCode: 'SYR-ROJ', authority: 'Another administration', from: heldFrom },
    });
  const { id } = await registered(api.database, { identityStatus: 'ENROLLED' });
  const sources = [{ kind: 'CIVIL_REGISTER', description: 'Extract, by reference', consultedAt: hoursAgo(40) }];
  await api
    .as('registrar')
    .must('mutation ($input: StartIdentityVerificationInput!) { startIdentityVerification(input: $input) { person { id } } }', {
      input: { personId: id, sources },
    });
  const { detainee, facility } = await api.as('registrar').must<{
    detainee: { identitySources: readonly { consultedAt: string; recordedAt: string }[] };
    facility: { controllers: readonly { authority: string; from: string; recordedAt: string | null }[] };
  }>(
    `query ($id: ID!) { detainee(id: $id) { identitySources { consultedAt recordedAt } }
       facility(code: "SYR-ROJ") { controllers { authority from recordedAt } } }`,
    { id },
  );
  const [source] = detainee.identitySources;
  expect(Date.parse(source?.recordedAt ?? '') - Date.parse(source?.consultedAt ?? '')).toBeGreaterThan(39 * HOUR);
  const controller = facility.controllers.find(({ authority }) => authority === 'Another administration');
  expect(Date.parse(controller?.recordedAt ?? '') - Date.parse(controller?.from ?? '')).toBeGreaterThan(29 * HOUR);
});
