import {
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  parse,
  print,
  type SelectionNode,
  type SelectionSetNode,
  validate,
  visit,
} from 'graphql';
import type { Operation } from './operations';

const MOST_TRIES = 250;

/** A smaller operation of which `fails` still holds: selections, directives and arguments go while it does. */
export async function shrunk(
  schema: GraphQLSchema,
  operation: Operation,
  fails: (smaller: Operation) => Promise<boolean>,
): Promise<Operation> {
  let best = operation;
  let tries = 0;
  for (let smaller = true; smaller; ) {
    smaller = false;
    for (let place = 0; tries < MOST_TRIES; place += 1) {
      const document = without(parse(best.document), place);
      if (document === undefined) break;
      const candidate = tidied(document, best);
      if (candidate.document.length >= best.document.length || !isValid(schema, candidate.document)) continue;
      tries += 1;
      if (!(await fails(candidate))) continue;
      best = candidate;
      smaller = true;
      place -= 1;
    }
  }
  return best;
}

/** What is left of a selection may be empty, and then no document. */
function isValid(schema: GraphQLSchema, document: string): boolean {
  try {
    return validate(schema, parse(document)).length === 0;
  } catch {
    return false;
  }
}

/** The document without its nth part that could go; undefined when there are fewer. */
function without(document: DocumentNode, place: number): DocumentNode | undefined {
  let n = -1;
  let found = false;
  const cut = () => {
    n += 1;
    found ||= n === place;
    return n === place ? null : undefined;
  };
  const smaller = visit(document, {
    SelectionSet: {
      enter: (set: SelectionSetNode) => {
        const kept: SelectionNode[] = [];
        for (const selection of set.selections) {
          n += 1;
          if (n !== place) kept.push(selection);
          // A fragment may give way to what it holds.
          if (n === place && selection.kind === Kind.INLINE_FRAGMENT) kept.push(...selection.selectionSet.selections);
        }
        if (kept.length === set.selections.length && n < place) return undefined;
        if (n >= place && !found) {
          found = true;
          return { ...set, selections: kept };
        }
        return undefined;
      },
    },
    Directive: { enter: cut },
    Argument: { enter: cut },
    ObjectField: { enter: cut },
  });
  return found ? smaller : undefined;
}

/** Without fragments and variables that nothing uses any more. */
function tidied(document: DocumentNode, { variables, seed }: Operation): Operation {
  const used = new Set<string>();
  visit(document, {
    FragmentSpread: (node) => {
      used.add(`fragment ${node.name.value}`);
    },
    VariableDefinition: () => false,
    Variable: (node) => {
      used.add(node.name.value);
    },
  });
  const kept = visit(document, {
    FragmentDefinition: (node) => (used.has(`fragment ${node.name.value}`) ? undefined : null),
    VariableDefinition: (node) => (used.has(node.variable.name.value) ? undefined : null),
  });
  return { document: print(kept), variables: Object.fromEntries(Object.entries(variables).filter(([name]) => used.has(name))), seed };
}
