import { registerEnumType } from 'type-graphql';

/**
 * Registers a GraphQL enum from a vocabulary of the domain. A value without a description does not compile.
 * The returned object is what `@Field(() => …)` names.
 */
export function enumeration<const Value extends string>(
  name: string,
  description: string,
  values: Readonly<Record<Value, string>>,
): { readonly [V in Value]: V } {
  const members = Object.fromEntries((Object.keys(values) as Value[]).map((value) => [value, value])) as { [V in Value]: V };
  const valuesConfig = Object.fromEntries((Object.keys(values) as Value[]).map((value) => [value, { description: values[value] }]));
  registerEnumType(members, { name, description, valuesConfig: valuesConfig as never });
  return members;
}
