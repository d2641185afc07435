import {
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type OperationDefinitionNode,
  parse,
  TypeInfo,
  typeFromAST,
  valueFromASTUntyped,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { labelOf } from '../results/table';

export type FieldControl = 'choice' | 'choices' | 'boolean' | 'number' | 'instant' | 'country' | 'countries' | 'text' | 'texts' | 'json';

export interface Choice {
  readonly value: string;
  readonly description: string | null;
}

/** One field of the form for an operation's variables. */
export interface VariableField {
  /** Where its value stands among the variables; longer than one step for a field of an input. */
  readonly path: readonly string[];
  readonly label: string;
  readonly description: string | null;
  readonly control: FieldControl;
  readonly required: boolean;
  readonly choices: readonly Choice[];
  /** What the query uses when nothing is given. */
  readonly standard: unknown;
}

const DEEPEST = 2;

/** The fields that fill an operation's variables, by their types; none for a text that does not parse. */
export function variableFields(text: string, schema: GraphQLSchema): readonly VariableField[] {
  const document = parsed(text);
  const operation = document?.definitions.find((node): node is OperationDefinitionNode => node.kind === 'OperationDefinition');
  if (!document || !operation) return [];
  const descriptions = describedByUse(document, schema);
  return (operation.variableDefinitions ?? []).flatMap(({ variable, type, defaultValue }) => {
    const name = variable.name.value;
    const inputType = typeFromAST(schema, type) as GraphQLInputType | undefined;
    if (!inputType) return [];
    return fieldsOf([name], inputType, {
      description: descriptions.get(name) ?? null,
      standard: defaultValue ? valueFromASTUntyped(defaultValue) : undefined,
    });
  });
}

function parsed(text: string): DocumentNode | null {
  try {
    return parse(text);
  } catch {
    return null;
  }
}

/** A variable has no description of its own; the argument or field that it fills has. */
function describedByUse(document: DocumentNode, schema: GraphQLSchema): ReadonlyMap<string, string> {
  const info = new TypeInfo(schema);
  const descriptions = new Map<string, string>();
  let field: string | null = null;
  visit(
    document,
    visitWithTypeInfo(info, {
      ObjectField: {
        enter: (node) => {
          field = inputFieldDescription(info, node.name.value);
        },
        leave: () => {
          field = null;
        },
      },
      VariableDefinition: () => false,
      Variable: ({ name }) => {
        const description = field ?? info.getArgument()?.description;
        if (description) descriptions.set(name.value, description);
      },
    }),
  );
  return descriptions;
}

function inputFieldDescription(info: TypeInfo, name: string): string | null {
  const parent = info.getParentInputType();
  const type = parent && getNamedType(parent);
  return type && isInputObjectType(type) ? (type.getFields()[name]?.description ?? null) : null;
}

interface FieldOrigin {
  readonly description: string | null;
  readonly standard: unknown;
}

function fieldsOf(path: readonly string[], type: GraphQLInputType, { description, standard }: FieldOrigin): readonly VariableField[] {
  const bare = getNullableType(type);
  const named = getNamedType(type);
  if (isInputObjectType(bare) && path.length < DEEPEST) {
    return Object.values(bare.getFields()).flatMap((field) =>
      fieldsOf([...path, field.name], field.type, { description: field.description ?? null, standard: field.defaultValue }),
    );
  }
  const list = isListType(bare);
  return [
    {
      path,
      label: labelOf(path.at(-1) ?? ''),
      description,
      control: controlFor(named.name, isEnumType(named), list, isInputObjectType(named)),
      required: isNonNullType(type) && standard === undefined,
      choices: isEnumType(named) ? named.getValues().map((value) => ({ value: value.name, description: value.description ?? null })) : [],
      standard,
    },
  ];
}

const scalarControls: Readonly<Record<string, readonly [single: FieldControl, list: FieldControl]>> = {
  Boolean: ['boolean', 'json'],
  Int: ['number', 'json'],
  Float: ['number', 'json'],
  DateTime: ['instant', 'texts'],
  CountryCode: ['country', 'countries'],
};

function controlFor(typeName: string, isEnum: boolean, list: boolean, isObject: boolean): FieldControl {
  if (isObject) return 'json';
  if (isEnum) return list ? 'choices' : 'choice';
  const [single, many] = scalarControls[typeName] ?? ['text', 'texts'];
  return list ? many : single;
}
