import DataLoader from 'dataloader';

/** Objects of one kind by id, those of one tick in one statement. Made for one request of one viewer, and kept no longer. */
export function objectLoader(readMany: (ids: readonly string[]) => Promise<readonly unknown[]>): DataLoader<string, unknown> {
  return new DataLoader(async (ids) => [...(await readMany(ids))], { cache: false });
}
