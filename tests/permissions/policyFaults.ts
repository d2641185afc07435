import { type GraphQLSchema, isInterfaceType, isObjectType } from 'graphql';
import { categoryAccess, type FieldCategory, fieldCategories, isInStateSlice, scopeFor } from '../../domain/access/fieldClasses';
import { mayCall, operations, type RootType } from '../../domain/access/operations';
import { allowedPurposes } from '../../domain/access/purposes';
import { separation } from '../../domain/access/separationOfDuties';
import { roles } from '../../domain/access/vocabulary';
import { fieldAccess, filterIsOpen, orderIsOpen } from '../../queries/plan/fieldAccess';
import { type ListRead, listNamed, mapNamed, type ReadMap } from '../../queries/plan/readMap';
import { codeOf } from './statement/codes';
import {
  isOffice,
  mayNarrow,
  officeComesTo,
  statedAccess,
  statedCategories,
  statedCategory,
  statedFields,
  statedForStates,
} from './statement/fields';
import { statedCallers, statedOperations } from './statement/operations';
import { statedPurposes } from './statement/purposes';
import { mayGoTogether } from './statement/separation';

/** Where the tables that decide and the statement differ, one line each; empty: they say the same. */
export type Faults = readonly string[];

export function operationFaults(): Faults {
  return (Object.keys(operations) as RootType[]).flatMap((root) => {
    const names = new Set([...Object.keys(operations[root]), ...statedOperations(root)]);
    return [...names].flatMap((name) => {
      const [called, stated] = [roles.filter((role) => mayCall(role, root, name)), statedCallers(root, name)].map((some) =>
        some.map(codeOf).join(' '),
      );
      return called === stated
        ? []
        : [`${root}.${name}: called by ${called || 'nobody'}, stated for ${stated || 'nobody'} (statement/operations.ts)`];
    });
  });
}

export function purposeFaults(): Faults {
  return roles.filter((role) => allowedPurposes(role).join(' ') !== statedPurposes[codeOf(role)]).map((role) => `purposes of ${role}`);
}

export function separationFaults(): Faults {
  return roles.flatMap((one) =>
    roles
      .filter((other) => other !== one && (separation(one, other) === null) !== mayGoTogether(codeOf(one), codeOf(other)))
      .map((other) => `${one} with ${other}`),
  );
}

export function categoryFaults(): Faults {
  const stated: Readonly<Record<string, { readonly level: number; readonly readers: Readonly<Record<string, string>> }>> = statedCategories;
  return fieldCategories.flatMap((category) => [
    ...(categoryAccess[category].level === stated[category]?.level ? [] : [`level of ${category}`]),
    ...roles
      .filter((role) => scopeFor(role, category) !== (stated[category]?.readers[codeOf(role)] ?? null))
      .map((role) => `${category} for ${role}`),
  ]);
}

export function readMaps(schema: GraphQLSchema): readonly ReadMap[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) || isInterfaceType(type))
    .flatMap(({ name }) => known(() => mapNamed(name)) ?? []);
}

export function fieldFaults(schema: GraphQLSchema): Faults {
  const maps = readMaps(schema);
  const there = new Set(maps.flatMap((map) => Object.keys(map.fields).map((field) => `${map.type}.${field}`)));
  const lost = statedFields().filter((field) => !there.has(field) && !field.startsWith('Person.'));
  return [...lost.map((field) => `${field} is stated and not there`), ...maps.flatMap(faultsOfMap)];
}

function faultsOfMap(map: ReadMap): string[] {
  return Object.entries(map.fields).flatMap(([name, field]) => {
    const category = statedCategory(map.type, name);
    const level = category === null ? null : statedCategories[category].level;
    const classes = level === null ? field.level <= 2 : field.level === level;
    const misread = roles
      .filter((role) => !isOffice(role) || officeComesTo(map.type))
      .filter((role) => fieldAccess(role, map, map.type, name) !== statedAccess(role, map.type, name))
      .map(
        (role) =>
          `${map.type}.${name} for ${role}: ${fieldAccess(role, map, map.type, name)}, stated ${statedAccess(role, map.type, name)} (statement/fields.ts)`,
      );
    const otherwise = field.category === (category ?? undefined) && (field.forStates?.category ?? field.category) === field.category;
    // Two walls: a category that is closed to States must not hide that the slice stands open.
    const slice = isInStateSlice(map.type, name) === statedForStates(map.type, name);
    return [
      ...(slice ? [] : [`${map.type}.${name} in the slice of States`]),
      ...(classes ? [] : [`class of ${map.type}.${name}`]),
      ...(otherwise ? [] : [`category of ${map.type}.${name}`]),
      ...misread,
    ];
  });
}

export interface Narrowed {
  readonly name: string;
  readonly list: ListRead;
}

export const namedLists = (schema: GraphQLSchema): readonly Narrowed[] =>
  Object.keys(schema.getQueryType()?.getFields() ?? {}).flatMap((name) => {
    const list = known(() => listNamed(name));
    return list ? [{ name, list }] : [];
  });

export function narrowingFaults(schema: GraphQLSchema): Faults {
  return namedLists(schema).flatMap(({ name, list }) =>
    roles
      .filter((role) => mayCall(role, 'Query', name))
      .flatMap((role) => [
        ...Object.entries(list.filters ?? {})
          .filter(([filter, read]) => filterIsOpen(role, read) !== mayNarrow(role, name, filter))
          .map(([filter]) => `${name}.filter.${filter} for ${role}`),
        ...Object.keys(list.orders ?? {})
          .filter((order) => orderIsOpen(role, list, order) !== mayNarrow(role, name, order))
          .map((order) => `${name}.orderBy.${order} for ${role}`),
      ]),
  );
}

/** Every category, that the statement may not forget one. */
export const unstatedCategories = (): readonly FieldCategory[] => fieldCategories.filter((category) => !(category in statedCategories));

function known<Thing>(find: () => Thing): Thing | undefined {
  try {
    return find();
  } catch {
    return undefined;
  }
}
