import { Field, ID, InterfaceType } from 'type-graphql';

/** Plans and payloads name the type of what they return; classes are never instantiated on reads. */
export function typeOf(value: { readonly __type?: string }): string {
  if (value.__type === undefined) throw new TypeError('A value behind an interface must name its __type.');
  return value.__type;
}

@InterfaceType({
  description: 'Anything that `node(id)` finds again. Absent and not visible to the viewer are the same answer: null.',
  resolveType: typeOf,
})
export abstract class Node {
  @Field(() => ID, { description: 'Opaque, global and stable: the same object has the same id in every query. Not to be taken apart.' })
  id: string;
}
