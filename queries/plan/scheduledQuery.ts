import { type DocumentNode, type GraphQLSchema, Kind, type OperationDefinitionNode, parse, validate } from 'graphql';
import { BadUserInput } from '../../domain/errors';
import { isCounting } from '../../domain/statistics/countingRoots';

const LONGEST = 20_000;
const fault = (code: string, message: string) => new BadUserInput([{ path: 'input.query', code, message }]);

/** @throws BadUserInput where the text is no query of this schema. */
export function assertQuery(schema: GraphQLSchema, text: string): void {
  if (text.length > LONGEST) throw fault('OUT_OF_RANGE', `A query has ${LONGEST} characters at most.`);
  const [first] = validate(schema, parsed(text));
  if (first) throw fault('INVALID_VALUE', 'The schema has no such query.');
}

/**
 * The root fields of the one query of a document; those that a variable switches off are left out.
 * @throws BadUserInput for anything but counts: single cases are read by those who may, when they may, and are not kept.
 */
export function countingRootsOf(text: string, variables: Readonly<Record<string, unknown>>): string[] {
  const operation = operationOf(parsed(text));
  const roots = operation.selectionSet.selections.map((selection) => {
    if (selection.kind !== Kind.FIELD) throw fault('NOT_A_COUNT', 'Name the root fields of a scheduled query one by one.');
    const [condition] = (selection.directives ?? []).flatMap(({ name, arguments: given }) =>
      name.value === 'include' && given?.[0]?.value.kind === Kind.VARIABLE ? [given[0].value.name.value] : [],
    );
    return { name: selection.name.value, on: condition === undefined || variables[condition] === true };
  });
  const asked = roots.filter(({ on }) => on).map(({ name }) => name);
  const others = asked.filter((name) => !isCounting(name));
  if (others.length > 0) throw fault('NOT_A_COUNT', `Only counts run by themselves; ${others.join(', ')} shows single cases.`);
  return asked;
}

function operationOf(document: DocumentNode): OperationDefinitionNode {
  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const [operation] = operations;
  if (operations.length !== 1 || operation?.operation !== 'query') throw fault('INVALID_VALUE', 'A scheduled report is one query.');
  return operation;
}

function parsed(text: string): DocumentNode {
  try {
    return parse(text, { maxTokens: 4_000 });
  } catch {
    throw fault('INVALID_VALUE', 'This is no GraphQL document.');
  }
}
