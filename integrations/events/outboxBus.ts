import { Client } from 'pg';

export interface OutboxEntry {
  readonly eventId: string;
  /** True: it was told before, to those who saw it then. */
  readonly again: boolean;
}

/** Hears what every process appended to the outbox; tells ids only, each reader reads under its own viewer. */
export interface OutboxBus {
  /** Entries from now on, until the signal aborts. */
  entries(signal: AbortSignal): AsyncGenerator<OutboxEntry>;
  /** Tells that the rights of an account changed, in whichever process; null: of any, after a time of not hearing. */
  onAccessChanged(tell: (accountId: string | null) => void): () => void;
  close(): Promise<void>;
}

const RETRY_MS = 1_000;

/**
 * By transaction, not by number: the number is drawn before the commit, and a transaction that commits late would be passed over.
 * One row at least, which says up to where nothing can come any more.
 */
const ENTRIES = `
with reached as (select transactions_ended() as floor)
select r.floor, o.id, o.event_id, o.again, o.tx from reached r left join outbox o on o.tx >= coalesce($1::bigint, r.floor) order by o.tx, o.id`;

/** Listens on a connection of its own; a lost connection is made again, and what was appended meanwhile is caught up. */
export async function openOutboxBus(url: string): Promise<OutboxBus> {
  const listeners = new Set<(entry: OutboxEntry) => void>();
  const accessListeners = new Set<(accountId: string | null) => void>();
  let closed = false;
  let client: Client | undefined;
  /** Everything below has been told: no transaction below it still writes. */
  let floor: string | undefined;
  /** Told from there on, while a transaction in between may still commit. */
  let told = new Map<string, bigint>();
  let reading: Promise<void> = Promise.resolve();

  const catchUp = async (from: Client) => {
    const first = floor === undefined;
    const { rows } = await from.query<{ floor: string; id: string | null; event_id: string; again: boolean; tx: string }>(ENTRIES, [
      floor ?? null,
    ]);
    for (const { id, event_id: eventId, again, tx } of rows) {
      if (id === null || told.has(id)) continue;
      told.set(id, BigInt(tx));
      // Who begins to listen hears what comes from now on.
      if (!first) for (const tell of listeners) tell({ eventId, again });
    }
    floor = rows[0]?.floor ?? floor;
    const below = BigInt(floor ?? 0);
    told = new Map([...told].filter(([, tx]) => tx >= below));
  };
  const connect = async () => {
    const fresh = new Client({ connectionString: url, application_name: 'repatria-bus', options: '-c role=repatria_system' });
    fresh.on('notification', ({ channel, payload }) => {
      if (channel === 'repatria_access') {
        for (const tell of accessListeners) tell(payload ?? null);
        return;
      }
      reading = reading.then(() => catchUp(fresh)).catch(() => undefined);
    });
    fresh.on('error', () => {
      if (!closed) setTimeout(() => void connect().catch(() => undefined), RETRY_MS);
    });
    await fresh.connect();
    await fresh.query('listen repatria_outbox; listen repatria_access');
    for (const tell of accessListeners) tell(null);
    client = fresh;
    await catchUp(fresh);
  };
  await connect();

  return {
    entries: (signal) => entriesOf(listeners, signal),
    onAccessChanged: (tell) => {
      accessListeners.add(tell);
      return () => accessListeners.delete(tell);
    },
    close: async () => {
      closed = true;
      listeners.clear();
      accessListeners.clear();
      await reading;
      await client?.end();
    },
  };
}

async function* entriesOf(listeners: Set<(entry: OutboxEntry) => void>, signal: AbortSignal): AsyncGenerator<OutboxEntry> {
  const waiting: OutboxEntry[] = [];
  let wake: () => void = () => undefined;
  const tell = (entry: OutboxEntry) => {
    waiting.push(entry);
    wake();
  };
  const stop = () => wake();
  listeners.add(tell);
  signal.addEventListener('abort', stop);
  try {
    while (!signal.aborted) {
      const entry = waiting.shift();
      if (entry) yield entry;
      else
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
    }
  } finally {
    listeners.delete(tell);
    signal.removeEventListener('abort', stop);
  }
}
