import { createHash } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { type MutationName, mayCall } from '../domain/access/operations';
import { scopeFamilyOf } from '../domain/access/roles';
import type { Viewer } from '../domain/access/viewer';
import { DomainError, Forbidden, IdempotencyConflict, NotFound } from '../domain/errors';
import type { Keyring } from '../domain/privacy/keyring';
import type { NodeKind } from '../domain/reference/nodeId';
import { appendRecord, recordRefusal } from './audit/record';
import { assertTexts } from './inputTexts';
import { Tx } from './Tx';
import { triedAnew } from './triedAnew';

/** What a command needs from outside. */
export interface CommandDeps {
  readonly dataSource: DataSource;
  readonly now: () => Date;
  /** Scatters case numbers (rulings 29). */
  readonly refKey: Buffer;
  /** Seals and opens content of class 3 and above. */
  readonly keys: Keyring;
  readonly requestId?: string;
}

/** The object that a command created or changed; the answer is read again under the viewer. */
export interface Changed {
  readonly kind: NodeKind;
  readonly id: string;
  readonly version?: number;
  /** Only for verbs whose answer is a report and no object (importIntake). */
  readonly report?: unknown;
  /** Shown to this caller and stored nowhere, so that the same call sent again answers null in its place: a new secret. */
  readonly once?: object;
}

/** What every mutation input may carry. */
export interface CommandInput {
  readonly idempotencyKey?: string | null;
}

export interface Command<Input extends CommandInput> {
  readonly verb: MutationName;
  /** @throws DomainError: nothing was written but the refusal in the audit. */
  execute(deps: CommandDeps, viewer: Viewer, input: Input): Promise<Changed>;
}

export interface CommandRules<Input> {
  /** BAD_USER_INPUT and REASON_REQUIRED, before anything is read. */
  readonly validate?: (input: Input, now: Date) => void;
  /** What a refusal sets going by itself, in a transaction of its own, after the rollback and its entry in the audit. */
  readonly afterRefusal?: (deps: CommandDeps, input: Input, refused: DomainError) => Promise<void>;
}

/**
 * The one door for writes: role, input, idempotency, one transaction, the work, then history, outbox and audit in the same
 * transaction. A refusal rolls everything back and leaves one REFUSED entry in the audit, in a transaction of its own.
 */
export function command<Input extends CommandInput>(
  verb: MutationName,
  rules: CommandRules<Input>,
  work: (tx: Tx, viewer: Viewer, input: Input) => Promise<Changed>,
): Command<Input> {
  return {
    verb,
    async execute(deps, viewer, input) {
      try {
        if (!mayCall(viewer.role, 'Mutation', verb)) throw new Forbidden(`The role ${viewer.role} may never do this.`);
        assertTexts(input);
        rules.validate?.(input, deps.now());
        return await triedAnew(() => inTransaction(deps, viewer, verb, input, work));
      } catch (error) {
        const refusal = asStoredAnswer(error);
        if (refusal) return refusal;
        if (error instanceof DomainError) {
          await recordRefusal(deps, viewer, verb, error.code);
          await rules.afterRefusal?.(deps, input, error);
        }
        throw error;
      }
    },
  };
}

async function inTransaction<Input extends CommandInput>(
  deps: CommandDeps,
  viewer: Viewer,
  verb: MutationName,
  input: Input,
  work: (tx: Tx, viewer: Viewer, input: Input) => Promise<Changed>,
): Promise<Changed> {
  const key = input.idempotencyKey ?? undefined;
  const inputHash = key === undefined ? undefined : hashOf(input);
  try {
    return await deps.dataSource.transaction(async (manager) => {
      if (key !== undefined) {
        const stored = await storedAnswer(manager, viewer, key, verb, inputHash);
        if (stored) throw new StoredAnswer(stored);
      }
      const now = deps.now();
      await enterViewerScope(manager, viewer, now);
      const tx = new Tx(manager, viewer, now, deps, false, verb);
      const changed = await work(tx, viewer, input);
      await tx.enterSystemScope();
      await appendRecord(tx, verb, changed, deps.requestId, key === undefined ? undefined : { key, inputHash: inputHash ?? '' });
      return changed;
    });
  } catch (error) {
    // Two copies of one call at once: the loser finds the winner's answer.
    if (key !== undefined && isIdempotencyRace(error)) {
      const stored = await deps.dataSource.transaction((manager) => storedAnswer(manager, viewer, key, verb, inputHash));
      if (stored) return stored;
    }
    throw error;
  }
}

/** Role and settings of the viewer for this transaction only. */
export async function enterViewerScope(manager: EntityManager, viewer: Viewer, now: Date): Promise<void> {
  await manager.query(`set local role repatria_${scopeFamilyOf(viewer.role)}`);
  await manager.query(
    `select set_config('app.account', $1, true), set_config('app.role', $2, true), set_config('app.country', $3, true), set_config('app.purpose', $4, true), set_config('app.now', $5, true)`,
    [viewer.accountId, viewer.role, viewer.country ?? '', viewer.purpose, now.toISOString()],
  );
}

async function storedAnswer(
  manager: EntityManager,
  viewer: Viewer,
  key: string,
  verb: string,
  inputHash: string | undefined,
): Promise<Changed | undefined> {
  await manager.query('set local role repatria_system');
  const rows: StoredRow[] = await manager.query(
    `select operation, input_hash, subject_id, subject_version, subject_kind, report from idempotency where account_id = $1 and key = $2`,
    [viewer.accountId, key],
  );
  const [row] = rows;
  if (!row) return undefined;
  if (row.operation !== verb || row.input_hash !== inputHash) throw new IdempotencyConflict();
  if (row.subject_id === null && row.report === null) throw new NotFound();
  return { kind: row.subject_kind, id: row.subject_id ?? '', version: row.subject_version ?? 0, report: row.report ?? undefined };
}

interface StoredRow {
  readonly operation: string;
  readonly input_hash: string;
  readonly subject_kind: NodeKind;
  readonly subject_id: string | null;
  readonly subject_version: number | null;
  readonly report: unknown;
}

/** Carries a stored answer out of the transaction that found it, which had nothing else to do. */
class StoredAnswer extends Error {
  constructor(readonly changed: Changed) {
    super('This call was answered before.');
  }
}

const asStoredAnswer = (error: unknown) => (error instanceof StoredAnswer ? error.changed : undefined);

const isIdempotencyRace = (error: unknown) =>
  typeof error === 'object' && error !== null && 'constraint' in error && error.constraint === 'idempotency_pkey';

/** Hash over the input without its key, with sorted names, so that field order does not matter. */
function hashOf(input: CommandInput): string {
  const { idempotencyKey: _, ...rest } = input;
  return createHash('sha256').update(JSON.stringify(rest, sortedNames)).digest('hex');
}

const sortedNames = (_: string, value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
