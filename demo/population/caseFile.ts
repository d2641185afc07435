import type { Changed, Command, CommandDeps, CommandInput } from '../../commands/command';
import { defaultPurpose } from '../../domain/access/purposes';
import type { Viewer } from '../../domain/access/viewer';
import type { Role } from '../../domain/access/vocabulary';
import { Random } from './random';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Cases began this many days before the population was first made, so that most of their time limits still run. */
const BEGAN_AT_MOST_DAYS = 26;
const BEGAN_AT_LEAST_DAYS = 4;

export interface AccountRow {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly country: string | null;
  readonly organisation: string;
}

/** The officers of the demo, and the one door for writes that they use. */
export class Office {
  /** Commands that were carried out, or found to have been carried out already. */
  acts = 0;
  private readonly viewers: ReadonlyMap<string, Viewer>;

  constructor(
    private readonly deps: Omit<CommandDeps, 'now'>,
    accounts: readonly AccountRow[],
    /** When the population was first made: the stories end before it. */
    readonly anchor: Date,
  ) {
    this.viewers = new Map(
      accounts.map(({ id, ...account }) => [
        account.login,
        { accountId: id, ...account, purpose: defaultPurpose(account.role), purposeStated: false },
      ]),
    );
  }

  has(login: string): boolean {
    return this.viewers.has(login);
  }

  /** One row that an officer has before them; undefined where there is none. */
  async read<Row extends object>(sql: string, parameters: readonly unknown[]): Promise<Row | undefined> {
    return this.deps.dataSource.transaction(async (manager) => {
      await manager.query('set local role repatria_system');
      const rows: Row[] = await manager.query(sql, [...parameters]);
      return rows[0];
    });
  }

  async run<Input extends CommandInput>(login: string, command: Command<Input>, input: Input, at: Date): Promise<Changed> {
    const viewer = this.viewers.get(login);
    if (!viewer) throw new Error(`The demo has no account ${login}.`);
    this.acts += 1;
    return command.execute({ ...this.deps, now: () => at }, viewer, input);
  }
}

/**
 * One case as it goes on: each act some hours after the one before. Every act has a key of its own, so that a population that
 * was interrupted goes on where it stopped.
 */
export class CaseFile {
  private at: number;
  private acts = 0;
  private readonly random: Random;

  constructor(
    private readonly office: Office,
    private readonly name: string,
    /** When it began; left out, some day of the last weeks. */
    begun?: Date,
    /** So many hours lie between two acts at most. */
    private readonly longestPause = 5,
  ) {
    this.random = new Random('case', name);
    const days = BEGAN_AT_LEAST_DAYS + this.random.next() * (BEGAN_AT_MOST_DAYS - BEGAN_AT_LEAST_DAYS);
    this.at = begun?.getTime() ?? office.anchor.getTime() - days * DAY_MS;
  }

  /** Nothing happens in the case for so many days. */
  pass(days: number): void {
    this.at = Math.min(this.at + days * DAY_MS, this.office.anchor.getTime());
  }

  /** The hour of the next act, give or take what `hours` is away from it. */
  hour(hours = 0): Date {
    return new Date(this.at + hours * HOUR_MS);
  }

  /** The id of a part of an object, such as the last hearing of a case. */
  async partOf(sql: string, ...of: readonly string[]): Promise<string> {
    const part = await this.office.read<{ id: string }>(sql, of);
    if (!part) throw new Error(`The case ${this.name} has no such part.`);
    return part.id;
  }

  /** Runs the command as the account. @returns the id of the object that it made or changed. */
  async act<Input extends CommandInput>(login: string, command: Command<Input>, input: Input): Promise<string> {
    this.acts += 1;
    const changed = await this.office.run(
      login,
      command,
      { ...input, idempotencyKey: `population ${this.name} ${this.acts}` },
      this.hour(),
    );
    this.at = Math.min(this.at + this.random.whole(1, this.longestPause) * HOUR_MS, this.office.anchor.getTime());
    return changed.id;
  }
}
