import { type MovingFacts, type MovingRuleName, movingRules } from './movingRules';

/** Who may travel together (I-10). FAMILY: children with adult detainees of their own; nobody else travels with them. */
export const movingStreams = ['ADULTS', 'CHILDREN', 'FAMILY'] as const;
export type MovingStream = (typeof movingStreams)[number];

/** What one rule contributed for one person. */
export interface Contribution {
  readonly rule: MovingRuleName;
  readonly weight: number;
  /** The person's own grade, and the family's, by which the family is placed. */
  readonly grade: number;
  readonly familyGrade: number;
  readonly text: string;
}

export interface MovingPlace {
  readonly personId: string;
  readonly facilityId: string;
  /** People of one number travel together: a family, or one person. */
  readonly family: number;
  readonly stream: MovingStream;
  /** From 1, over all. */
  readonly position: number;
  /** Null: waits. */
  readonly batch: number | null;
  /** Why it waits; null where it does not. */
  readonly waits: string | null;
  readonly contributions: readonly Contribution[];
}

export interface MovingBatch {
  /** From 1, in the order of moving. */
  readonly number: number;
  readonly facilityId: string;
  readonly stream: MovingStream;
  readonly persons: number;
}

export interface MovingOrder {
  readonly places: readonly MovingPlace[];
  readonly batches: readonly MovingBatch[];
}

interface Family {
  readonly members: readonly MovingFacts[];
  readonly grades: readonly number[];
  readonly stream: MovingStream;
}

const WAITS = 'Somebody of the family cannot travel now; families stay together.';

/**
 * The rules, in order, put families in an order of moving and into batches of one place each. The same facts give the same order, in
 * whatever order they come. A proposal: nobody moves by it until a human signs (I-37).
 */
export function movingOrder(
  people: readonly MovingFacts[],
  related: readonly (readonly [string, string])[],
  batchSize: number,
): MovingOrder {
  const families = familiesOf(people, related).map(graded).sort(byRules);
  const batches: { number: number; facilityId: string; stream: MovingStream; persons: number }[] = [];
  const open = new Map<string, (typeof batches)[number]>();
  const places: MovingPlace[] = [];
  families.forEach((family, index) => {
    const waits = family.members.some(({ fitness }) => fitness === 'UNFIT') ? WAITS : null;
    const [{ facilityId }] = family.members as [MovingFacts, ...MovingFacts[]];
    const batch = waits === null ? batchFor(family.stream, facilityId, family.members.length) : null;
    for (const person of family.members) {
      places.push({
        personId: person.personId,
        facilityId,
        family: index + 1,
        stream: family.stream,
        position: places.length + 1,
        batch: batch?.number ?? null,
        waits,
        contributions: contributionsOf(person, family),
      });
    }
  });
  return { places, batches };

  function batchFor(stream: MovingStream, facilityId: string, persons: number) {
    const key = `${facilityId} ${stream}`;
    const last = stream === 'FAMILY' ? undefined : open.get(key);
    if (last && last.persons + persons <= batchSize) {
      last.persons += persons;
      return last;
    }
    const fresh = { number: batches.length + 1, facilityId, stream, persons };
    batches.push(fresh);
    open.set(key, fresh);
    return fresh;
  }
}

/** People of one place who are joined by relationships or a family unit on record, directly or through others: what is not together cannot be parted. */
function familiesOf(people: readonly MovingFacts[], related: readonly (readonly [string, string])[]): MovingFacts[][] {
  const parent = new Map(people.map(({ personId }) => [personId, personId]));
  const placeOf = new Map(people.map(({ personId, facilityId }) => [personId, facilityId]));
  const root = (id: string): string => {
    let at = id;
    for (let above = parent.get(at); above !== undefined && above !== at; above = parent.get(at)) {
      parent.set(at, parent.get(above) ?? above);
      at = above;
    }
    return at;
  };
  for (const [one, other] of related) {
    if (!placeOf.has(one) || placeOf.get(one) !== placeOf.get(other)) continue;
    const [first = '', second = ''] = [root(one), root(other)].sort();
    parent.set(second, first);
  }
  const families = new Map<string, MovingFacts[]>();
  for (const person of [...people].sort((a, b) => (a.personId < b.personId ? -1 : 1))) {
    const key = root(person.personId);
    families.set(key, [...(families.get(key) ?? []), person]);
  }
  return [...families.values()];
}

/** A family goes with whoever of it goes earliest; a court that has a say in one has it in all. */
function graded(members: readonly MovingFacts[]): Family {
  const grades = movingRules.map((rule) => {
    const own = members.map((member) => rule.grade(member, members).grade);
    return rule.rule === 'JUDICIAL_HOLD' ? Math.min(...own) : Math.max(...own);
  });
  return { members, grades, stream: streamOf(members) };
}

function streamOf(members: readonly MovingFacts[]): MovingStream {
  if (!members.some(({ child }) => child)) return 'ADULTS';
  return members.some(({ child, detainee }) => detainee && !child) ? 'FAMILY' : 'CHILDREN';
}

function byRules(a: Family, b: Family): number {
  const at = a.grades.findIndex((grade, index) => grade !== b.grades[index]);
  if (at >= 0) return (b.grades[at] ?? 0) - (a.grades[at] ?? 0);
  const [since, other] = [longest(a), longest(b)];
  if (since !== other) return since < other ? -1 : 1;
  return (a.members[0]?.personId ?? '') < (b.members[0]?.personId ?? '') ? -1 : 1;
}

const longest = ({ members }: Family): string => members.map(({ since }) => since).sort()[0] ?? '';

const contributionsOf = (person: MovingFacts, { members, grades }: Family): Contribution[] =>
  movingRules.map((rule, at) => ({
    rule: rule.rule,
    weight: rule.weight,
    ...rule.grade(person, members),
    familyGrade: grades[at] ?? 0,
  }));
