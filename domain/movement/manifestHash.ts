import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** The list as it is locked. */
export interface LockedManifest {
  /** Case reference of the movement. */
  readonly movementRef: string;
  /** From 1. */
  readonly version: number;
  readonly entries: readonly ManifestLine[];
}

export interface ManifestLine {
  readonly personRef: string;
  /** Reference of the request that is the reason; null where a transfer order is. */
  readonly requestRef: string | null;
  readonly transferOrder: string | null;
}

/**
 * SHA-256, in lower-case hex, of the RFC 8785 JSON of `{movementRef, version, entries: [{personRef, requestRef, transferOrder}]}`
 * with the entries sorted by `personRef` (rulings 23): whoever holds the list can compute it.
 */
export function manifestSha256({ movementRef, version, entries }: LockedManifest): string {
  const sorted = entries
    .map(({ personRef, requestRef, transferOrder }) => ({ personRef, requestRef, transferOrder }))
    .sort((a, b) => (a.personRef < b.personRef ? -1 : 1));
  const json = canonicalize({ movementRef, version, entries: sorted });
  return createHash('sha256')
    .update(json ?? '')
    .digest('hex');
}
