import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity';
import type { Viewer } from '../domain/access/viewer';
import type { Role } from '../domain/access/vocabulary';
import { GuardFailed, NotFound, StaleVersion } from '../domain/errors';
import type { Audience } from '../domain/lifecycle/lifecycle';
import type { Keyring } from '../domain/privacy/keyring';
import { isStoppedByRestriction, restrictionRule } from '../domain/privacy/restriction';
import type { SealedTableName } from '../domain/privacy/sealedColumns';
import { caseRef } from '../domain/reference/caseRef';
import { isId, type NodeKind, newId } from '../domain/reference/nodeId';
import { camelRow } from './rows';
import { openedRow, sealedChanges, sealedText } from './sealing';

/** A merged record is kept as it was: nothing more happens to it (I-36). */
const MERGED_AWAY = { rule: 'I-36', message: 'This record was merged into another: work on that one.', gate: null };

/** One thing that happened to a case: appended when the command commits. */
export interface NewEvent {
  /** GraphQL type of the subject, such as `RepatriationRequest`. */
  readonly subjectType: string;
  readonly subjectId: string;
  readonly personId: string | null;
  readonly audience: Audience;
  /** The State of a SHARED event. */
  readonly country?: string | null;
  readonly action: string;
  readonly fromState?: string | null;
  readonly toState?: string | null;
  /** Class 1 text. */
  readonly summary: string;
  readonly detail?: Readonly<Record<string, unknown>>;
  /** Defaults to now; earlier than the record by more than 24 h needs a reason (I-43), which the command checks. */
  readonly occurredAt?: Date;
  /** True when the platform acts by itself inside another's command. */
  readonly bySystem?: boolean;
}

/** Work that an act leaves to the officers of a role. */
export interface NewTask {
  readonly kind: string;
  /** Null where the matter is no person's, such as an incident at a place. */
  readonly personId: string | null;
  /** Null where it concerns a whole list. */
  readonly subjectId: string | null;
  readonly ownerRole: Role;
  /** Class 1 text. */
  readonly summary: string;
  /** Where a time is set for it. */
  readonly dueAt?: Date;
  /** True: not opened where the same work for the same subject waits already. */
  readonly once?: true;
}

/** What the actor of a command's tables must have: every case row carries these. */
export interface CaseRow {
  readonly id: string;
  readonly version: number;
}

/**
 * One command's transaction. It starts in the viewer's scope, where an invisible row is an absent row, and goes over to the
 * system's scope once the object is found and locked: guard facts of other States, clocks and writes live there.
 */
export class Tx {
  readonly events: NewEvent[] = [];
  /** Opened with the history; what this act closes it closes before. */
  readonly tasks: NewTask[] = [];
  readonly subjects = new Set<string>();
  /** Authorities and States outside the custodial organisation that this act gives personal data to; in the audit (LED Art. 25(1)). */
  readonly recipients = new Set<string>();

  constructor(
    readonly manager: EntityManager,
    readonly viewer: Viewer,
    readonly now: Date,
    private readonly deps: { readonly refKey: Buffer; readonly keys: Keyring },
    private system: boolean,
    /** What is done; null for the platform's own acts. */
    private readonly verb: string | null,
  ) {}

  /** Rows as plain objects with camelCase keys. */
  async query<Row extends object>(text: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const answer: unknown[] = await this.manager.query(text, [...parameters]);
    // TypeORM answers an UPDATE or DELETE with [rows, count].
    const rows = Array.isArray(answer[0]) ? answer[0] : answer;
    return (rows as Record<string, unknown>[]).map((row) => camelRow(row) as Row);
  }

  async one<Row extends object>(text: string, parameters: readonly unknown[] = []): Promise<Row | undefined> {
    return (await this.query<Row>(text, parameters))[0];
  }

  /** Leaves the viewer's row scope for the platform's own. Nothing read from here on reaches an answer except as a refusal. */
  async enterSystemScope(): Promise<void> {
    if (this.system) return;
    await this.manager.query('set local role repatria_system');
    this.system = true;
  }

  /**
   * Finds a person's case row under the viewer, takes the person's lock (every command that changes a fact some guard
   * reads takes it), reads the row again, compares the version, and enters the system scope.
   * @throws NotFound when absent, malformed or not visible; GuardFailed when the person was merged into another record;
   * StaleVersion when `expectedVersion` is not the row's.
   */
  async lock<Row extends CaseRow>(table: string, id: string, expectedVersion?: number | null): Promise<Row> {
    const person = table === 'person' ? 'id' : 'person_id';
    return this.lockThrough<Row>(
      `select pg_advisory_xact_lock(hashtextextended(t.${person}::text, 0)) from ${table} t where t.id = $1`,
      `select t.*, (select p.merged_into from person p where p.id = t.${person}) as merged_away,
         (select p.restricted_at from person p where p.id = t.${person}) as restricted_since from ${table} t where t.id = $1`,
      id,
      expectedVersion,
    );
  }

  /** As `lock`, for rows that belong to no single person, such as a movement: the row itself is the lock. */
  async lockRow<Row extends CaseRow>(table: string, id: string, expectedVersion?: number | null): Promise<Row> {
    return this.lockThrough<Row>(
      `select pg_advisory_xact_lock(hashtextextended(t.id::text, 0)) from ${table} t where t.id = $1`,
      `select t.* from ${table} t where t.id = $1`,
      id,
      expectedVersion,
    );
  }

  /** Takes the locks of several persons in ascending order, before any movement's (lock order of the architecture). */
  async lockPersons(personIds: readonly string[]): Promise<void> {
    const locked: { restricted: boolean }[] = await this.manager.query(
      `select lock_person(person) as restricted from (select distinct person from unnest($1::uuid[]) person order by person) sorted`,
      [personIds],
    );
    for (const personId of personIds) this.subjects.add(personId);
    if (locked.some(({ restricted }) => restricted)) this.assertUnrestricted();
  }

  /** @throws GuardFailed for what waits until a restriction of processing is lifted (LED Art. 16(3)). */
  private assertUnrestricted(): void {
    if (this.verb !== null && isStoppedByRestriction(this.verb)) throw new GuardFailed([restrictionRule]);
  }

  private async lockThrough<Row extends CaseRow>(
    lockSql: string,
    readSql: string,
    id: string,
    expectedVersion: number | null | undefined,
  ): Promise<Row> {
    if (!isId(id)) throw new NotFound();
    const found: unknown[] = await this.manager.query(lockSql, [id]);
    if (found.length === 0) throw new NotFound();
    const row = await this.one<Row & { personId?: string | null; mergedAway?: string | null; restrictedSince?: Date | null }>(readSql, [
      id,
    ]);
    if (!row) throw new NotFound();
    if (row.mergedAway != null) throw new GuardFailed([MERGED_AWAY]);
    this.subjects.add(row.personId ?? row.id);
    if (expectedVersion !== undefined && expectedVersion !== null && expectedVersion !== row.version) throw new StaleVersion(row.version);
    if (row.restrictedSince != null) this.assertUnrestricted();
    await this.enterSystemScope();
    return row;
  }

  /** Inserts rows of one table in one statement; columns left out take the database's default. */
  async insert<Entity extends ObjectLiteral>(
    entity: EntityTarget<Entity>,
    rows: QueryDeepPartialEntity<Entity> | QueryDeepPartialEntity<Entity>[],
  ): Promise<void> {
    await this.enterSystemScope();
    if (Array.isArray(rows) && rows.length === 0) return;
    const { tableName } = this.manager.connection.getMetadata(entity);
    const sealed = await sealedChanges(this.deps.keys, tableName, Array.isArray(rows) ? rows : [rows]);
    await this.manager
      .createQueryBuilder()
      .insert()
      .into(entity)
      .values(sealed as QueryDeepPartialEntity<Entity>[])
      .updateEntity(false)
      .execute();
  }

  /** Rows for SQL of the command's own, their sealed columns sealed. */
  async sealedRows<Row extends object>(table: SealedTableName, rows: readonly Row[]): Promise<readonly Row[]> {
    return (await sealedChanges(this.deps.keys, table, rows)) as readonly Row[];
  }

  /** A text for a sealed column, where SQL of the command's own writes it. `row`: the row that it is for, with its person. */
  sealed(table: SealedTableName, column: string, row: object, text: string | null): Promise<string | null> {
    return sealedText(this.deps.keys, table, column, row, text);
  }

  /** The row with its sealed columns in the clear; null where the content was erased. */
  opened<Row extends object>(table: SealedTableName, row: Row): Promise<Row> {
    return openedRow(this.deps.keys, table, row);
  }

  /**
   * Changes one row, guarded by the version that was read under the lock, and counts its version up.
   * TypeORM's `save` is never used for this: it loses stale updates silently.
   */
  async update<Entity extends ObjectLiteral & CaseRow>(
    entity: EntityTarget<Entity>,
    row: CaseRow,
    changes: QueryDeepPartialEntity<Entity>,
  ): Promise<number> {
    const version = row.version + 1;
    const { tableName } = this.manager.connection.getMetadata(entity);
    const [sealed] = await sealedChanges(this.deps.keys, tableName, [changes], row);
    const timestamps = this.manager.connection.getMetadata(entity).findColumnWithPropertyName('updatedAt') ? { updatedAt: this.now } : {};
    const result = await this.manager
      .createQueryBuilder()
      .update(entity)
      .set({ ...sealed, ...timestamps, version } as never)
      .where('id = :id and version = :version', { id: row.id, version: row.version })
      .updateEntity(false)
      .execute();
    if (result.affected !== 1) throw new StaleVersion(row.version);
    return version;
  }

  /** Appended with the outbox entry when the command commits. */
  record(event: NewEvent): void {
    this.events.push(event);
    if (event.personId) this.subjects.add(event.personId);
  }

  /** `who`: the office, with its State or organisation before it; never the name of a person. */
  discloses(who: string): void {
    this.recipients.add(who);
  }

  newId(kind: NodeKind): string {
    return newId(kind);
  }

  /** Fresh case references, in one statement. */
  async newRefs(count = 1): Promise<string[]> {
    await this.enterSystemScope();
    const rows = await this.query<{ number: string }>(`select nextval('case_number') as number from generate_series(1, $1)`, [count]);
    return rows.map(({ number }) => caseRef(this.now.getUTCFullYear(), Number(number), this.deps.refKey));
  }

  async newRef(): Promise<string> {
    const [ref] = await this.newRefs(1);
    if (ref === undefined) throw new Error('The case number sequence gave no number.');
    return ref;
  }
}
