import { LRUCache } from 'lru-cache';
import type { QueryResult } from 'pg';
import { LastingClient } from './LastingClient';

/** What a connection keeps prepared costs it memory; the rules' own statements are far fewer. */
const MOST_PREPARED = 500;
/** Lists of other lengths are other texts, asked once: they must not keep the rules' statements out. */
const MOST_REMEMBERED = 1_000;

const NAMES = new Map<string, string>();
const ASKED_ONCE = new LRUCache<string, true>({ max: MOST_REMEMBERED });

/**
 * A connection that prepares what it is asked again: to plan the facts of a guard takes ten times what it takes to read them.
 * A statement whose tables were changed since cannot be answered any more (0A000): its connection ends, and the next one plans anew.
 */
export class PreparingClient extends LastingClient {
  override query = ((asked: unknown, values: unknown, ...rest: unknown[]): unknown => {
    const name = typeof asked === 'string' && Array.isArray(values) && values.length > 0 ? nameOf(asked) : undefined;
    if (name === undefined) return this.ask(asked, values, ...rest);
    const answer = this.ask({ name, text: asked, values }, ...rest);
    if (answer instanceof Promise) answer.catch((error: unknown) => this.endIfChanged(error));
    return answer;
  }) as LastingClient['query'];

  private ask(...args: readonly unknown[]): Promise<QueryResult> | undefined {
    return Reflect.apply(LastingClient.prototype.query, this, args) as Promise<QueryResult> | undefined;
  }

  private endIfChanged(error: unknown): void {
    if (typeof error === 'object' && error !== null && 'code' in error && error.code === '0A000') this.end().catch(() => undefined);
  }
}

/** From the second time on. */
function nameOf(text: string): string | undefined {
  const known = NAMES.get(text);
  if (known !== undefined || NAMES.size === MOST_PREPARED) return known;
  if (!ASKED_ONCE.has(text)) {
    ASKED_ONCE.set(text, true);
    return undefined;
  }
  ASKED_ONCE.delete(text);
  const name = `command_${NAMES.size}`;
  NAMES.set(text, name);
  return name;
}
