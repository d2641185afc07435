import { Field, ID, InterfaceType } from 'type-graphql';

/** Plans and payloads name the type of what they return; classes are never instantiated on reads. */
export function typeOf(value: { readonly __typename?: string }): string {
  if (value.__typename === undefined) throw new TypeError('A value behind an interface must name its type.');
  return value.__typename;
}

@InterfaceType({
  description: 'Anything that `node(id)` finds again. Absent and not visible to the viewer are the same answer: null.',
  resolveType: typeOf,
})
export abstract class Node {
  @Field(() => ID, { description: 'Opaque, global and stable: the same object has the same id in every query. Not to be taken apart.' })
  id: string;
}
