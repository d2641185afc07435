import { createHash } from 'node:crypto';
import { manifestSha256 } from '../../../domain/movement/manifestHash';

const lines = [
  { personRef: 'RCM-2026-000002-B', requestRef: 'RCM-2026-000012-C', transferOrder: null },
  { personRef: 'RCM-2026-000001-A', requestRef: null, transferOrder: 'Order 7' },
];
const list = { movementRef: 'RCM-2026-000100-X', version: 1, entries: lines };

describe('the hash of a manifest', () => {
  it('is the SHA-256 of the RFC 8785 JSON, so that the holder of the list can compute it', () => {
    const json =
      '{"entries":[{"personRef":"RCM-2026-000001-A","requestRef":null,"transferOrder":"Order 7"},' +
      '{"personRef":"RCM-2026-000002-B","requestRef":"RCM-2026-000012-C","transferOrder":null}],' +
      '"movementRef":"RCM-2026-000100-X","version":1}';
    expect(manifestSha256(list)).toBe(createHash('sha256').update(json).digest('hex'));
  });

  it('does not depend on the order in which persons were listed', () => {
    expect(manifestSha256({ ...list, entries: [...lines].reverse() })).toBe(manifestSha256(list));
  });

  it.each([
    ['the version', { ...list, version: 2 }],
    ['a person', { ...list, entries: lines.slice(1) }],
    ['a reason', { ...list, entries: [lines[0], { ...lines[1], transferOrder: 'Order 8' }] as typeof lines }],
    ['the movement', { ...list, movementRef: 'RCM-2026-000101-Y' }],
  ])('changes with %s', (_what, other) => {
    expect(manifestSha256(other)).not.toBe(manifestSha256(list));
  });
});
