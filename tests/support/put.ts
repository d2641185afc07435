/** Another value under a key of a table or class, until it is taken back. */
export function put<Table extends object, Key extends keyof Table>(table: Table, key: Key, value: Table[Key] | undefined): () => void {
  const before = Object.getOwnPropertyDescriptor(table, key);
  if (value === undefined) delete table[key];
  else table[key] = value;
  return () => {
    if (before) Object.defineProperty(table, key, before);
    else delete table[key];
  };
}
