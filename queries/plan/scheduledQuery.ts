import {
  type ConstValueNode,
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionNode,
  validate,
} from 'graphql';
import type { Role } from '../../domain/access/vocabulary';
import { BadUserInput } from '../../domain/errors';
import { isCounting } from '../../domain/statistics/countingRoots';
import { oversizeOf, sizeOf } from './documentSize';

const LONGEST = 20_000;
const fault = (code: string, message: string) => new BadUserInput([{ path: 'input.query', code, message }]);

/** @throws BadUserInput where the text is no query of this schema. */
export function assertQuery(schema: GraphQLSchema, text: string): void {
  if (text.length > LONGEST) throw fault('OUT_OF_RANGE', `A query has ${LONGEST} characters at most.`);
  const [first] = validate(schema, parsed(text));
  if (first) throw fault('INVALID_VALUE', 'The schema has no such query.');
}

/** @throws BadUserInput where the query is larger than one that the role may send by itself. */
export function assertSize(text: string, variables: Readonly<Record<string, unknown>>, role: Role): void {
  const document = parsed(text);
  const over = oversizeOf(sizeOf(document, operationOf(document), variables), role);
  if (over.length > 0) throw fault('TOO_COMPLEX', `This asks for too much at once: ${over.join('; ')}.`);
}

/**
 * The root fields of the one query of a document; those that a variable surely switches off are left out.
 * @throws BadUserInput for anything but counts: single cases are read by those who may, when they may, and are not kept.
 */
export function countingRootsOf(text: string, variables: Readonly<Record<string, unknown>>): string[] {
  const operation = operationOf(parsed(text));
  const asked = operation.selectionSet.selections.flatMap((selection) => {
    if (selection.kind !== Kind.FIELD) throw fault('NOT_A_COUNT', 'Name the root fields of a scheduled query one by one.');
    return isSwitchedOff(selection, operation, variables) ? [] : [selection.name.value];
  });
  const others = asked.filter((name) => !isCounting(name));
  if (others.length > 0) throw fault('NOT_A_COUNT', `Only counts run by themselves; ${others.join(', ')} shows single cases.`);
  return asked;
}

/** By `@include` of a variable that is false, as given or else by default: whatever is not surely off may run. */
function isSwitchedOff(
  { directives = [] }: SelectionNode,
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): boolean {
  return directives.some(({ name, arguments: given = [] }) => {
    const [condition] = given;
    if (name.value !== 'include' || condition?.value.kind !== Kind.VARIABLE) return false;
    const variable = condition.value.name.value;
    if (Object.hasOwn(variables, variable)) return variables[variable] === false;
    return isFalse(variableDefinitions.find((one) => one.variable.name.value === variable)?.defaultValue);
  });
}

const isFalse = (value: ConstValueNode | undefined) => value?.kind === Kind.BOOLEAN && !value.value;

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
