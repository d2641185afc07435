import type { FieldNode } from 'graphql';
import { type Level, needsStatedPurpose } from '../../domain/access/fieldClasses';
import { scopeFamilyOf } from '../../domain/access/roles';
import type { Viewer } from '../../domain/access/viewer';
import { PurposeRequired } from '../../domain/errors';
import type { Bind, ReadMap } from './readMap';
import type { OperationContext } from './selection';
import type { Shape } from './shape';

/** Objects contain pages and pages objects: the compiler of objects is handed to the compiler of pages. */
export type CompileObject = (compilation: Compilation, map: ReadMap, row: string, nodes: readonly FieldNode[]) => Compiled;

/** One SQL expression that yields the answer as JSON, and what remains to be done to it. */
export interface Compiled {
  readonly sql: string;
  readonly shape: Shape | undefined;
}

/** State of one compilation: parameters, aliases, and the classes of the fields that were read. */
export class Compilation {
  readonly parameters: unknown[] = [];
  readonly classes = new Set<Level>();
  private aliases = 0;

  constructor(
    readonly operation: OperationContext,
    readonly viewer: Viewer,
  ) {}

  readonly bind: Bind = (value) => {
    this.parameters.push(value);
    return `$${this.parameters.length}`;
  };

  /** Notes that something of this class is read. @throws PurposeRequired */
  read(level: Level): void {
    if (needsStatedPurpose(level) && !this.viewer.purposeStated) {
      throw new PurposeRequired('Fields of this class are read for a stated purpose only: send the header x-purpose.');
    }
    this.classes.add(level);
  }

  alias(): string {
    this.aliases += 1;
    return `t${this.aliases}`;
  }

  get forState(): boolean {
    return scopeFamilyOf(this.viewer.role) === 'liaison';
  }
}
