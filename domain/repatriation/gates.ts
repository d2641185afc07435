import type { Role } from '../access/vocabulary';
import { type GateKind, type GateStatus, gateKinds, type RepatriationRoute, type RepatriationState } from './vocabulary';

export interface GateRule {
  /** Its number in the domain: G1 to G12. */
  readonly code: string;
  /** The role that clears it, or whose facts clear it. A liaison officer owns only the gates of the own State's requests. */
  readonly owner: Role;
  /** 'COMPUTED': clears and falls back with its facts; 'FINDING': by a finding of two officers; 'HAND': by its owner. */
  readonly clears: 'COMPUTED' | 'FINDING' | 'HAND';
  /** A State learns of it (rulings 3). */
  readonly shownToState: boolean;
  /** `markGateNotApplicable` may be used on it (rulings 12). */
  readonly mayBeWaived: boolean;
  /** May be cleared again while it is cleared. */
  readonly renewable: boolean;
  readonly notOn: readonly RepatriationRoute[];
  readonly source: string;
  readonly refusal: string;
}

const hand = { clears: 'HAND', mayBeWaived: false, renewable: false, notOn: [], shownToState: false } as const;
const computed = { ...hand, clears: 'COMPUTED' } as const;

/** The twelve conditions of a return (contract, gates; domain C.5; rulings 12). */
export const gates = {
  IDENTITY: {
    ...computed,
    code: 'G1',
    owner: 'LEGAL_OFFICER',
    source: 'I-18',
    refusal: 'The identity is not verified, or a possible duplicate is open.',
  },
  NATIONALITY: {
    ...computed,
    code: 'G2',
    owner: 'LIAISON_OFFICER',
    shownToState: true,
    source: 'Domain C.4 1b',
    refusal: 'The destination has not confirmed the nationality.',
  },
  AGE_AND_CHILD: {
    ...computed,
    code: 'G3',
    owner: 'CHILD_PROTECTION_OFFICER',
    source: 'CRC Art. 3, 37, 40; I-08, I-09',
    refusal: 'The age now or at the act is not settled, or it forbids this route.',
  },
  CONSULAR: {
    ...computed,
    code: 'G4',
    owner: 'LEGAL_OFFICER',
    shownToState: true,
    source: 'VCCR Art. 36; I-13',
    refusal: 'The consular choice towards the destination is not recorded.',
  },
  NON_REFOULEMENT: {
    ...computed,
    clears: 'FINDING',
    code: 'G5',
    owner: 'LEGAL_OFFICER',
    source: 'CAT Art. 3; ICPPED Art. 16; I-05, I-07',
    refusal: 'No valid finding of two officers excludes a real risk, or mitigates it by an accepted and monitored assurance.',
  },
  JUDICIAL_HOLD: {
    ...hand,
    code: 'G6',
    owner: 'COURT_REGISTRAR',
    mayBeWaived: true,
    notOn: ['CHILD_FAMILY_RETURN'],
    source: 'Iraq CPC 357-368; rulings 16',
    refusal: 'The court has not released the person for this return.',
  },
  COMPETING_REQUESTS: {
    ...computed,
    code: 'G7',
    owner: 'LEGAL_OFFICER',
    notOn: ['CHILD_FAMILY_RETURN'],
    source: 'Iraq CPC 365; I-42',
    refusal: 'Another request stands and the ranking is not decided for this one.',
  },
  DATA_TRANSFER: {
    ...hand,
    code: 'G8',
    owner: 'DATA_PROTECTION_OFFICER',
    source: 'LED 35-38; I-33',
    refusal: 'The legal basis of the transfer of data is not established.',
  },
  HEALTH: {
    ...hand,
    code: 'G9',
    owner: 'HEALTH_OFFICER',
    shownToState: true,
    renewable: true,
    source: 'Mandela Rules 24-35, 73',
    refusal: 'There is no valid clearance of fitness to travel.',
  },
  TRAVEL_DOCUMENT: {
    ...hand,
    code: 'G10',
    owner: 'LIAISON_OFFICER',
    shownToState: true,
    mayBeWaived: true,
    renewable: true,
    source: 'Domain C.5',
    refusal: 'There is no travel document.',
  },
  RECEPTION_PLAN: {
    ...hand,
    code: 'G11',
    owner: 'LIAISON_OFFICER',
    shownToState: true,
    mayBeWaived: true,
    source: 'Domain C.5',
    refusal: 'There is no reception plan.',
  },
  PERSON_INFORMED_AND_HEARD: {
    ...hand,
    code: 'G12',
    owner: 'LEGAL_OFFICER',
    source: 'ICCPR Art. 13; CAT GC 4',
    refusal: 'The person and counsel were not told in a language they understand, and heard.',
  },
} as const satisfies Record<GateKind, GateRule>;

export const gateRule = (kind: GateKind): GateRule => gates[kind];

/** G1 to G8 and G12: needed for a decision (RQ7, RQ8). */
export const DECISION_GATES: readonly GateKind[] = [
  'IDENTITY',
  'NATIONALITY',
  'AGE_AND_CHILD',
  'CONSULAR',
  'NON_REFOULEMENT',
  'JUDICIAL_HOLD',
  'COMPETING_REQUESTS',
  'DATA_TRANSFER',
  'PERSON_INFORMED_AND_HEARD',
];
/** G9 to G11: needed besides from RQ12 on. */
export const HANDOVER_GATES: readonly GateKind[] = ['HEALTH', 'TRAVEL_DOCUMENT', 'RECEPTION_PLAN'];

export const gatesShownToState: readonly GateKind[] = gateKinds.filter((kind) => gates[kind].shownToState);

/** While a request stands in one of these, its gates may be worked on (rulings 12, 19). */
export const GATE_STATES = [
  'REGISTERED',
  'IN_REVIEW',
  'ON_HOLD',
  'DECISION_PENDING',
  'APPROVED',
  'REVIEW_REQUESTED',
  'READY_FOR_HANDOVER',
  'HANDOVER_SCHEDULED',
] as const satisfies readonly RepatriationState[];

export function gateIsPassed(status: GateStatus): boolean {
  return status === 'CLEARED' || status === 'NOT_APPLICABLE';
}

/** The clearance of fitness lasts 72 hours at most (domain C.12). */
export const HEALTH_CLEARANCE_HOURS = 72;
/** A finding lasts 90 days at most (I-07). */
export const FINDING_DAYS = 90;
