import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Viewer } from '../../domain/access/viewer';
import type { Role } from '../../domain/access/vocabulary';

/** Roles that may ask freely where registered operations are the rule: their work is questions that nobody foresaw (rulings 27). */
const FREE: readonly Role[] = ['ANALYST'];

export interface PersistedOperations {
  /** The document of a hash; undefined: it is not registered for this client. */
  documentOf(hash: string, clientId: string | null): string | undefined;
}

interface Manifest {
  readonly format: string;
  readonly operations: readonly { readonly id: string; readonly body: string }[];
}

/**
 * Reads the registered operations of each client: one file for a client, named by its id, in Apollo's manifest format (made by
 * `@apollo/generate-persisted-query-manifest`, Relay's compiler with an adapter, or by hand). `all.json` is for every client.
 * @throws Error naming the file that is no manifest, or an operation whose id is not the SHA-256 of its body.
 */
export function readPersistedOperations(folders: readonly string[]): PersistedOperations {
  const clients = new Map<string, Map<string, string>>();
  for (const folder of folders.filter((place) => existsSync(place))) {
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
      const client = path.basename(file, '.json');
      const known = clients.get(client) ?? new Map<string, string>();
      for (const { id, body } of manifestOf(path.join(folder, file)).operations) known.set(id, body);
      clients.set(client, known);
    }
  }
  return { documentOf: (hash, clientId) => clients.get(clientId ?? '')?.get(hash) ?? clients.get('all')?.get(hash) };
}

function manifestOf(file: string): Manifest {
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  if (manifest.format !== 'apollo-persisted-query-manifest' || !Array.isArray(manifest.operations))
    throw new Error(`${file} is no manifest of persisted operations.`);
  for (const { id, body } of manifest.operations) {
    if (id !== hashOf(body)) throw new Error(`${file}: an operation’s id is not the SHA-256 of its body.`);
  }
  return manifest;
}

const hashOf = (document: string) => createHash('sha256').update(document).digest('hex');

/** Whether this viewer's application may run the document. */
export function mayRun(operations: PersistedOperations, { role, clientId }: Viewer, document: string): boolean {
  return FREE.includes(role) || operations.documentOf(hashOf(document), clientId ?? null) !== undefined;
}
