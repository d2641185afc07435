import { givenRequest } from '../../support/givenRequest';
import { registered } from '../../support/registered';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const DEATH = `mutation ($input: RecordDeathInput!) { recordDeath(input: $input) { person { id ... on Detainee { registerCompleteness { items { code present } } } } } }`;
interface Recorded {
  readonly recordDeath: {
    readonly person: { readonly registerCompleteness: { readonly items: readonly { readonly code: string; readonly present: boolean }[] } };
  };
}
const what = {
  circumstances: 'Found lifeless in the morning',
  cause: 'Heart failure',
  establishedBy: 'Forensic institute',
  destinationOfRemains: 'Handed to the family',
};
const record = (login: string, personId: string, more: object = {}) =>
  api.as(login).query<Recorded>(DEATH, { input: { personId, ...what, ...more } });
async function dead(): Promise<string> {
  const { id } = await registered(api.database);
  await api.as('registrar').must('mutation ($input: RecordCustodyEndInput!) { recordCustodyEnd(input: $input) { person { id } } }', {
    input: { personId: id, reason: 'DEATH', endedAt: api.now().toISOString(), destination: 'Mortuary', authority: 'Prison service' },
  });
  return id;
}

test('ICPPED Art. 17(3)(g): circumstances, cause and destination of the remains complete the register', async () => {
  const id = await dead();
  const item = async () => {
    const { detainee } = await api
      .as('registrar')
      .must<{ detainee: { registerCompleteness: { items: { code: string; present: boolean }[] } } }>(
        'query ($id: ID!) { detainee(id: $id) { registerCompleteness { items { code present } } } }',
        { id },
      );
    return detainee.registerCompleteness.items.find(({ code }) => code === '17(3)(g)')?.present;
  };
  expect(await item()).toBe(false);
  expect((await record('health', id)).codes).toEqual([]);
  expect(await item()).toBe(true);
});

test('is recorded of the dead alone, once, and written over by nobody', async () => {
  const living = await registered(api.database);
  expect((await record('registrar', living.id)).codes).toEqual(['GUARD_FAILED']);
  const id = await dead();
  await record('registrar', id);
  expect((await record('registrar', id)).errors[0]?.extensions?.['fields']).toMatchObject([{ code: 'CONFLICT' }]);
  await expect(api.database.query('update death_record set cause = $2 where person_id = $1', [id, 'Another'])).rejects.toThrow(
    'append-only',
  );
  const insert = `insert into death_record (id, person_id, circumstances, cause, established_by, destination_of_remains, recorded_by, recorded_at)
    values (gen_random_uuid(), $1, 'X', 'X', 'X', 'X', $2, now())`;
  await expect(api.database.query(insert, [living.id, api.accountId('registrar')])).rejects.toThrow('No death');
});

test('is class 3: health and legal officers under a purpose; no registrar, no State', async () => {
  const id = await dead();
  await record('registrar', id);
  const read = (login: string, purpose: string) =>
    api
      .as(login)
      .query<{ detainee: { deathRecord: { cause: string } | null } }>(
        'query ($id: ID!) { detainee(id: $id) { deathRecord { cause } } }',
        { id },
        { purpose },
      );
  expect((await read('health', 'PROTECTION')).data?.detainee.deathRecord?.cause).toBe('Heart failure');
  expect((await read('registrar', 'REGISTRATION')).codes).toEqual(['FIELD_RESTRICTED']);
});

test('I-39: after a death every open request abates and the task to tell the family is open', async () => {
  const request = await givenRequest(api, 'IN_REVIEW');
  await api.as('registrar').must('mutation ($input: RecordCustodyEndInput!) { recordCustodyEnd(input: $input) { person { id } } }', {
    input: { personId: request.personId, reason: 'DEATH', endedAt: api.now().toISOString() },
  });
  const { rows } = await api.database.query(
    `select r.state, (select count(*)::int from task t where t.person_id = r.person_id and t.kind = 'FAMILY_NOTICE' and t.done_at is null) as notice from repatriation_request r where r.id = $1`,
    [request.id],
  );
  expect(rows).toEqual([{ state: 'ABATED', notice: 1 }]);
});
