import { bring, givenInside } from '../support/movementVerbs';
import { registered } from '../support/registered';
import { SEALED_FORM } from '../support/sealedGiven';
import { startTestApi, type TestApi } from '../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

/** The constraints hold even for an administrator who writes SQL: they are the database's own. */
const attempt = (text: string, values: readonly unknown[] = []) =>
  api.database.query(text, [...values]).then(
    () => 'DONE',
    (error: Error) => error.message,
  );

const openStay = `insert into custody_episode (id, person_id, facility_id, deprived_at, deprived_place, depriving_authority, supervising_authority, facility_authority, admitted_at)
  select gen_random_uuid(), $1, f.id, $2, 'Place', 'Authority', 'Authority', 'Authority', $2 from facility f where f.code = 'IRQ-BGW'`;
const endStay = 'update custody_episode set ended_at = $2, end_reason = $3 where person_id = $1 and ended_at is null';

/** Of a death or an escape the family is to be told (I-39). */
const familyNotice = `insert into task (id, kind, person_id, subject_id, owner_role, summary, opened_at)
  values (gen_random_uuid(), 'FAMILY_NOTICE', $1, $1, 'REGISTRAR', 'Tell the family.', now())`;

/** Both in one transaction, as a transfer is: the chain is looked at when it commits. */
async function transfer(personId: string, endedAt: string, admittedAt: string, reason = 'TRANSFER'): Promise<string> {
  await api.database.query('begin');
  await api.database.query(endStay, [personId, endedAt, reason]);
  if (['DEATH', 'ESCAPE'].includes(reason)) await api.database.query(familyNotice, [personId]);
  await api.database.query(openStay, [personId, admittedAt]);
  const outcome = await attempt('commit');
  if (outcome !== 'DONE') await api.database.query('rollback');
  return outcome;
}

describe('the chain of custody', () => {
  it('I-01: a person is in one custody at a time', async () => {
    const { id } = await registered(api.database);
    expect(await attempt(openStay, [id, '2026-03-01T00:00:00Z'])).toMatch(/custody_no_overlap/);
  });

  it('I-02: a transfer ends where the next stay begins', async () => {
    const { id } = await registered(api.database);
    expect(await transfer(id, '2026-03-01T00:00:00Z', '2026-03-01T00:00:00Z')).toBe('DONE');
  });

  it('I-02: an hour that nobody accounts for is refused', async () => {
    const { id } = await registered(api.database);
    expect(await transfer(id, '2026-03-01T00:00:00Z', '2026-03-01T01:00:00Z')).toMatch(/I-02/);
  });

  it.each(['TRANSFER', 'HANDOVER', 'HOSPITAL', 'COURT'])('I-02: %s without the place where custody goes on is refused', async (reason) => {
    const { id } = await registered(api.database);
    expect(await attempt(endStay, [id, '2026-03-01T00:00:00Z', reason])).toMatch(/I-02/);
  });

  it.each(['ESCAPE', 'RELEASE', 'UNKNOWN'])('after %s custody may begin anew later', async (reason) => {
    const { id } = await registered(api.database);
    expect(await transfer(id, '2026-03-01T00:00:00Z', '2026-03-09T00:00:00Z', reason)).toBe('DONE');
  });

  it('after a death it may not', async () => {
    const { id } = await registered(api.database);
    expect(await transfer(id, '2026-03-01T00:00:00Z', '2026-03-09T00:00:00Z', 'DEATH')).toMatch(/I-02/);
  });
});

describe('a manifest', () => {
  it('I-19: lists nobody who is on another one that is not over', async () => {
    const movement = await givenInside(api, 1);
    const other = await givenInside(api, 1);
    const add = `insert into manifest_entry (id, movement_id, person_id, transfer_order, status, added_by, added_at) values (gen_random_uuid(), $1, $2, 'Order', 'LISTED', $3, now())`;
    expect(await attempt(add, [other.id, movement.persons[0], api.accountId('transfer-1')])).toMatch(/manifest_entry_one_open/);
  });

  it('I-21: once locked, its version, its persons and their reasons stay', async () => {
    const movement = await bring(api, await givenInside(api, 1), 'MANIFEST_LOCKED');
    const { id: other } = await registered(api.database);
    const add = `insert into manifest_entry (id, movement_id, person_id, transfer_order, status, added_by, added_at) values (gen_random_uuid(), $1, $2, 'Order', 'LISTED', $3, now())`;
    expect(await attempt(add, [movement.id, other, api.accountId('transfer-1')])).toMatch(/I-21/);
    for (const change of [
      'delete from manifest_entry where movement_id = $1',
      `update manifest_entry set transfer_order = 'Another' where movement_id = $1`,
      `update manifest_version set sha256 = repeat('0', 64) where movement_id = $1`,
      `update manifest_version set persons = '{}' where movement_id = $1`,
      'delete from manifest_version where movement_id = $1',
    ]) {
      expect(await attempt(change, [movement.id])).toMatch(/I-21/);
    }
  });

  it('is not locked by the account that listed', async () => {
    const movement = await givenInside(api, 1);
    const lock = `insert into manifest_version (id, movement_id, number, sha256, persons, listed_by, locked_by, locked_at) values (gen_random_uuid(), $1, 9, repeat('0', 64), '{}', $2, $2, now())`;
    expect(await attempt(lock, [movement.id, api.accountId('registrar')])).toMatch(/manifest_locked_by_another/);
  });
});

describe('counts and discrepancies', () => {
  it('a count is made again, never edited', async () => {
    const movement = await bring(api, await givenInside(api, 1), 'DEPARTED');
    expect(await attempt(`update headcount set present = '{}' where movement_id = $1`, [movement.id])).toMatch(/append-only/);
    expect(await attempt('delete from headcount where movement_id = $1', [movement.id])).toMatch(/append-only/);
  });

  it('I-20: a discrepancy is resolved once, and nobody rewrites whom it concerns', async () => {
    const movement = await givenInside(api, 1);
    await api.database.query(
      `insert into discrepancy (id, movement_id, kind, person_id, detected_at) values (gen_random_uuid(), $1, 'MISSING', $2, now())`,
      [movement.id, movement.persons[0]],
    );
    expect(await attempt(`update discrepancy set kind = 'EXTRA' where movement_id = $1`, [movement.id])).toMatch(/I-20/);
    expect(await attempt(`update movement set status = 'RECONCILED' where id = $1`, [movement.id])).toMatch(/I-20/);
    const resolve = `update discrepancy set resolved_at = now(), resolution = '${SEALED_FORM}' where movement_id = $1`;
    expect(await attempt(resolve, [movement.id])).toBe('DONE');
    expect(await attempt(resolve, [movement.id])).toMatch(/I-20/);
    expect(await attempt('delete from discrepancy where movement_id = $1', [movement.id])).toMatch(/I-20/);
  });
});
