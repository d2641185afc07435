import { Client } from 'pg';
import { type MutationName, mutationAccess } from '../../domain/access/operations';

/** What a command may need in one transaction (architecture, budgets). */
const MOST = 12;
/** Acts that set much going, with what they need today: never more. The number is the same for one person and for two thousand. */
const MORE: Readonly<Partial<Record<MutationName, number>>> = {
  reconcileResidents: 21,
  // Twenty thousand pairs that look like one person at a time.
  importIntake: 22,
  recordLateMovementEvents: 18,
  recordCustodyEnd: 14,
  removeFromManifest: 16,
  resolveDiscrepancy: 20,
  recordJudgment: 13,
  determineAge: 17,
  completeEmergencyChecks: 13,
};

/** Not counted: the transaction's own words, settings, role switches, signs of life, and the look whether a key was used before. */
const UNCOUNTED =
  /^\s*(begin|start transaction|commit|rollback|savepoint|release|set local|select set_config|select 1$|select operation, input_hash)/i;
export const isCounted = (text: string): boolean => !UNCOUNTED.test(text);
/** Where the statement that appends the history has the verb (commands/audit/record). */
const VERB = 3;

const most = new Map<string, readonly string[]>();
const running = new WeakMap<Client, string[]>();
let watching = false;

/** From now on every transaction of this process is counted, up to the statement that appends its history. */
export function watchStatements(): void {
  if (watching) return;
  watching = true;
  const original = Client.prototype.query;
  Client.prototype.query = function (this: Client, ...args: unknown[]) {
    const [asked, values] = args as [string | { readonly text?: string; readonly values?: unknown[] }, unknown];
    if (typeof asked === 'string') count(this, asked, values);
    else count(this, asked.text ?? '', asked.values ?? values);
    return Reflect.apply(original, this, args);
  } as never;
}

function count(client: Client, text: string, values: unknown): void {
  if (/^\s*(begin|start transaction)/i.test(text)) running.set(client, []);
  const statements = running.get(client);
  if (!statements || !isCounted(text)) return;
  statements.push(text);
  if (!text.includes('insert into case_event') || !Array.isArray(values)) return;
  const verb = String(values[VERB]);
  // The platform's own acts carry names of their own.
  if (!(verb in mutationAccess)) return;
  if ((most.get(verb)?.length ?? 0) < statements.length) most.set(verb, [...statements]);
}

/** @throws Error with the statements of a command that needed more than it may. */
export function assertStatementBudget(): void {
  const over = [...most].filter(([verb, { length }]) => length > (MORE[verb as MutationName] ?? MOST));
  most.clear();
  if (over.length === 0) return;
  throw new Error(over.map(([verb, statements]) => `${verb} needed ${statements.length} statements:\n${brief(statements)}`).join('\n'));
}

const brief = (statements: readonly string[]) =>
  statements.map((text, index) => `  ${index + 1} ${text.replace(/\s+/g, ' ').trim().slice(0, 150)}`).join('\n');
