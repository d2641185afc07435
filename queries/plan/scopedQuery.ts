import { type Connection, type Pool, type PoolClient, Query, type QueryConfig, type QueryResult } from 'pg';
import type { Viewer } from '../../domain/access/viewer';

export interface Scope {
  /** True: the trace is on disk before the answer leaves. */
  readonly durable: boolean;
  readonly now: Date;
}

/**
 * Runs one statement in the row scope of a viewer: settings and statement in one trip and one transaction, which ends with the
 * answer. On a connection that was cut it is asked once more: it changes nothing, and a trace too many is better than none.
 */
export async function inViewerScope(...asked: Parameters<typeof askedOnce>): Promise<AnswerRow[]> {
  try {
    return await askedOnce(...asked);
  } catch (error) {
    if (!wasCut(error)) throw error;
    return askedOnce(...asked);
  }
}

/** Ended by an administrator, by a restart of the server or by the network. */
const CUT: readonly unknown[] = ['57P01', '57P02', 'ECONNRESET', 'EPIPE', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_WRITE_AFTER_END'];
const wasCut = (error: unknown) =>
  typeof error === 'object' &&
  error !== null &&
  (('code' in error && CUT.includes(error.code)) ||
    ('message' in error && /Connection terminated|not queryable/.test(String(error.message))));

async function askedOnce(
  pool: Pool,
  viewer: Viewer,
  { durable, now }: Scope,
  text: string,
  values: readonly unknown[],
): Promise<AnswerRow[]> {
  const settings = [viewer.accountId, viewer.role, viewer.country ?? '', durable ? 'on' : 'off', now.toISOString()];
  const client: PoolClient = await pool.connect();
  let failed: Error | undefined;
  try {
    const { rows } = await new Promise<QueryResult<AnswerRow>>((resolve, reject) => {
      client.query(
        new ScopedQuery({ ...statementName(text), text, values: [...values] }, settings, (error, result) =>
          error ? reject(error) : resolve(result),
        ),
      );
    });
    return rows;
  } catch (error) {
    failed = error instanceof Error ? error : new Error(String(error));
    throw error;
  } finally {
    // After a failure the connection is not used again: what it had prepared by then is not known.
    client.release(failed);
  }
}

export interface AnswerRow {
  readonly answer: string | null;
}

const SETTINGS = `select set_config('app.account', $1, true), set_config('app.role', $2, true), set_config('app.country', $3, true), set_config('synchronous_commit', $4, true), set_config('app.now', $5, true)`;
const SETTINGS_NAME = 'viewer';

type Callback = (error: Error | null, result: QueryResult<AnswerRow>) => void;

/** Messages of the server that pg hands to the query that is being answered. */
interface AnsweredQuery extends Query {
  handleDataRow(message: unknown): void;
  handleCommandComplete(message: unknown, connection: Connection): void;
}

const AnsweredQuery = Query as unknown as new (config: QueryConfig, values: undefined, callback: Callback) => AnsweredQuery;

/** pg's connection as queries speak to it; its published types are of an older protocol layer. */
interface Speaks {
  readonly stream: { cork(): void; uncork(): void };
  parse(message: { name: string; text: string }): void;
  bind(message: { statement: string; values: readonly string[] }): void;
  execute(message: object): void;
}

/** Connections that have prepared the settings. */
const PREPARED_SETTINGS = new WeakSet<object>();

/**
 * A query that is preceded by the viewer's settings. Until the one Sync at its end PostgreSQL runs both in one transaction
 * (protocol, "Pipelining"), so that neither BEGIN nor COMMIT is sent: one packet out, one packet back.
 */
class ScopedQuery extends AnsweredQuery {
  private settled = false;

  constructor(
    query: QueryConfig,
    private readonly settings: readonly string[],
    callback: Callback,
  ) {
    // The simple protocol would end the transaction before the statement.
    super({ ...query, queryMode: 'extended' } as QueryConfig, undefined, callback);
  }

  override submit = (connection: Connection) => {
    const speaks = connection as unknown as Speaks;
    speaks.stream.cork();
    try {
      if (!PREPARED_SETTINGS.has(connection)) speaks.parse({ name: SETTINGS_NAME, text: SETTINGS });
      PREPARED_SETTINGS.add(connection);
      speaks.bind({ statement: SETTINGS_NAME, values: this.settings });
      speaks.execute({});
      Query.prototype.submit.call(this, connection);
    } finally {
      speaks.stream.uncork();
    }
  };

  /** The settings answer a row too. */
  override handleDataRow(message: unknown): void {
    if (this.settled) super.handleDataRow(message);
  }

  override handleCommandComplete(message: unknown, connection: Connection): void {
    if (this.settled) super.handleCommandComplete(message, connection);
    this.settled = true;
  }
}

/** Statements that were seen before, with their names; a connection keeps what it prepared, so their number is bounded. */
const PREPARED = new Map<string, string>();
const MOST_PREPARED = 500;

/** A statement asked for a second time is prepared under a name: planning costs as much as running. */
function statementName(text: string): { readonly name?: string } {
  const known = PREPARED.get(text);
  if (known !== undefined) return { name: known };
  if (PREPARED.size < MOST_PREPARED) PREPARED.set(text, `read_${PREPARED.size}`);
  return {};
}
