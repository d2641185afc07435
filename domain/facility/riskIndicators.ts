import type { FacilityStatus } from './vocabulary';

export const riskLevels = [1, 2, 3, 4, 5] as const;
export type RiskLevel = (typeof riskLevels)[number];

export interface IndicatorRule {
  readonly label: string;
  readonly unit: 'PERCENT' | 'EVENTS' | 'PERSONS' | 'PERSONS_PER_GUARD' | 'DAYS';
  /** RECORDS: a fact, counted from the records. READING: an assessment that somebody makes. The two never share a field (I-32). */
  readonly from: 'RECORDS' | 'READING';
  /** Which side of a threshold is the worse one. */
  readonly worse: 'HIGHER' | 'LOWER';
  /** From which value on the indicator stands at the level. */
  readonly thresholds: Readonly<Partial<Record<Exclude<RiskLevel, 1>, number>>>;
  /** The level from which an alert is raised. */
  readonly alertFrom: RiskLevel;
  readonly source: string;
}

/** The indicators of a place (domain C.10), each with its thresholds and where they come from. The figures are the platform's own. */
export const riskIndicators = {
  OCCUPANCY: {
    label: 'Occupancy',
    unit: 'PERCENT',
    from: 'RECORDS',
    worse: 'HIGHER',
    thresholds: { 2: 90, 3: 100, 4: 120, 5: 150 },
    alertFrom: 4,
    source: 'Nelson Mandela Rules 12, 13; figure of the platform',
  },
  CONTROLLER_CHANGES: {
    label: 'Changes of control in 90 days',
    unit: 'EVENTS',
    from: 'RECORDS',
    worse: 'HIGHER',
    thresholds: { 3: 1, 4: 2 },
    alertFrom: 3,
    source: 'domain 0.8; figure of the platform',
  },
  DETAINEES_PER_GUARD: {
    label: 'People held for each guard',
    unit: 'PERSONS_PER_GUARD',
    from: 'READING',
    worse: 'HIGHER',
    thresholds: { 2: 5, 3: 10, 4: 20, 5: 40 },
    alertFrom: 4,
    source: 'Nelson Mandela Rule 74; figure of the platform',
  },
  SUPPLY_DAYS: {
    label: 'Days for which food, water and medicine last',
    unit: 'DAYS',
    from: 'READING',
    worse: 'LOWER',
    thresholds: { 2: 14, 3: 7, 4: 3, 5: 1 },
    alertFrom: 3,
    source: 'Nelson Mandela Rules 22, 24; figure of the platform',
  },
  INCIDENTS_30_DAYS: {
    label: 'Incidents in 30 days',
    unit: 'EVENTS',
    from: 'RECORDS',
    worse: 'HIGHER',
    thresholds: { 2: 2, 3: 5, 4: 10, 5: 20 },
    alertFrom: 4,
    source: 'domain C.10; figure of the platform',
  },
  JUVENILES_WITH_ADULTS: {
    label: 'Children, or people who may be, held with adults',
    unit: 'PERSONS',
    from: 'RECORDS',
    worse: 'HIGHER',
    thresholds: { 3: 1, 4: 10, 5: 50 },
    alertFrom: 3,
    source: 'CRC Art. 37(c); ICCPR Art. 10(2)(b); I-09',
  },
  OVERDUE_REVIEWS: {
    label: 'Reviews of detention overdue',
    unit: 'PERSONS',
    from: 'RECORDS',
    worse: 'HIGHER',
    thresholds: { 2: 1, 3: 50, 4: 500 },
    alertFrom: 4,
    source: 'ICCPR Art. 9(4); I-30; figure of the platform',
  },
  ADOLESCENTS_NEAR_THRESHOLD: {
    label: 'Children who come of a critical age within 12 months',
    unit: 'PERSONS',
    from: 'RECORDS',
    worse: 'HIGHER',
    thresholds: { 2: 1, 3: 20, 4: 200 },
    alertFrom: 4,
    source: 'domain C.9, C.12; figure of the platform',
  },
  CONFLICT_EVENTS_30_DAYS: {
    label: 'Armed events nearby in 30 days',
    unit: 'EVENTS',
    from: 'READING',
    worse: 'HIGHER',
    thresholds: { 2: 1, 3: 3, 4: 6, 5: 10 },
    alertFrom: 3,
    source: 'domain C.10; figure of the platform',
  },
} as const satisfies Record<string, IndicatorRule>;

export type RiskIndicator = keyof typeof riskIndicators;
export const riskIndicatorNames = Object.keys(riskIndicators) as readonly RiskIndicator[];
export const indicatorRule = (indicator: RiskIndicator): IndicatorRule => riskIndicators[indicator];
export const readIndicators = riskIndicatorNames.filter((name) => indicatorRule(name).from === 'READING');

/** Windows over which the records are counted. */
export const indicatorWindows = { incidentDays: 30, controlDays: 90, ahead: 12 } as const;

export interface Threshold {
  readonly level: RiskLevel;
  readonly at: number;
}

export const thresholdsOf = (indicator: RiskIndicator): Threshold[] =>
  Object.entries(indicatorRule(indicator).thresholds)
    .map(([level, at]) => ({ level: Number(level) as RiskLevel, at }))
    .sort((a, b) => a.level - b.level);

/** The highest threshold that the value has reached; null: none, which is level 1. */
export function crossed(indicator: RiskIndicator, value: number): Threshold | null {
  const { worse } = indicatorRule(indicator);
  const reached = thresholdsOf(indicator).filter(({ at }) => (worse === 'HIGHER' ? value >= at : value <= at));
  return reached.at(-1) ?? null;
}

/** Null: nothing to tell anybody. */
export function alertThreshold(indicator: RiskIndicator, value: number): Threshold | null {
  const threshold = crossed(indicator, value);
  return threshold !== null && threshold.level >= indicatorRule(indicator).alertFrom ? threshold : null;
}

/** Where an indicator stands; `level` is null where nothing is known: what nobody counted is not good news. */
export interface IndicatorState {
  readonly indicator: RiskIndicator;
  readonly level: RiskLevel | null;
}

export interface RiskReason {
  readonly rule: string;
  readonly text: string;
}

export interface FacilityRisk {
  readonly level: RiskLevel;
  /** The rule that gave the level, and every indicator that speaks for it or is not known. */
  readonly reasons: readonly RiskReason[];
}

interface RiskRule {
  readonly rule: string;
  readonly level: RiskLevel;
  readonly text: string;
  holds(at: (level: RiskLevel) => number, status: FacilityStatus): boolean;
}

/** In order: the first rule that holds gives the level. A proposal, which a human confirms (I-37). */
export const riskRules: readonly RiskRule[] = [
  { rule: 'RL1', level: 5, text: 'Control over the place is lost.', holds: (_at, status) => status === 'CONTROL_LOST' },
  { rule: 'RL2', level: 5, text: 'An indicator stands at 5.', holds: (at) => at(5) >= 1 },
  { rule: 'RL3', level: 5, text: 'Two indicators stand at 4.', holds: (at) => at(4) >= 2 },
  { rule: 'RL4', level: 4, text: 'An indicator stands at 4.', holds: (at) => at(4) >= 1 },
  { rule: 'RL5', level: 4, text: 'Three indicators stand at 3.', holds: (at) => at(3) >= 3 },
  { rule: 'RL6', level: 3, text: 'An indicator stands at 3.', holds: (at) => at(3) >= 1 },
  { rule: 'RL7', level: 2, text: 'An indicator stands at 2.', holds: (at) => at(2) >= 1 },
  { rule: 'RL8', level: 1, text: 'No indicator has reached a threshold.', holds: () => true },
];

export function facilityRisk(states: readonly IndicatorState[], status: FacilityStatus): FacilityRisk {
  const at = (level: RiskLevel) => states.filter((state) => (state.level ?? 0) >= level).length;
  const first = riskRules.find((rule) => rule.holds(at, status));
  if (!first) throw new Error('The last rule always holds.');
  const speaking = states.flatMap(({ indicator, level }) => {
    const { label } = indicatorRule(indicator);
    if (level === null) return [{ rule: indicator, text: `${label}: not known.` }];
    return level > 1 ? [{ rule: indicator, text: `${label}: level ${level}.` }] : [];
  });
  return { level: first.level, reasons: [{ rule: first.rule, text: first.text }, ...speaking] };
}
