import type { FieldNode } from 'graphql';
import type { Viewer } from '../../domain/access/viewer';
import { FieldRestricted } from '../../domain/errors';
import { fieldsOf, type OperationContext } from './selection';

/** What must still be done to a value after SQL has shaped the answer. Absent: nothing. */
export type Shape =
  | { readonly kind: 'object'; readonly fields: ReadonlyMap<string, Shape> }
  | { readonly kind: 'list'; readonly of: Shape }
  | { readonly kind: 'byType'; readonly types: ReadonlyMap<string, Shape>; readonly typeKey: string }
  | { readonly kind: 'restricted' }
  /** Restricted row by row: SQL answers the marker where the viewer does not work on the case. */
  | { readonly kind: 'perRow'; readonly open: Shape | undefined }
  | {
      readonly kind: 'computed';
      readonly compute: (facts: never, viewer: Viewer, now: Date) => unknown;
      readonly nodes: readonly FieldNode[];
    };

/** SQL's word for "restricted in this row". */
export const RESTRICTED_MARKER = '{"$restricted":true}';

const isMarker = (value: unknown) => typeof value === 'object' && value !== null && '$restricted' in value;

/** Finishes an answer in place: computes from facts, puts errors where fields are restricted. graphql-js turns them into null and an error. */
export function finish(value: unknown, shape: Shape | undefined, operation: OperationContext, viewer: Viewer, now: Date): unknown {
  if (shape === undefined) return value;
  if (shape.kind === 'restricted') return new FieldRestricted();
  if (value === null || value === undefined) return value;
  switch (shape.kind) {
    case 'perRow':
      return isMarker(value) ? new FieldRestricted() : finish(value, shape.open, operation, viewer, now);
    case 'computed':
      return project(shape.compute(value as never, viewer, now), shape.nodes, operation);
    case 'list':
      return (value as unknown[]).map((item) => finish(item, shape.of, operation, viewer, now));
    case 'byType': {
      const object = value as Record<string, unknown>;
      return finish(object, shape.types.get(String(object[shape.typeKey])), operation, viewer, now);
    }
    case 'object': {
      const object = value as Record<string, unknown>;
      for (const [key, inner] of shape.fields) object[key] = finish(object[key], inner, operation, viewer, now);
      return object;
    }
    default:
      return shape satisfies never;
  }
}

/** A plain value of the domain in the keys that the selection asks for. */
export function project(value: unknown, nodes: readonly FieldNode[], operation: OperationContext): unknown {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.map((item) => project(item, nodes, operation));
  if (typeof value !== 'object' || value instanceof Date || !nodes.some((node) => node.selectionSet)) return value;
  const source = value as Record<string, unknown>;
  const typeName = String(source['__typename'] ?? '');
  const answer: Record<string, unknown> = {};
  for (const [key, fields] of fieldsOf(operation, nodes, typeName))
    answer[key] = project(source[fields[0]?.name.value ?? ''], fields, operation);
  return answer;
}
