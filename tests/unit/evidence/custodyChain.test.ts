import { type CustodyRecord, chainIsWhole, custodyEventHash, type LinkedRecord } from '../../../domain/evidence/custodyChain';

function chain(length: number): LinkedRecord[] {
  const links: LinkedRecord[] = [];
  for (let seq = 1; seq <= length; seq += 1) {
    const before = links.at(-1);
    const record: CustodyRecord = {
      evidenceId: 'item',
      seq,
      from: before?.to ?? null,
      to: `Holder ${seq}`,
      purpose: 'Storage',
      place: 'Court house',
      sealNo: null,
      condition: null,
      hashAfter: 'a'.repeat(64),
      prevEventHash: before?.eventHash ?? null,
      signedBy: 'account',
      occurredAt: `2026-03-0${seq}T08:00:00.000Z`,
    };
    links.push({ ...record, eventHash: custodyEventHash(record) });
  }
  return links;
}

const changed = (at: number, change: Partial<LinkedRecord>) =>
  chain(4).map((link, index) => (index === at ? { ...link, ...change } : link));

test('a chain as it was written is whole', () => {
  expect(chainIsWhole(chain(5))).toBe(true);
  expect(chainIsWhole([])).toBe(true);
});

test.each<[string, LinkedRecord[]]>([
  ['without its first link', chain(4).slice(1)],
  ['without a link in the middle', chain(4).filter((_, index) => index !== 1)],
  ['in another order', [...chain(3)].reverse()],
  ['with another place', changed(2, { place: 'elsewhere' })],
  ['with another digest of the item', changed(1, { hashAfter: 'b'.repeat(64) })],
  ['with another signer', changed(3, { signedBy: 'somebody' })],
  ['with a digest of its own that does not fit', changed(0, { eventHash: 'c'.repeat(64) })],
  ['with a holder who never had it', changed(2, { from: 'Nobody' })],
  ['with a time that goes back', changed(3, { occurredAt: '2026-03-01T07:00:00.000Z' })],
])('a chain %s is broken', (_title, links) => {
  expect(chainIsWhole(links)).toBe(false);
});

test('the last link may be cut off unseen by the chain alone: its length is in the package', () => {
  expect(chainIsWhole(chain(4).slice(0, 3))).toBe(true);
});
