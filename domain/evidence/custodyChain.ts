import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** The fields of a custody event that its digest covers; instants as ISO 8601 in UTC. */
export interface CustodyRecord {
  readonly evidenceId: string;
  readonly seq: number;
  readonly from: string | null;
  readonly to: string;
  readonly purpose: string;
  readonly place: string;
  readonly sealNo: string | null;
  readonly condition: string | null;
  readonly hashAfter: string;
  readonly prevEventHash: string | null;
  readonly signedBy: string;
  readonly occurredAt: string;
  /** When the last holder let the item go; absent where nobody said, as in every digest before this was asked. */
  readonly releasedAt?: string | undefined;
}

/** SHA-256 of the record's RFC 8785 JSON, in lower-case hex; it covers the digest of the event before (I-22, rulings 23). */
export function custodyEventHash(record: CustodyRecord): string {
  const json = canonicalize(record);
  if (json === undefined) throw new Error('A custody record has no canonical form.');
  return createHash('sha256').update(json, 'utf8').digest('hex');
}

export interface LinkedRecord extends CustodyRecord {
  readonly eventHash: string;
}

/** I-22: numbered from 1 without a gap, each from the holder of the last, time not going back, each digest as recomputed. */
export function chainIsWhole(events: readonly LinkedRecord[]): boolean {
  return events.every((event, index) => {
    const before = events[index - 1];
    const { eventHash, ...record } = event;
    const linked = before
      ? event.prevEventHash === before.eventHash && event.from === before.to && event.occurredAt >= before.occurredAt
      : event.prevEventHash === null;
    return event.seq === index + 1 && linked && custodyEventHash(record) === eventHash;
  });
}
