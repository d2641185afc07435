import { type GraphQLSchema, isInterfaceType, isObjectType } from 'graphql';
import { GLASS_MINUTES, glassApprovers, glassCeiling, glassNeverOpens } from '../../domain/access/breakGlass';
import { categoryAccess, fieldCategories, levels } from '../../domain/access/fieldClasses';
import { mayCall, operations, type RootType } from '../../domain/access/operations';
import { allowedPurposes } from '../../domain/access/purposes';
import { recentSignIn } from '../../domain/access/recentSignIn';
import { scopeFamilyOf } from '../../domain/access/roles';
import { separation } from '../../domain/access/separationOfDuties';
import { type Role, roles } from '../../domain/access/vocabulary';
import { fieldAccess, filterIsOpen, orderIsOpen } from '../../queries/plan/fieldAccess';
import { type ListRead, listNamed, mapNamed, type ReadMap } from '../../queries/plan/readMap';
import { createSchema } from '../schema';
import { table } from './table';

const CODES = {
  REGISTRAR: 'REG',
  BIOMETRICS_OFFICER: 'BIO',
  LEGAL_OFFICER: 'LEG',
  PROSECUTOR: 'PRO',
  DECISION_AUTHORITY: 'DEC',
  COURT_REGISTRAR: 'JUD',
  HEALTH_OFFICER: 'MED',
  TRANSFER_COORDINATOR: 'TRC',
  FACILITY_MONITOR: 'MON',
  CHILD_PROTECTION_OFFICER: 'CPO',
  LIAISON_OFFICER: 'LIA',
  ANALYST: 'ANA',
  DATA_PROTECTION_OFFICER: 'DPO',
  AUDITOR: 'AUD',
  ADMINISTRATOR: 'ADM',
} as const satisfies Record<Role, string>;

const HEAD = `# Who may do and read what

Generated from \`domain/access/\` and the read maps by \`npm run docs\`; a test fails when it is stale. Rows are scoped by the
database beneath all of this: staff sees the organisation's cases, a liaison officer the State's slice, the office no person.
`;

/** Operations by role, classes of fields by role, and the class of every field: `docs/PERMISSIONS.md`. */
export async function permissionsText(): Promise<string> {
  const schema = await createSchema();
  const parts = [
    HEAD,
    rolesText(),
    ...(Object.keys(operations) as RootType[]).map(operationsText),
    recentSignInText(),
    separationText(),
    classesText(),
    glassText(),
    narrowingText(schema),
    fieldsText(schema),
  ];
  return `${parts.join('\n')}\n`;
}

function rolesText(): string {
  const rows = roles.map((role) => [CODES[role], `\`${role}\``, scopeFamilyOf(role), allowedPurposes(role).join(', ')]);
  return `## Roles\n\n${table(['code', 'role', 'rows', 'purposes (the first by default)'], rows)}\n`;
}

function recentSignInText(): string {
  const rows = Object.entries(recentSignIn).map(([verb, { minutes, why }]) => [`\`${verb}\``, String(minutes), why]);
  return `## Acts that want a recent sign-in

With \`RECENT_SIGN_IN\` on, a token whose \`auth_time\` is older, or missing, is refused before the operation begins: \`UNAUTHENTICATED\` with
\`extensions.maxAge\` in seconds, and \`WWW-Authenticate\` as RFC 9470 has it.

${table(['act', 'minutes', 'why'], rows)}
`;
}

function operationsText(root: RootType): string {
  const rows = Object.keys(operations[root]).map((field) => [
    `\`${field}\``,
    ...roles.map((role) => (mayCall(role, root, field) ? '●' : '')),
  ]);
  return `## ${root}\n\n${table([root, ...roles.map((role) => CODES[role])], rows)}\n`;
}

function classesText(): string {
  const levelRows = Object.entries(levels).map(([level, { name, reads }]) => [level, name, reads]);
  const categoryRows = fieldCategories.map((category) => {
    const { level, readers } = categoryAccess[category];
    const scopes: Partial<Record<Role, string>> = readers;
    return [category, String(level), ...roles.map((role) => scopes[role] ?? '')];
  });
  return [
    '## Classes of fields',
    '',
    'o: the organisation’s cases · c: cases worked on · x: the own State’s slice. From class 3 on the header `x-purpose` is needed and the read is in the audit log before the answer.',
    '',
    table(['class', 'name', 'read by'], levelRows),
    '',
    table(['category', 'class', ...roles.map((role) => CODES[role])], categoryRows),
    '',
  ].join('\n');
}

function separationText(): string {
  const rows = roles.map((role) => [`\`${role}\``, ...roles.map((other) => (separation(role, other) === null ? '' : '✕'))]);
  return `## Roles that no account holds together\n\n${table(['', ...roles.map((role) => CODES[role])], rows)}\n`;
}

function glassText(): string {
  const ceilings = roles.map((role) => [`\`${role}\``, glassCeiling[role] === null ? '–' : String(glassCeiling[role])]);
  const never = fieldCategories.flatMap((category) => (glassNeverOpens[category] === null ? [] : [[category, glassNeverOpens[category]]]));
  return [
    '## Emergency access',
    `To one person’s file, for ${GLASS_MINUTES} minutes, after the approval of ${glassApprovers.map((role) => `\`${role}\``).join(' and ')}; each read under it names it in the audit.`,
    table(['role', 'highest class'], ceilings),
    table(['never opened', 'why'], never),
    '',
  ].join('\n\n');
}

function fieldsText(schema: GraphQLSchema): string {
  const types = Object.values(schema.getTypeMap())
    .filter((type) => (isObjectType(type) || isInterfaceType(type)) && !type.name.startsWith('__'))
    .map((type) => type.name)
    .sort()
    .map(knownMap)
    .filter((map) => map !== null);
  const columns = ['field', 'class', 'category', ...roles.map((role) => CODES[role])];
  const sections = types.map((map) => `### ${map.type}\n\n${table(columns, fieldRows(map))}\n`);
  return [
    '## Fields',
    '',
    '● read of every object that the role sees · c of those of cases worked on · ◐ read in a form of its own (rulings 3) · empty: null with FIELD_RESTRICTED. What a role sees at all is above: the office sees no object of a case.',
    '',
    ...sections,
  ].join('\n');
}

function fieldRows(map: ReadMap): string[][] {
  return Object.entries(map.fields).map(([name, field]) => [
    `\`${name}\``,
    String(field.level),
    field.category ?? '',
    ...roles.map((role) => fieldMark(role, map, name)),
  ]);
}

function fieldMark(role: Role, map: ReadMap, name: string): string {
  const access = fieldAccess(role, map, map.type, name);
  if (access === 'CLOSED') return '';
  if (access === 'TEAM') return 'c';
  return scopeFamilyOf(role) === 'liaison' && map.fields[name]?.forStates ? '◐' : '●';
}

/** What each list may be narrowed and ordered by; who may not call the list at all has an empty cell too. */
function narrowingText(schema: GraphQLSchema): string {
  const rows = Object.keys(schema.getQueryType()?.getFields() ?? {}).flatMap((name) => {
    const list = knownList(name);
    const marks = (isOpen: (role: Role) => boolean) => roles.map((role) => (mayCall(role, 'Query', name) && isOpen(role) ? '●' : ''));
    return [
      ...Object.entries(list?.filters ?? {}).map(([filter, read]) => [
        `\`${name}\``,
        `filter \`${filter}\``,
        ...marks((role) => filterIsOpen(role, read)),
      ]),
      ...Object.keys(list?.orders ?? {}).map((order) => [
        `\`${name}\``,
        `order \`${order}\``,
        ...marks((role) => list !== null && orderIsOpen(role, list, order)),
      ]),
    ];
  });
  return `## Filters and orders\n\nWhat is empty here is refused with BAD_USER_INPUT, RESTRICTED, and never dropped silently.\n\n${table(['list', 'by', ...roles.map((role) => CODES[role])], rows)}\n`;
}

function knownList(name: string): ListRead | null {
  try {
    return listNamed(name);
  } catch {
    return null;
  }
}

function knownMap(type: string): ReadMap | null {
  try {
    return mapNamed(type);
  } catch {
    return null;
  }
}
