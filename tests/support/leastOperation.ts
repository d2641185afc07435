import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

export interface Variables {
  readonly input?: { readonly [name: string]: Json };
}

export const ABSENT = '10ffffff-ffff-8fff-8fff-ffffffffffff';
const scalars: Readonly<Record<string, Json>> = {
  Boolean: true,
  Int: 1,
  Float: 1,
  ID: ABSENT,
  CountryCode: 'FRA',
  DateTime: '2026-01-01T00:00:00Z',
  PartialDate: '1988',
  BCP47: 'ar',
  CaseRef: 'RCM-2026-000000-0',
  Sha256: 'ab'.repeat(32),
};

/** The least that the schema lets through: of things that are not there. */
function least(type: GraphQLInputType): Json {
  if (isNonNullType(type)) return least(type.ofType);
  if (isListType(type)) return [];
  if (isEnumType(type)) return type.getValues()[0]?.name ?? '';
  if (isInputObjectType(type))
    return Object.fromEntries(required(Object.values(type.getFields())).map((field) => [field.name, least(field.type)]));
  return scalars[getNamedType(type).name] ?? '';
}

const required = <Input extends { readonly type: GraphQLInputType; readonly defaultValue?: unknown }>(inputs: readonly Input[]) =>
  inputs.filter(({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined);

/** An operation on one root field that the schema lets through, with no more than it must have. */
export function asked(
  kind: 'query' | 'mutation',
  field: GraphQLField<unknown, unknown>,
): { readonly document: string; readonly variables: Variables } {
  const args: readonly GraphQLArgument[] = required(field.args);
  const declared = args.map(({ name, type }) => `$${name}: ${type}`).join(', ');
  const given = args.map(({ name }) => `${name}: $${name}`).join(', ');
  const body = isCompositeType(getNamedType(field.type)) ? ' { __typename }' : '';
  return {
    document: `${kind}${declared && ` (${declared})`} { ${field.name}${given && `(${given})`}${body} }`,
    variables: Object.fromEntries(args.map(({ name, type }) => [name, least(type)])),
  };
}
