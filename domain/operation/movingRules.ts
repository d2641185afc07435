import type { ProceedingStage } from '../proceeding/vocabulary';

export const movingRuleNames = ['DANGER', 'MEDICAL', 'JUVENILE', 'FAMILY', 'JUDICIAL_HOLD'] as const;
export type MovingRuleName = (typeof movingRuleNames)[number];

/** How a person travels; what is behind it stays with the health officers (domain D.1). */
export const travelFitnesses = ['ORDINARY', 'WITH_CARE', 'UNFIT'] as const;
export type TravelFitness = (typeof travelFitnesses)[number];

/** What the rules look at of one person. */
export interface MovingFacts {
  readonly personId: string;
  readonly facilityId: string;
  /** Level of the place as a human confirmed it; null where nobody did. */
  readonly danger: number | null;
  readonly fitness: TravelFitness;
  /** A child, or somebody whose age is in doubt (I-09). */
  readonly child: boolean;
  readonly detainee: boolean;
  readonly courtHold: boolean;
  /** Since when in the place, RFC 3339: who has been there longest goes first among equals. */
  readonly since: string;
}

export interface MovingRule {
  readonly rule: MovingRuleName;
  readonly label: string;
  readonly source: string;
  /** The weight of the rule: a heavier one decides before a lighter one is asked. Never added up to a score. */
  readonly weight: number;
  /** From 0; a higher grade goes earlier. */
  grade(person: MovingFacts, family: readonly MovingFacts[]): { readonly grade: number; readonly text: string };
}

/** A rule as an order keeps it. */
export type MovingRuleShown = Pick<MovingRule, 'rule' | 'label' | 'source' | 'weight'>;

/** A place that nobody has assessed is taken as one of middling danger: not known is not safe. */
export const DANGER_NOT_ASSESSED = 3;

/** Stages at which a court has a say before somebody is taken away from it. */
export const stagesThatHold = [
  'OPENED',
  'INVESTIGATION',
  'REFERRED_JUVENILE',
  'CHARGED',
  'TRIAL',
  'REOPENED',
] as const satisfies readonly ProceedingStage[];

/** In order (domain C.3a): the heaviest first. Each says what it contributed for each person, also where that is nothing. */
export const movingRules: readonly MovingRule[] = [
  {
    rule: 'DANGER',
    label: 'Danger of the place',
    source: 'domain C.3a, C.10: the level that a human confirmed',
    weight: 5,
    grade: ({ danger }) => ({
      grade: danger ?? DANGER_NOT_ASSESSED,
      text: danger === null ? `The place is not assessed: taken as level ${DANGER_NOT_ASSESSED}.` : `The place stands at level ${danger}.`,
    }),
  },
  {
    rule: 'MEDICAL',
    label: 'Fitness to travel',
    source: 'Nelson Mandela Rules 24, 27, 73; domain C.6',
    weight: 4,
    grade: ({ fitness }) =>
      fitness === 'WITH_CARE'
        ? { grade: 1, text: 'Travels with care: early.' }
        : { grade: 0, text: fitness === 'UNFIT' ? 'Cannot travel now.' : 'Ordinary.' },
  },
  {
    rule: 'JUVENILE',
    label: 'Children, apart from adults who are not their family',
    source: 'CRC Art. 37(c); I-09, I-10',
    weight: 3,
    grade: ({ child }) =>
      child ? { grade: 1, text: 'A child, or somebody who may be: early, and apart.' } : { grade: 0, text: 'Grown up.' },
  },
  {
    rule: 'FAMILY',
    label: 'Families stay together',
    source: 'CRC Art. 9; I-11',
    weight: 2,
    grade: (_person, family) =>
      family.length > 1
        ? { grade: 1, text: `Travels with ${family.length - 1} of the family.` }
        : { grade: 0, text: 'No family in these places.' },
  },
  {
    rule: 'JUDICIAL_HOLD',
    label: 'A court that has a say',
    source: 'domain 0.5, C.3a',
    weight: 1,
    grade: ({ courtHold }) =>
      courtHold
        ? { grade: 0, text: 'A court has a case open: after the others, and the court is told.' }
        : { grade: 1, text: 'No court has a case open.' },
  },
];
