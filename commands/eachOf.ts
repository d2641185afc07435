import type { MutationName } from '../domain/access/operations';
import { mayCall } from '../domain/access/operations';
import { BadUserInput, DomainError, type FieldFault, Forbidden, type Refusal } from '../domain/errors';
import type { Command, CommandInput } from './command';

/** At most so many objects in one call. */
export const MOST_ITEMS = 500;

/** What became of one object of a list. */
export interface ItemOutcome {
  /** Its place in the list, from 0. */
  readonly index: number;
  readonly id: string;
  readonly done: boolean;
  /** The version that it has now; null where it was not changed. */
  readonly version: number | null;
  /** As `extensions.code` of the single verb; null where it was done. */
  readonly code: string | null;
  readonly message: string | null;
  readonly refusals: readonly Refusal[];
  readonly fields: readonly FieldFault[];
}

/**
 * One verb for many objects, each as if it had been called for it alone: its own transaction, its own entries in history and audit,
 * its own refusal. What is refused stops no other. With an idempotency key each object has a key of its own beneath it, so that a
 * list whose call was cut off is sent again whole and done once.
 */
export function eachOf<Input extends CommandInput, One extends CommandInput>(
  verb: MutationName,
  one: Command<One>,
  itemsOf: (input: Input) => { readonly path: string; readonly ids: readonly string[]; readonly inputOf: (id: string) => One },
): Command<Input> {
  return {
    verb,
    async execute(deps, viewer, input) {
      if (!mayCall(viewer.role, 'Mutation', verb)) throw new Forbidden(`The role ${viewer.role} may never do this.`);
      const { path, ids, inputOf } = itemsOf(input);
      assertList(path, ids);
      const items: ItemOutcome[] = [];
      for (const [index, id] of ids.entries()) {
        const key = input.idempotencyKey == null ? {} : { idempotencyKey: `${input.idempotencyKey}/${id}` };
        try {
          const { version } = await one.execute(deps, viewer, { ...inputOf(id), ...key });
          items.push({ index, id, done: true, version: version ?? null, code: null, message: null, refusals: [], fields: [] });
        } catch (error) {
          if (!(error instanceof DomainError)) throw error;
          items.push(refused(index, id, error));
        }
      }
      const done = items.filter((item) => item.done).length;
      return { kind: 'Part', id: '', report: { done, refused: items.length - done, items } };
    },
  };
}

function refused(index: number, id: string, error: DomainError): ItemOutcome {
  const { refusals = [], fields = [] } = error.extensions as { refusals?: readonly Refusal[]; fields?: readonly FieldFault[] };
  return { index, id, done: false, version: null, code: error.code, message: error.message, refusals, fields };
}

function assertList(path: string, ids: readonly string[]): void {
  const fault = (message: string) => new BadUserInput([{ path, code: 'INVALID_VALUE', message }]);
  if (ids.length === 0) throw fault('Name at least one.');
  if (ids.length > MOST_ITEMS) throw fault(`At most ${MOST_ITEMS} at once.`);
  if (new Set(ids).size < ids.length) throw fault('One is named twice.');
}
