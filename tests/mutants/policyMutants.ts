import type { GraphQLSchema } from 'graphql';
import { categoryAccess, closedToStates, fieldCategories, stateSlice } from '../../domain/access/fieldClasses';
import { type OperationAccess, operations, type RootType } from '../../domain/access/operations';
import { purposesByRole } from '../../domain/access/purposes';
import { separatedRoles } from '../../domain/access/separationOfDuties';
import { type Purpose, purposes, type Role, roles } from '../../domain/access/vocabulary';
import type { Verb } from '../../domain/lifecycle/lifecycle';
import type { FieldRead, FilterRead } from '../../queries/plan/readMap';
import { lifecycles } from '../../server/documents/rulesText';
import { namedLists, readMaps } from '../permissions/policyFaults';
import { put } from '../support/put';

/** One sentence of the policy said otherwise. `say` changes it in place and returns how to take it back. */
export interface Mutant {
  readonly name: string;
  readonly say: () => () => void;
}

type Open<Thing> = { -readonly [Key in keyof Thing]: Thing[Key] };

const without = <Item>(items: readonly Item[], item: Item) => items.filter((other) => other !== item);
const flipped = <Item>(items: readonly Item[], item: Item) => (items.includes(item) ? without(items, item) : [...items, item]);

/** Who may call an operation: each role taken away or added, and the operation opened to all and closed. */
function ofOperations(): Mutant[] {
  return (Object.keys(operations) as RootType[]).flatMap((root) => {
    const table = operations[root] as Record<string, OperationAccess>;
    return Object.entries(table).flatMap(([name, access]): Mutant[] => {
      const callers: readonly Role[] = access.access === 'ROLES' ? access.roles : roles;
      return [
        ...roles.map((role) => ({
          name: `${root}.${name}: ${callers.includes(role) ? 'without' : 'with'} ${role}`,
          say: () => put(table, name, { access: 'ROLES', roles: flipped(callers, role) }),
        })),
        { name: `${root}.${name}: for nobody`, say: () => put(table, name, { access: 'ROLES', roles: [] }) },
        // Where every role is named, to be signed in is the same.
        ...(access.access === 'ROLES' && access.roles.length < roles.length
          ? [{ name: `${root}.${name}: for everybody`, say: () => put(table, name, { access: 'SIGNED_IN' }) }]
          : []),
      ];
    });
  });
}

function ofPurposes(): Mutant[] {
  const table = purposesByRole as unknown as Record<Role, { readonly default: Purpose; readonly also: readonly Purpose[] }>;
  return roles.flatMap((role) => {
    const said = table[role];
    return [
      ...without(purposes, said.default).flatMap((purpose) => [
        {
          name: `${role}: ${purpose} ${said.also.includes(purpose) ? 'refused' : 'allowed'}`,
          say: () => put(table, role, { ...said, also: flipped(said.also, purpose) }),
        },
        { name: `${role}: ${purpose} by default`, say: () => put(table, role, { ...said, default: purpose }) },
      ]),
    ];
  });
}

function ofSeparation(): Mutant[] {
  const table = separatedRoles as unknown as Record<Role, Partial<Record<Role, string>>>;
  return roles.flatMap((one, place) =>
    roles.slice(place + 1).map((other) => {
      const [first, second] = [table[one], table[other]];
      const separated = first[other] !== undefined || second[one] !== undefined;
      return {
        name: `${one} with ${other}: ${separated ? 'allowed' : 'refused'}`,
        say: () => {
          const undo = [put(first, other, separated ? undefined : 'Said otherwise.'), put(second, one, undefined)];
          return () => {
            for (const back of undo.reverse()) back();
          };
        },
      };
    }),
  );
}

function ofCategories(): Mutant[] {
  return fieldCategories.flatMap((category) => {
    const access = categoryAccess[category] as Open<{ level: number; readers: Partial<Record<Role, string>>; endsWithMovement?: true }>;
    const readers = access.readers;
    return [
      ...roles.flatMap((role): Mutant[] =>
        readers[role] === undefined
          ? [{ name: `${category}: read by ${role}`, say: () => put(readers, role, 'o') }]
          : [
              { name: `${category}: not read by ${role}`, say: () => put(readers, role, undefined) },
              { name: `${category}: read by ${role} in another scope`, say: () => put(readers, role, readers[role] === 'o' ? 'c' : 'o') },
            ],
      ),
      { name: `${category}: of a lower class`, say: () => put(access, 'level', access.level - 1) },
      {
        name: `${category}: ${access.endsWithMovement ? 'never ends' : 'ends with the movement'}`,
        say: () => put(access, 'endsWithMovement', access.endsWithMovement ? undefined : true),
      },
    ];
  });
}

/** Every field with a category loses it or falls a class; every field that a State may not read is opened to it, or the reverse. */
function ofFields(schema: GraphQLSchema): Mutant[] {
  const ofMaps = readMaps(schema).flatMap((map) =>
    Object.entries(map.fields).flatMap(([name, field]): Mutant[] => {
      const fields = map.fields as Record<string, FieldRead>;
      const said = `${map.type}.${name}`;
      const { category: _category, ...bare } = field;
      return [
        ...(field.category === undefined
          ? [{ name: `${said}: put into EVIDENCE`, say: () => put(fields, name, { ...field, category: 'EVIDENCE', level: 6 }) }]
          : [
              { name: `${said}: without its category`, say: () => put(fields, name, bare as FieldRead) },
              {
                name: `${said}: with its category, of class 1`,
                say: () => put(fields, name, { ...field, level: field.category === 'ACCOUNTS' ? 2 : 1 }),
              },
            ]),
      ];
    }),
  );
  const slices = Object.entries(stateSlice as unknown as Record<string, readonly string[]>).flatMap(([type, open]) => {
    const fields = Object.keys(readMaps(schema).find((map) => map.type === type)?.fields ?? {});
    return fields.map((field) => ({
      name: `${type}.${field}: ${open.includes(field) ? 'closed' : 'open'} to States`,
      say: () => put(stateSlice as unknown as Record<string, readonly string[]>, type, flipped(open, field)),
    }));
  });
  const closed = Object.entries(closedToStates as unknown as Record<string, readonly string[]>).flatMap(([type, fields]) =>
    fields.map((field) => ({
      name: `${type}.${field}: open to States`,
      say: () => put(closedToStates as unknown as Record<string, readonly string[]>, type, without(fields, field)),
    })),
  );
  return [...ofMaps, ...slices, ...closed];
}

function ofNarrowing(schema: GraphQLSchema): Mutant[] {
  return namedLists(schema)
    .filter(({ name }) => operations.Query[name as keyof typeof operations.Query] !== undefined)
    .flatMap(({ name, list }) => [
      ...Object.entries(list.filters ?? {})
        .filter(() => callableByStates(name))
        .map(([filter, read]) => ({
          name: `${name}.filter.${filter}: ${read.forStates ? 'closed' : 'open'} to States`,
          say: () => put(list.filters as Record<string, FilterRead>, filter, { ...read, forStates: !read.forStates }),
        })),
      ...Object.keys(list.orders ?? {}).map((order) => ({
        name: `${name}.orderBy.${order}: ${list.ordersClosedToStates?.includes(order) ? 'open' : 'closed'} to States`,
        say: () => put(list as Open<typeof list>, 'ordersClosedToStates', flipped(list.ordersClosedToStates ?? [], order)),
      })),
    ]);
}

const callableByStates = (name: string) => {
  const access = (operations.Query as Record<string, OperationAccess>)[name];
  return access?.access === 'SIGNED_IN' || access?.roles.includes('LIAISON_OFFICER') === true;
};

/** Every two-person rule: left out, and asked of nobody. */
function ofTwoPeople(): Mutant[] {
  return lifecycles().flatMap((table) =>
    Object.entries(table.verbs as Record<string, Open<Verb<string, unknown>>>).flatMap(([name, verb]): Mutant[] => {
      const { secondPerson } = verb;
      if (!secondPerson) return [];
      return [
        { name: `${table.name}.${name}: by one person`, say: () => put(verb, 'secondPerson', undefined) },
        {
          name: `${table.name}.${name}: the first is forgotten`,
          say: () => put(verb, 'secondPerson', { ...secondPerson, first: () => [] }),
        },
      ];
    }),
  );
}

/** The policy said otherwise in every one of its sentences that stand in tables. */
export const policyMutants = (schema: GraphQLSchema): readonly Mutant[] => [
  ...ofOperations(),
  ...ofPurposes(),
  ...ofSeparation(),
  ...ofCategories(),
  ...ofFields(schema),
  ...ofNarrowing(schema),
  ...ofTwoPeople(),
];
