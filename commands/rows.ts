/** The name of a column as the code has it. */
export const camelName = (name: string) => name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** A row of the database with the property names of the code. Values stay as the driver gave them; nested JSON too. */
export function camelRow(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [camelName(name), value]));
}
