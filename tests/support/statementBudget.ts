import { Client } from 'pg';

/** Not counted (architecture, budgets): the transaction's own words, settings and role switches. */
const UNCOUNTED = /^\s*(begin|start transaction|commit|rollback|savepoint|release|set local|select set_config)/i;
const VERB = 3;

/** The most statements that each verb needed in one transaction, of all that this process let run to its history. */
const most = new Map<string, { readonly statements: readonly string[] }>();
const running = new WeakMap<Client, string[]>();

let watching = false;
/** From now on each transaction of this process is counted up to the statement that appends its history. */
export function watchStatements(): void {
  if (watching) return;
  watching = true;
  const original = Client.prototype.query;
  Client.prototype.query = function (this: Client, ...args: unknown[]) {
    const [first, values] = args as [string | { readonly text?: string; readonly values?: unknown[] }, unknown];
    const text = typeof first === 'string' ? first : (first.text ?? '');
    seen(this, text, typeof first === 'string' ? values : (first.values ?? values));
    return Reflect.apply(original, this, args);
  } as never;
}

function seen(client: Client, text: string, values: unknown): void {
  if (/^\s*(begin|start transaction)/i.test(text)) running.set(client, []);
  const statements = running.get(client);
  if (!statements || UNCOUNTED.test(text)) return;
  statements.push(text);
  if (!text.includes('insert into case_event') || !Array.isArray(values)) return;
  const verb = String(values[VERB]);
  if ((most.get(verb)?.statements.length ?? 0) < statements.length) most.set(verb, { statements: [...statements] });
}

export const mostStatements = (): ReadonlyMap<string, { readonly statements: readonly string[] }> => most;
