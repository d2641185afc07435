import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { lifecycles } from '../../../server/documents/rulesText';

/** Rows that stand on both sides: a claim to the custodial State goes the way of any other, and a request has two sides. */
const OF_TWO_TABLES = ['NC1', 'NC5', 'NC6', 'NC7', 'NC9', 'NC10', 'RQ2', 'RQ15', 'G10', 'G11'];

test('a row names acts of one table, so that a refusal leads to one rule', () => {
  const tables = new Map<string, Set<string>>();
  for (const { name, verbs } of lifecycles())
    for (const { row } of Object.values(verbs))
      for (const one of row.split(', ')) tables.set(one, (tables.get(one) ?? new Set()).add(name));
  const shared = [...tables].filter(([, of]) => of.size > 1).map(([row]) => row);
  expect(shared.sort()).toEqual([...OF_TWO_TABLES].sort());
});

/** Read from the code, so that a table beside the naming is found. */
const tablesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .flatMap(({ parentPath, name }) =>
      [...readFileSync(path.join(parentPath, name), 'utf8').matchAll(/= lifecycle<[^(]*\(\)\(\{\s*name: '([^']+)'/g)].map(
        ([, table]) => table ?? '',
      ),
    );

test('every lifecycle of the domain is documented', () => {
  const documented = lifecycles().map(({ name }) => name);
  const tables = tablesIn(path.join(__dirname, '../../../domain'));
  expect(tables.length).toBeGreaterThan(35);
  expect(tables.filter((name) => !documented.includes(name))).toEqual([]);
});
