const camel = (name: string) => name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** A row of a view of guard facts, as JSON from SQL, with the property names of the domain. */
export function factsOf<Facts>(row: Readonly<Record<string, unknown>>): Facts {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [camel(name), value])) as Facts;
}
