/** How many people one batch of the population has. */
export const BATCH = 600;

/** Claimed nationalities of 600 (domain E.2, seed recipe): label as spoken, and the State it means; `XXX` where it names none. */
export const nationalityShares: readonly (readonly [count: number, country: string, labels: readonly string[]])[] = [
  [372, 'SYR', ['Syrian', 'سوري', 'SYR', 'Syria']],
  [48, 'IRQ', ['Iraqi', 'عراقي', 'IRQ']],
  [25, 'TUN', ['Tunisian', 'تونسي', 'TUN']],
  [20, 'MAR', ['Moroccan', 'مغربي', 'MAR']],
  [19, 'TUR', ['Türk', 'Turkish', 'TUR']],
  [17, 'XXX', ['Turkistan', 'Chechen', 'unknown', 'Kurdish']],
  [12, 'EGY', ['Egyptian', 'مصري']],
  [12, 'RUS', ['Russian', 'RUS']],
  [8, 'TJK', ['Tajik']],
  [8, 'UZB', ['Uzbek']],
  [7, 'SAU', ['Saudi']],
  [6, 'DEU', ['German', 'deutsch']],
  [5, 'FRA', ['French', 'française']],
  [4, 'GBR', ['British', 'UK']],
  [4, 'NLD', ['Dutch']],
  [4, 'AUS', ['Australian']],
  [4, 'BEL', ['Belgian']],
  [4, 'IDN', ['Indonesian']],
  [3, 'SWE', ['Swedish']],
  ...['JOR', 'DZA', 'PAK', 'AFG', 'IRN', 'KAZ', 'KGZ', 'AUT', 'CHE', 'ESP', 'DNK', 'POL', 'UKR', 'CAN', 'USA', 'ZAF', 'GEO', 'IND'].map(
    (code) => [1, code, [code]] as const,
  ),
];

/** Of 600: under eighteen, born on a first of January by convention, of two claimed nationalities, known twice, without an order. */
export const MINORS = 16;
export const CONVENTIONAL_BIRTHS = 36;
export const DUAL_CLAIMS = 18;
export const DUPLICATES = 24;
export const WITHOUT_ORDER = 12;

/** What has happened so far in a case. */
export const courseShares = {
  REQUEST_DRAFT: 5,
  REQUEST_SUBMITTED: 5,
  REQUEST_REGISTERED: 5,
  REQUEST_IN_REVIEW: 7,
  REQUEST_ON_HOLD: 2,
  REQUEST_DECISION_PENDING: 3,
  REQUEST_APPROVED: 2,
  REQUEST_READY: 2,
  REQUEST_DECLINED: 2,
  REQUEST_WITHDRAWN: 2,
  CLAIM_CONFIRMED: 6,
  CLAIM_SUBMITTED: 16,
  CLAIM_ACKNOWLEDGED: 10,
  CLAIM_PREPARED: 8,
  CLAIM_REFUTED: 8,
  CLAIM_INCONCLUSIVE: 6,
  FEAR: 3,
  ENROLLED: 16,
  UNDER_VERIFICATION: 14,
  VERIFIED: 8,
  CONTESTED: 12,
  PROCEEDING: 20,
  INVESTIGATION: 16,
  TORTURE_ALLEGATION: 2,
  WHEREABOUTS_UNKNOWN: 3,
  REQUEST_HANDED_OVER: 2,
  COMPETING_REQUESTS: 2,
} as const;
export type Course = keyof typeof courseShares | 'AGE_DOUBT' | 'NONE';

/** To whom the handed over went, with an assurance that is watched over there: one State, one flight. */
export const RECEIVING_STATE = 'TUN';
export const HANDED_OVER_FROM = 'IRQ-KARKH';

/** Admitted from to (inclusive), and registered when every time limit of admission had run out already. */
export const waves = [
  { from: '2026-01-21', to: '2026-01-25', registered: '2026-02-26' },
  { from: '2026-01-26', to: '2026-01-31', registered: '2026-03-04' },
  { from: '2026-02-01', to: '2026-02-06', registered: '2026-03-10' },
  { from: '2026-02-07', to: '2026-02-10', registered: '2026-03-14' },
  { from: '2026-02-11', to: '2026-02-13', registered: '2026-03-17' },
] as const;

export const familiesPerBatch = 12;

/** The population that everybody gets. */
export const SEED = 2027;
