import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { RepatriationRoute } from '../repatriation/vocabulary';

/** What stands on the cover of a package when it is sealed (domain A.6, C.8). */
export interface PackageCover {
  /** Case reference of the handoff. */
  readonly handoffRef: string;
  readonly packageVersion: number;
  /** The sending authority; null in handoffs that were opened when it was not asked for. */
  readonly from: string | null;
  readonly receivingAuthority: string;
  readonly receivingCountry: string;
  readonly route: RepatriationRoute;
  readonly transferBasis: string;
  readonly useLimitations: readonly string[];
  readonly sealNumbers: readonly string[];
  readonly manifestHash: string;
}

/**
 * SHA-256, in lower-case hex, of the RFC 8785 JSON of the cover, with limitations and seals sorted (rulings 23): the receiver, who
 * reads every part of it, can compute it.
 */
export function coverHash(cover: PackageCover): string {
  const { handoffRef, packageVersion, from, receivingAuthority, receivingCountry, route, transferBasis, manifestHash } = cover;
  const json = canonicalize({
    handoffRef,
    packageVersion,
    from,
    receivingAuthority,
    receivingCountry,
    route,
    transferBasis,
    useLimitations: [...cover.useLimitations].sort(),
    sealNumbers: [...cover.sealNumbers].sort(),
    manifestHash,
  });
  return createHash('sha256')
    .update(json ?? '')
    .digest('hex');
}
