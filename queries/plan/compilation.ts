import type { FieldNode } from 'graphql';
import { FIRST_LOGGED_LEVEL, type FieldCategory, type Level, needsStatedPurpose } from '../../domain/access/fieldClasses';
import { scopeFamilyOf } from '../../domain/access/roles';
import type { Viewer } from '../../domain/access/viewer';
import { PurposeRequired } from '../../domain/errors';
import type { CursorVeil } from '../../domain/privacy/cursorVeil';
import type { Bind, ReadMap } from './readMap';
import type { OperationContext } from './selection';
import type { Shape } from './shape';

/** Objects contain pages and pages objects: the compiler of objects is handed to the compiler of pages. */
export type CompileObject = (compilation: Compilation, map: ReadMap, row: string, nodes: readonly FieldNode[]) => Compiled;

/** One SQL expression that yields the answer as JSON, and what remains to be done to it. */
export interface Compiled {
  readonly sql: string;
  readonly shape: Shape | undefined;
  /** Persons met beneath, other than the row's own: an array expression over the same row, for the audit. Absent: none. */
  readonly persons?: string | undefined;
}

/** Several such arrays as one. */
export function together(arrays: readonly (string | undefined)[]): string | undefined {
  const met = arrays.filter((array) => array !== undefined);
  return met.length > 0 ? met.join(' || ') : undefined;
}

/** What rows beneath add: `from` may be a whole tail with its conditions, in which `array` is over one row. */
export const personsOf = (array: string, from: string, condition: string): string =>
  `coalesce((select array_agg(met.id) from ${from} cross join lateral unnest(${array}) met (id) where ${condition}), '{}'::uuid[])`;

/** State of one compilation: parameters, aliases, and the classes of the fields that were read. */
export class Compilation {
  readonly parameters: unknown[] = [];
  readonly classes = new Set<Level>();
  /** Fields of the logged classes, as "class Type.field". */
  readonly fields = new Set<string>();
  /** Categories that stand open by an emergency alone. */
  readonly glass = new Set<FieldCategory>();
  /** True: some field holds sealed content, which is opened after the statement. */
  opensSealed = false;
  private aliases = 0;

  constructor(
    readonly operation: OperationContext,
    readonly viewer: Viewer,
    readonly veil: CursorVeil,
  ) {}

  readonly bind: Bind = (value) => {
    this.parameters.push(value);
    return `$${this.parameters.length}`;
  };

  /** Notes that something of this class is read; `what` is named from the first logged class on. @throws PurposeRequired */
  read(level: Level, what: string): void {
    if (needsStatedPurpose(level) && !this.viewer.purposeStated) {
      throw new PurposeRequired('Fields of this class are read for a stated purpose only: send the header x-purpose.');
    }
    this.classes.add(level);
    if (level >= FIRST_LOGGED_LEVEL) this.fields.add(`${level} ${what}`);
  }

  alias(): string {
    this.aliases += 1;
    return `t${this.aliases}`;
  }

  get forState(): boolean {
    return scopeFamilyOf(this.viewer.role) === 'liaison';
  }
}
