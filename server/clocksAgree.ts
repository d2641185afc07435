import type { DataSource } from 'typeorm';

/** So far may the clock of this process be from the database's: what lies between two machines that are kept in time is far less. */
const MOST_APART_MS = 60_000;

/**
 * Asked before anything is ended because its time is over: one clock that was set wrong must not breach every time limit, lapse
 * requests and end accesses in a minute, which nothing takes back. @throws Error while the two differ
 */
export function clocksAgree({ dataSource, now }: { readonly dataSource: Pick<DataSource, 'query'>; readonly now: () => Date }) {
  return async (): Promise<void> => {
    const [row] = (await dataSource.query('select clock_timestamp() as at')) as { at: Date }[];
    const apart = Math.abs((row?.at.getTime() ?? Number.NaN) - now().getTime());
    if (!(apart <= MOST_APART_MS))
      throw new Error(`the clocks of this process and of the database are ${Math.round(apart / 1_000)} s apart`);
  };
}
