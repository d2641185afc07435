/** What became of somebody who lived in a place. Whoever is in custody there leaves by a movement or the end of the custody. */
export const residentOutcomes = ['MOVED', 'LEFT', 'RETURNED', 'DECEASED', 'NEVER_THERE', 'UNKNOWN'] as const;
export type ResidentOutcome = (typeof residentOutcomes)[number];

interface OutcomeRule {
  /** What has to be named, and of this outcome alone. */
  readonly names: 'PLACE' | 'DESTINATION' | 'STATE' | null;
  /** Reasons are owed always, not only where it is told late (I-15). */
  readonly reasons: boolean;
  /** The person knows where it is going, so that a family parts by it (I-11); otherwise it happened to the family. */
  readonly chosen: boolean;
  /** Why open requests of the person end (I-39); null: they stay. */
  readonly abates: 'DEATH' | 'OTHER_REMOVAL' | null;
  /** Class 1 text of the event. */
  readonly summary: string;
}

export const residentOutcomeRules = {
  MOVED: { names: 'PLACE', reasons: false, chosen: true, abates: null, summary: 'The person lives in another place.' },
  LEFT: { names: 'DESTINATION', reasons: false, chosen: true, abates: null, summary: 'The person left the place.' },
  RETURNED: {
    names: 'STATE',
    reasons: true,
    chosen: false,
    abates: 'OTHER_REMOVAL',
    summary: 'The person was brought to a State by others than this platform.',
  },
  DECEASED: { names: null, reasons: true, chosen: false, abates: 'DEATH', summary: 'The person died.' },
  NEVER_THERE: { names: null, reasons: true, chosen: false, abates: null, summary: 'The person never lived where the register said.' },
  UNKNOWN: { names: null, reasons: true, chosen: false, abates: null, summary: 'The whereabouts of the person are unknown.' },
} as const satisfies Record<ResidentOutcome, OutcomeRule>;

export const outcomeRule = (outcome: ResidentOutcome): OutcomeRule => residentOutcomeRules[outcome];

/** How far the closing of a place has come, since it began (I-40). */
export interface ReconciliationFacts {
  readonly open: number;
  readonly moved: number;
  readonly left: number;
  readonly returned: number;
  readonly deceased: number;
  readonly neverThere: number;
  readonly unknown: number;
}

/** Where somebody of a family is after the list: a place, gone, or still there. */
export interface FamilyPlace {
  readonly childId: string;
  /** A parent, a guardian, or another of its family unit. */
  readonly otherId: string;
  readonly betweenChildren: boolean;
  /** A panel decided that they part, and an independent body reviewed it. */
  readonly decided: boolean;
}

/**
 * I-11: who of the list would part from a child, or from a parent or guardian, without a decision. `placeOf` says where somebody
 * ends: null where nobody knows.
 */
export function parted(families: readonly FamilyPlace[], placeOf: (personId: string) => string | null): ReadonlySet<string> {
  const found = families.filter(({ childId, otherId, decided }) => {
    const [child, other] = [placeOf(childId), placeOf(otherId)];
    return !decided && child !== null && other !== null && child !== other;
  });
  return new Set(found.flatMap(({ childId, otherId }) => [childId, otherId]));
}

/** Children who stay where they are while a parent or guardian died, vanished, was brought away, or had never been there. */
export function leftWithoutAdult(
  families: readonly FamilyPlace[],
  outcomeOf: (personId: string) => ResidentOutcome | null,
): ReadonlySet<string> {
  const gone = (personId: string) => {
    const outcome = outcomeOf(personId);
    return outcome !== null && !outcomeRule(outcome).chosen;
  };
  const left = families.filter(({ childId, otherId, betweenChildren }) => !betweenChildren && gone(otherId) && !gone(childId));
  return new Set(left.map(({ childId }) => childId));
}
