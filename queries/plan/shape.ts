import { type FieldNode, type GraphQLOutputType, GraphQLString, getNamedType, isNonNullType, isObjectType } from 'graphql';
import type { Viewer } from '../../domain/access/viewer';
import { ContentErased, FieldRestricted } from '../../domain/errors';
import type { CursorVeil } from '../../domain/privacy/cursorVeil';
import { ERASED_WORDS } from '../../domain/privacy/erasureRules';
import { ERASED, type Open } from '../../domain/privacy/keyring';
import { fieldsOf, type OperationContext } from './selection';

/** What must still be done to a value after SQL has shaped the answer. Absent: nothing. */
export type Shape =
  | { readonly kind: 'object'; readonly fields: ReadonlyMap<string, Shape> }
  | { readonly kind: 'list'; readonly of: Shape }
  | { readonly kind: 'byType'; readonly types: ReadonlyMap<string, Shape> }
  /** Null here is against the schema: the object lies outside the viewer's sight, and so must what leads to it. */
  | { readonly kind: 'required'; readonly inner: Shape | undefined }
  | { readonly kind: 'restricted' }
  /** Restricted row by row: SQL answers the marker where the viewer does not work on the case. */
  | { readonly kind: 'perRow'; readonly open: Shape | undefined }
  /** What a cursor holds; it is hidden before it goes. */
  | { readonly kind: 'cursor'; readonly boundTo: string }
  /** Sealed content with the row it stands in; SQL answers both (sealed.ts). */
  | {
      readonly kind: 'sealed';
      readonly table: string;
      readonly column: string;
      readonly json: boolean;
      readonly nodes: readonly FieldNode[];
      readonly type: GraphQLOutputType;
    }
  | {
      readonly kind: 'computed';
      readonly compute: (facts: never, viewer: Viewer, now: Date) => unknown;
      readonly nodes: readonly FieldNode[];
      /** What the schema says of the field. */
      readonly type: GraphQLOutputType;
    };

/** Under this key SQL says which type an object behind an interface is; no response key holds a dollar sign. */
export const CONCRETE_KEY = '$concrete';
/** Where the finished object says it: a symbol stays out of the JSON. */
export const CONCRETE_TYPE = Symbol('concrete type');

/** SQL's word for "restricted in this row". */
export const RESTRICTED_MARKER = '{"$restricted":true}';

export const isMarker = (value: unknown) => typeof value === 'object' && value !== null && '$restricted' in value;

/** What finishing needs beside the values. */
export interface Finishing {
  readonly operation: OperationContext;
  readonly viewer: Viewer;
  readonly now: Date;
  readonly open: Open;
  readonly veil: CursorVeil;
  /** Something went wrong on the way: graphql-js must then complete the answer, with nulls and errors where the schema wants them. */
  trouble: boolean;
}

/** As SQL answers sealed content: the row, the sealed text, and its column where rows differ in that; or a text that needs no key. */
export type SealedValue = readonly [row: string, sealed: string, column?: string] | readonly [plain: string];

/** Finishes an answer in place: computes from facts, opens what is sealed, puts errors where fields are restricted. graphql-js turns them into null and an error. */
export function finish(value: unknown, shape: Shape | undefined, finishing: Finishing): unknown {
  if (shape === undefined) return value;
  if (shape.kind === 'restricted') return troubled(finishing, new FieldRestricted());
  if (shape.kind === 'required') {
    if (value === null) finishing.trouble = true;
    return finish(value, shape.inner, finishing);
  }
  if (value === null || value === undefined) return value;
  switch (shape.kind) {
    case 'perRow':
      return isMarker(value) ? troubled(finishing, new FieldRestricted()) : finish(value, shape.open, finishing);
    case 'cursor':
      return finishing.veil.hide(String(value), shape.boundTo);
    case 'sealed':
      return opened(value as SealedValue, shape, finishing);
    case 'computed':
      return project(shape.compute(value as never, finishing.viewer, finishing.now), shape.nodes, finishing.operation, shape.type);
    case 'list':
      return (value as unknown[]).map((item) => finish(item, shape.of, finishing));
    case 'byType': {
      const object = value as Record<string | symbol, unknown>;
      const typeName = String(object[CONCRETE_KEY]);
      delete object[CONCRETE_KEY];
      object[CONCRETE_TYPE] = typeName;
      return finish(object, shape.types.get(typeName), finishing);
    }
    case 'object': {
      const object = value as Record<string, unknown>;
      for (const [key, inner] of shape.fields) object[key] = finish(object[key], inner, finishing);
      return object;
    }
    default:
      return shape satisfies never;
  }
}

function opened(value: SealedValue, shape: Extract<Shape, { kind: 'sealed' }>, finishing: Finishing): unknown {
  if (value.length === 1) return value[0];
  const [row, text, column = shape.column] = value;
  const content = finishing.open(text, { table: shape.table, column, row });
  if (content === ERASED) return isOwedWords(shape.type) ? ERASED_WORDS : troubled(finishing, new ContentErased());
  return shape.json ? project(JSON.parse(content), shape.nodes, finishing.operation, shape.type) : content;
}

/** A text that is never null says that it was erased, so that what stands around it can still be read. */
const isOwedWords = (type: GraphQLOutputType) => isNonNullType(type) && type.ofType === GraphQLString;

function troubled<Fault>(finishing: Finishing, fault: Fault): Fault {
  finishing.trouble = true;
  return fault;
}

/** A plain value of the domain in the keys that the selection asks for. Its types are the schema's, or what `__typename` in it says. */
export function project(value: unknown, nodes: readonly FieldNode[], operation: OperationContext, declared: GraphQLOutputType): unknown {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.map((item) => project(item, nodes, operation, declared));
  if (typeof value !== 'object' || value instanceof Date || !nodes.some((node) => node.selectionSet)) return value;
  const source = value as Record<string, unknown>;
  const typeName = String(source['__typename'] ?? getNamedType(declared).name);
  const type = operation.schema.getType(typeName);
  // Behind an interface stands a reference, which the caller reads.
  if (!isObjectType(type)) return value;
  // No prototype: `__proto__` is a name that a client may give.
  const answer = Object.create(null) as Record<string | symbol, unknown>;
  answer[CONCRETE_TYPE] = typeName;
  for (const [key, fields] of fieldsOf(operation, nodes, typeName)) {
    const name = fields[0]?.name.value ?? '';
    const field = type.getFields()[name];
    answer[key] = field ? project(source[name], fields, operation, field.type) : typeName;
  }
  return answer;
}
