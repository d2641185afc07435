import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { ClockRule } from '../../domain/clock/clockRule';
import { clockKinds, clockRule } from '../../domain/clock/clocks';
import type { Guard, Lifecycle, Verb } from '../../domain/lifecycle/lifecycle';
import { allowedWhileRestricted, restrictionExceptions, restrictionRule } from '../../domain/privacy/restriction';
import { invariantsText } from './invariantsText';
import { table } from './table';

type AnyVerb = Verb<string, unknown>;
type AnyLifecycle = Lifecycle<string, string, unknown>;

const HEAD = `# Lifecycles and rules

Generated from the tables in \`domain/\` by \`npm run docs\`; a test fails when it is stale. The same tables decide in commands,
explain in \`availableActions\` and are looped over by the tests.
`;

/** Every lifecycle with its diagram, its verbs, and the rules that stand before them: `docs/RULES.md`. */
export function rulesText(): string {
  return `${[HEAD, ...lifecycles().map(lifecycleText), clocksText(), restrictionText(), invariantsText()].join('\n')}\n`;
}

/** Lifecycle tables are found by the name of their file, `…lifecycle.ts`: a new one is documented without being named here. */
export function lifecycles(): AnyLifecycle[] {
  const root = path.join(__dirname, '..', '..', 'domain');
  const exported = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => /lifecycle\.(js|ts)$/i.test(file) && !file.endsWith('.d.ts'))
    .sort()
    .flatMap((file) => Object.values(require(path.join(root, file)) as Record<string, unknown>));
  return [...new Set(exported.filter(isLifecycle))].sort((a, b) => a.name.localeCompare(b.name));
}

/** Every time limit with its source, whose duty it is, and what starts and meets it. */
function clocksText(): string {
  const rows = clockKinds.map((kind) => {
    const rule = clockRule(kind);
    return [
      `\`${kind}\``,
      rule.label,
      rule.lasts,
      `${rule.source}${rule.figure === 'LAW' ? ' #' : ''}`,
      rule.owedBy,
      rule.startedBy.join(', '),
      rule.metBy.join(', ') || '–',
      notesOfClock(rule),
    ];
  });
  return [
    '## Clocks',
    'A `#` says that the figure itself stands in the source; otherwise the source gives the duty and the figure is the platform’s. A time that was over before it was recorded is a breach from the beginning; a breach stays open until what was due is done.',
    table(['kind', 'what', 'how long', 'source', 'owed by', 'started by', 'met by', 'besides'], rows),
    '',
  ].join('\n\n');
}

/** What may be done with a record whose processing is restricted, and why. */
function restrictionText(): string {
  const verbsOf = (ground: string) =>
    Object.entries(allowedWhileRestricted).flatMap(([verb, why]) => (why === ground ? [`\`${verb}\``] : []));
  return [
    '## While processing is restricted',
    `Every verb on the record of a person waits with \`${restrictionRule.rule}\` (LED Art. 16(3)), but these.`,
    table(
      ['why', 'verbs'],
      Object.entries(restrictionExceptions).map(([ground, why]) => [why, verbsOf(ground).join(', ')]),
    ),
    '',
  ].join('\n\n');
}

function notesOfClock(rule: ClockRule): string {
  const said = [
    rule.end === 'WINDOW' ? 'a window: its end is no breach' : null,
    rule.shownToState ? 'shown to the State' : null,
    rule.remindAfterDays === undefined ? null : `reminder after ${rule.remindAfterDays} days`,
    rule.escalation ? `after ${rule.escalation.afterDays} days to ${rule.escalation.to}` : null,
  ];
  return said.filter((note) => note !== null).join('; ') || '–';
}

function isLifecycle(value: unknown): value is AnyLifecycle {
  return typeof value === 'object' && value !== null && 'verbs' in value && 'states' in value && 'final' in value && 'name' in value;
}

function lifecycleText(lifecycle: AnyLifecycle): string {
  const verbs = Object.entries(lifecycle.verbs) as [string, AnyVerb][];
  const rows = verbs.map(([name, verb]) => [
    verb.row,
    `\`${name}\``,
    verb.from.join(', '),
    typeof verb.to === 'string' ? verb.to : verb.to.join(', '),
    verb.by.join(', '),
    verb.guards.map((guard) => guard.rule).join(', ') || '–',
    notes(verb),
  ]);
  const guards = [...new Set(verbs.flatMap(([, verb]) => verb.guards as readonly Guard<unknown>[]))];
  return [
    `## ${lifecycle.name}`,
    diagram(lifecycle, verbs),
    table(['row', 'verb', 'from', 'to', 'by', 'rules', 'besides'], rows),
    guards.length === 0 ? '' : table(['rule', 'gate', 'refusal', 'source'], guards.map(guardRow)),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

const guardRow = (guard: Guard<unknown>) => [guard.rule, guard.gate ?? '–', guard.refusal, guard.source];

function notes(verb: AnyVerb): string {
  const said = [
    verb.secondPerson ? `second person: ${verb.secondPerson.refusal}` : null,
    verb.reasons === 'required' ? 'reasons of 20 characters' : null,
    verb.starts?.length ? `starts ${verb.starts.join(', ')}` : null,
    verb.stops?.length ? `stops ${verb.stops.join(', ')}` : null,
    `told to ${verb.audience}`,
  ];
  return said.filter((note) => note !== null).join('; ');
}

/** Verbs that leave the state as it is, or leave it to the facts, are in the table and not in the picture. */
function diagram(lifecycle: AnyLifecycle, verbs: readonly [string, AnyVerb][]): string {
  const arrows = verbs.flatMap(([name, verb]) => {
    const targets = (typeof verb.to === 'string' ? [verb.to] : verb.to).filter(
      (to) => to !== 'UNCHANGED' && (typeof verb.to === 'string' || !verb.from.includes(to)),
    );
    return verb.from.flatMap((from) => targets.filter((to) => to !== from).map((to) => `  ${from} --> ${to} : ${name}`));
  });
  const ends = lifecycle.final.map((state) => `  ${state} --> [*]`);
  return ['```mermaid', 'stateDiagram-v2', ...arrows, ...ends, '```'].join('\n');
}
