import { createHash } from 'node:crypto';

/** SHA-256 of the items' lower-case hex digests, sorted, each followed by a line feed (rulings 23). */
export function manifestHash(digests: readonly string[]): string {
  const lines = digests
    .map((digest) => `${digest.toLowerCase()}\n`)
    .sort()
    .join('');
  return createHash('sha256').update(lines, 'utf8').digest('hex');
}

export interface PackedItem {
  readonly evidenceId: string;
  readonly sha256: string;
}

/** The receiver's digests agree when every packed item is there once with its digest, and nothing else is. */
export function digestsAgree(packed: readonly PackedItem[], computed: readonly PackedItem[]): boolean {
  const given = new Map(computed.map(({ evidenceId, sha256 }) => [evidenceId, sha256.toLowerCase()]));
  return (
    given.size === computed.length &&
    computed.length === packed.length &&
    packed.every(({ evidenceId, sha256 }) => given.get(evidenceId) === sha256)
  );
}
