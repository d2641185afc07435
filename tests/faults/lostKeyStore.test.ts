import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { newId } from '../../domain/reference/nodeId';
import { fileKeyStore } from '../../integrations/keys/fileKeyStore';
import { openKeyring } from '../../integrations/keys/keyring';
import { masterKeysOf, newMasterKey } from '../../integrations/keys/masterKeys';
import { keysOfDatabase } from '../../server/keysOfDatabase';
import { registered } from '../support/registered';
import { insertGiven } from '../support/sealedGiven';
import { startTestApi, type TestApi } from '../support/testApi';
import './settings';

const root = mkdtempSync(path.join(tmpdir(), 'repatria-keys-'));
const folder = path.join(root, 'persons');
const elsewhere = path.join(root, 'elsewhere');
mkdirSync(folder);
/** A disk of its own, so that it can be filled; a process that may not mount one is told so. */
const ownDisk = mounted();
const master = newMasterKey('test');
const store = () => fileKeyStore(folder);
const keyring = () => openKeyring(store(), masterKeysOf([master]));

let api: TestApi;
beforeAll(async () => {
  await store().claim();
  api = await startTestApi({ keys: keyring() });
});
afterAll(async () => {
  await api.close();
  if (ownDisk) execFileSync('umount', [folder]);
  rmSync(root, { recursive: true, force: true });
});

function mounted(): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', folder], { stdio: 'ignore' });
    return true;
  } catch {
    process.stdout.write('No disk of its own may be mounted here: what a full one does is not shown.\n');
    return false;
  }
}

const SCAR = 'Scar on the left hand';
const recordIllness = (personId: string, idempotencyKey: string) =>
  api.as('health').query('mutation ($input: RecordHealthEventInput!) { recordHealthEvent(input: $input) { person { id } } }', {
    input: { personId, kind: 'ILLNESS', occurredAt: '2026-03-01T08:00:00Z', examiner: SCAR, idempotencyKey },
  });
const EXAMINERS = 'query ($id: ID!) { detainee(id: $id) { healthEvents { examiner } } }';
const examinersOf = async (id: string) => {
  const { data, codes } = await api
    .as('health')
    .query<{ detainee: { healthEvents: { examiner: string }[] } }>(EXAMINERS, { id }, { purpose: 'PROTECTION' });
  return data?.detainee?.healthEvents?.map(({ examiner }) => examiner) ?? codes;
};
const left = async (personId: string) => {
  const { rows } = await api.database.query<{ health: string; events: string }>(
    `select (select count(*) from health_event where person_id = $1) as health, (select count(*) from case_event where subject_id = $1) as events`,
    [personId],
  );
  return rows[0];
};
/** By another process: this one keeps no key of it in memory. */
const recordedElsewhere = (personId: string) =>
  insertGiven({ database: api.database, commands: { keys: keyring() } }, 'health_event', {
    id: newId('Part'),
    person_id: personId,
    kind: 'ILLNESS',
    occurred_at: api.now(),
    examiner: SCAR,
    recorded_by: api.accountId('health'),
    recorded_at: api.now(),
  });
const drafts = () => readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith('.draft'));
const person = async () => (await registered(api.database)).id;

(ownDisk ? describe : describe.skip)('a full disk under the keys', () => {
  it('stops what would be sealed with a new key, and leaves nothing of it', async () => {
    const [known, fresh] = [await person(), await person()];
    expect((await recordIllness(known, 'before')).codes).toEqual([]);
    const { bfree, bsize } = statfsSync(folder);
    writeFileSync(path.join(folder, 'ballast'), Buffer.alloc(bfree * bsize));
    const { codes } = await recordIllness(fresh, 'full');
    expect(codes).toEqual(['SERVICE_UNAVAILABLE']);
    expect(await left(fresh)).toEqual({ health: '0', events: '0' });
    expect(drafts()).toEqual([]);
    // Whose key is there is read and written as before.
    expect(await examinersOf(known)).toEqual([SCAR]);
    expect((await recordIllness(known, 'known')).codes).toEqual([]);

    rmSync(path.join(folder, 'ballast'));
    expect((await recordIllness(fresh, 'full')).codes).toEqual([]);
    expect(await examinersOf(fresh)).toEqual([SCAR]);
  });
});

describe('a folder of keys that is not in its place', () => {
  const away = () => {
    if (ownDisk) execFileSync('mount', ['--move', folder, moved()]);
    else renameSync(folder, elsewhere);
    mkdirSync(folder, { recursive: true });
  };
  const moved = () => {
    mkdirSync(elsewhere, { recursive: true });
    return elsewhere;
  };
  const back = () => {
    rmSync(folder, { recursive: true });
    if (ownDisk) {
      mkdirSync(folder);
      execFileSync('mount', ['--move', elsewhere, folder]);
    } else renameSync(elsewhere, folder);
  };

  it('gets no new key for anybody, tells whoever asks to come again, and serves as before when it is back', async () => {
    const [known, fresh] = [await person(), await person()];
    await recordedElsewhere(known);
    away();
    try {
      expect(await examinersOf(known)).toEqual(['SERVICE_UNAVAILABLE']);
      expect((await recordIllness(fresh, 'away')).codes).toEqual(['SERVICE_UNAVAILABLE']);
      expect(await left(fresh)).toEqual({ health: '0', events: '0' });
      await expect(store().destroy(known)).rejects.toThrow('KEY_STORE');
      expect(readdirSync(folder)).toEqual([]);
    } finally {
      back();
    }
    expect(await examinersOf(known)).toEqual([SCAR]);
    expect((await recordIllness(fresh, 'away')).codes).toEqual([]);
  });

  it('is refused by a platform that starts, so that nothing is sealed beside what is there', async () => {
    away();
    try {
      await expect(keysOfDatabase(api.databaseUrl, store())).rejects.toThrow('KEY_STORE');
      expect(readdirSync(folder)).toEqual([]);
    } finally {
      back();
    }
    await keysOfDatabase(api.databaseUrl, store());
  });
});
