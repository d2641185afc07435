import { CURSOR_KEY, openCursorVeil } from '../../../integrations/keys/cursorVeil';
import { openKeyring } from '../../../integrations/keys/keyring';
import { memoryKeyStore } from '../../../integrations/keys/keyStore';
import { masterKeysOf, newMasterKey } from '../../../integrations/keys/masterKeys';
import { rotateMasterKey } from '../../../integrations/keys/rotateMasterKey';
import { keysetOf } from '../../../queries/plan/keyset';
import type { ListRead, OrderTerm } from '../../../queries/plan/readMap';
import { openTestKeyring } from '../../support/testKeyring';

const ID = '10ffffff-ffff-8fff-8fff-ffffffffffff';
const cursor = (mark: string, value: unknown) => Buffer.from(JSON.stringify([mark, value, ID])).toString('base64url');
const keyset = (type: OrderTerm['type'], after?: string) =>
  keysetOf(
    { defaultOrder: [{ sql: (row: string) => `${row}.x`, direction: 'asc', type }] } as unknown as ListRead,
    { after },
    'r',
    () => '$1',
    'LEGAL_OFFICER',
    { hide: (text) => text, show: () => undefined },
  );
/** What the list itself writes into its cursors, before the values. */
const markOf = (type: OrderTerm['type']) => /json_build_array\('([\w-]+)'/.exec(keyset(type).cursor)?.[1] ?? '';
const paged = (type: OrderTerm['type'], value: unknown) => () => keyset(type, cursor(markOf(type), value));

/** What PostgreSQL would not cast would end in an error of ours. */
describe('a cursor', () => {
  it.each([
    ['timestamptz', '2026-11-23T19:38:33.268+00:00'],
    ['timestamptz', '2026-11-23T19:38:33.268123+03:30'],
    ['date', '2024-02-29'],
    ['integer', -7],
    ['bigint', 2 ** 40],
    ['real', 0.25],
    ['text', 'ä'],
  ] as const)('of %s %j is taken', (type, value) => {
    expect(paged(type, value)).not.toThrow();
  });

  it.each([
    ['timestamptz', 'Child-protection officer 1'],
    ['timestamptz', '2026-02-30T00:00:00+00:00'],
    ['timestamptz', '2026-01-01T25:00:00Z'],
    ['date', '2026-13-01'],
    ['date', 'May 5'],
    ['integer', 2 ** 40],
    ['integer', 1.5],
    ['real', 1e300],
    ['uuid', 'no-id'],
    ['text', 'a\u0000b'],
    ['text', null],
  ] as const)('of %s %j is refused', (type, value) => {
    expect(paged(type, value)).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }));
  });
});

describe('a cursor that is hidden', () => {
  const LIST = 'CaseEvent by tx, id';
  const held = (tx: number) => JSON.stringify([tx, ID]);

  it('is the same for the same place, leads back to it, and tells neither what it holds nor how large that is', async () => {
    const veil = await openCursorVeil(openTestKeyring());
    const [one, again, next, far] = [7, 7, 8, Number.MAX_SAFE_INTEGER].map((tx) => veil.hide(held(tx), LIST));
    expect(one).toBe(again);
    expect(veil.show(String(one), LIST)).toBe(held(7));
    expect(new Set([one, next, far].map((cursor) => cursor?.length)).size).toBe(1);
    // Neither in the clear nor in an order: neighbours share nothing.
    expect(Buffer.from(String(one), 'base64url').toString('latin1')).not.toMatch(/[0-9a-f]{8}-/);
    expect(String(one).slice(0, 8)).not.toBe(String(next).slice(0, 8));
  });

  it('that was changed, made by hand, of another list or of another platform leads nowhere', async () => {
    const veil = await openCursorVeil(openTestKeyring());
    const cursor = veil.hide(held(7), LIST);
    const changed = Buffer.from(cursor, 'base64url');
    for (let at = 0; at < changed.length; at += 1) {
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      expect(veil.show(changed.toString('base64url'), LIST)).toBeUndefined();
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
    }
    expect(veil.show(cursor, 'CaseEvent by occurred_at, id')).toBeUndefined();
    expect((await openCursorVeil(openTestKeyring())).show(cursor, LIST)).toBeUndefined();
    for (const made of ['', 'x', cursor.slice(0, 20), Buffer.from(held(7)).toString('base64url')])
      expect(veil.show(made, LIST)).toBeUndefined();
  });

  it('holds in every process and when the master key is rotated; without its key it leads nowhere', async () => {
    const store = memoryKeyStore();
    const [old, fresh] = [newMasterKey('old'), newMasterKey('new')];
    const cursor = (await openCursorVeil(openKeyring(store, masterKeysOf([old])))).hide(held(7), LIST);
    expect((await openCursorVeil(openKeyring(store, masterKeysOf([fresh, old])))).show(cursor, LIST)).toBe(held(7));
    expect(await rotateMasterKey(store, masterKeysOf([fresh, old]), () => undefined)).toBe(1);
    expect((await openCursorVeil(openKeyring(store, masterKeysOf([fresh])))).show(cursor, LIST)).toBe(held(7));
    expect(CURSOR_KEY).toMatch(/^[0-9a-f-]{36}$/);
  });
});
