import type { TestApi } from './testApi';

/**
 * Waits until lists and deliveries tell every event written so far: they tell one once no transaction of the whole
 * cluster can come before it, and other tests write there too.
 */
export async function eventsSettled({ database }: Pick<TestApi, 'database'>): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const { rows } = await database.query<{ open: boolean }>(
      `select exists (select from case_event where tx >= transactions_ended())
           or exists (select from outbox where tx >= transactions_ended()) as open`,
    );
    if (rows[0]?.open === false) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('a transaction of the cluster stayed open for 30 s');
}
