import { Client, escapeIdentifier } from 'pg';
import { readEnvelope } from '../domain/privacy/envelope';
import { sealedTables } from '../domain/privacy/sealedColumns';
import { type KeyStore, KeyStoreAway } from '../integrations/keys/keyStore';

/**
 * Claims the store of keys for this database, before anything is sealed: where keys of what the database holds already should be and
 * none is, the folder is not mounted or is another one's, and new keys beside the old would make content that nobody opens again.
 * @throws Error that says so.
 */
export async function keysOfDatabase(adminUrl: string, store: KeyStore): Promise<void> {
  const subjects = await someSubjects(adminUrl);
  const found = await Promise.all(subjects.map((subject) => isKnown(store, subject)));
  if (subjects.length > 0 && !found.includes(true))
    throw new Error('KEY_STORE holds no key of what the database has sealed. Is the folder mounted, and the one of this database?');
  await store.claim();
}

const isKnown = async (store: KeyStore, subject: string): Promise<boolean> => {
  try {
    return (await store.read(subject)) !== undefined;
  } catch (error) {
    if (error instanceof KeyStoreAway) return false;
    throw error;
  }
};

/** Whose content is sealed: one of each column that holds any. */
async function someSubjects(adminUrl: string): Promise<readonly string[]> {
  const columns = Object.entries(sealedTables).flatMap(([table, { columns }]) =>
    columns.map((column) => {
      const name = escapeIdentifier(column);
      return `(select ${name}::text as text from ${escapeIdentifier(table)} where ${name} like 'sealed.1.%' limit 1)`;
    }),
  );
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    const { rows } = await admin.query<{ text: string }>(columns.join(' union all '));
    return [...new Set(rows.flatMap(({ text }) => readEnvelope(text)?.subject ?? []))];
  } finally {
    await admin.end();
  }
}
