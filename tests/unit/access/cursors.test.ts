import { keysetOf } from '../../../queries/plan/keyset';
import type { ListRead, OrderTerm } from '../../../queries/plan/readMap';

const ID = '10ffffff-ffff-8fff-8fff-ffffffffffff';
const cursor = (value: unknown) => Buffer.from(JSON.stringify([value, ID])).toString('base64url');
const paged = (type: OrderTerm['type'], value: unknown) => () =>
  keysetOf(
    { defaultOrder: [{ sql: (row: string) => `${row}.x`, direction: 'asc', type }] } as unknown as ListRead,
    { after: cursor(value) },
    'r',
    () => '$1',
    'LEGAL_OFFICER',
  );

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
