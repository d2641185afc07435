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
  ) {
    this.random = new Random('case', name);
    this.at = office.anchor.getTime() - (BEGAN_AT_LEAST_DAYS + this.random.next() * (BEGAN_AT_MOST_DAYS - BEGAN_AT_LEAST_DAYS)) * DAY_MS;
  }

  /** The hour of the next act, give or take what `hours` is away from it. */
  hour(hours = 0): Date {
    return new Date(this.at + hours * HOUR_MS);
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
    this.at = Math.min(this.at + this.random.whole(1, 5) * HOUR_MS, this.office.anchor.getTime());
    return changed.id;
  }
}
