import type { Role } from '../access/vocabulary';
import type { Guard } from '../lifecycle/lifecycle';

export const handlingSubjects = ['PERSON', 'EVIDENCE', 'DOCUMENT'] as const;
export type HandlingSubject = (typeof handlingSubjects)[number];

interface HandlingRule {
  readonly meaning: string;
  readonly source: string;
  /** May it go to another State: as any other thing, with the originator's consent, or not at all. */
  readonly leaves: 'FREELY' | 'WITH_CONSENT' | 'NEVER';
  /** Custodial roles that do not see it, whatever their role grants. Row security holds the same (migration HandlingCodes). */
  readonly closedTo: readonly Role[];
  readonly setBy: readonly Role[];
  /** What may carry it. A whole record is never closed to who holds the person: the register is kept by them (ICPPED Art. 17(3)). */
  readonly on: readonly HandlingSubject[];
}

const THINGS: readonly HandlingSubject[] = ['EVIDENCE', 'DOCUMENT'];

const NOT_OF_THE_COURTS: readonly Role[] = [
  'REGISTRAR',
  'BIOMETRICS_OFFICER',
  'HEALTH_OFFICER',
  'TRANSFER_COORDINATOR',
  'CHILD_PROTECTION_OFFICER',
  'DECISION_AUTHORITY',
];

/** Conditions that travel with a record, an item of evidence or a document, and go before what a role may read (domain B.7, D.3.9; LED Art. 9(3)). */
export const handlingCodes = {
  NO_ONWARD_TRANSFER: {
    meaning: 'Does not leave the custodial State.',
    source: 'LED Art. 35(1)(e)',
    leaves: 'NEVER',
    closedTo: [],
    setBy: ['LEGAL_OFFICER', 'PROSECUTOR', 'DATA_PROTECTION_OFFICER'],
    on: handlingSubjects,
  },
  JUDICIAL_ONLY: {
    meaning: 'For courts, prosecutors and the legal officers of the case.',
    source: 'LED Art. 9(3)',
    leaves: 'FREELY',
    closedTo: NOT_OF_THE_COURTS,
    setBy: ['LEGAL_OFFICER', 'PROSECUTOR', 'COURT_REGISTRAR'],
    on: THINGS,
  },
  NO_DEATH_PENALTY_USE: {
    meaning: 'Not to be used to ask for, hand down or execute a death penalty.',
    source: 'LED recital 71',
    leaves: 'FREELY',
    closedTo: [],
    setBy: ['LEGAL_OFFICER', 'PROSECUTOR', 'DATA_PROTECTION_OFFICER'],
    on: handlingSubjects,
  },
  CHILD_PROTECTED: {
    meaning: 'The record of a child: closed to the prosecution.',
    source: 'CRC Art. 16, 40(2)(b)(vii); domain D.1',
    leaves: 'NEVER',
    closedTo: ['PROSECUTOR'],
    setBy: ['CHILD_PROTECTION_OFFICER', 'LEGAL_OFFICER', 'DATA_PROTECTION_OFFICER'],
    on: handlingSubjects,
  },
  WITNESS_PROTECTED: {
    meaning: 'Would tell who a protected witness is: closed to all but who works on the case.',
    source: 'Domain A.12, D.2',
    leaves: 'NEVER',
    closedTo: [],
    setBy: ['LEGAL_OFFICER', 'PROSECUTOR'],
    on: THINGS,
  },
  ORIGINATOR_CONSENT_REQUIRED: {
    meaning: 'Leaves with the consent of who gave it.',
    source: 'LED Art. 35(1)(c)',
    leaves: 'WITH_CONSENT',
    closedTo: [],
    setBy: ['LEGAL_OFFICER', 'PROSECUTOR', 'DATA_PROTECTION_OFFICER'],
    on: THINGS,
  },
} as const satisfies Record<string, HandlingRule>;

export type HandlingCode = keyof typeof handlingCodes;
export const handlingCodeNames = Object.keys(handlingCodes) as readonly HandlingCode[];

export const handlingRule = (code: HandlingCode): HandlingRule => handlingCodes[code];

export const isHandlingCode = (text: string): text is HandlingCode => Object.hasOwn(handlingCodes, text);

/** A person's data goes to no State, whatever it is asked for, while the record carries this code. */
export const keptFromStates = {
  rule: 'HC-ONWARD',
  message: 'The record carries a code under which it does not leave.',
  gate: null,
} as const;

/** What handling codes say of a handoff: one row of guard_facts_handling. */
export interface HandlingFacts {
  /** Items, or the person, that do not leave. */
  readonly kept: number;
  /** Items whose originator has not consented, though that is asked for. */
  readonly withoutOriginator: number;
}

/** Before a package goes to another State. */
export const handlingGuards: readonly Guard<HandlingFacts>[] = [
  {
    rule: 'HC-ONWARD',
    source: 'LED Art. 9(3), 35(1)(e); domain D.3.9',
    refusal: 'The record, or an item of the package, carries a code under which it does not leave.',
    holds: ({ kept }) => kept === 0,
  },
  {
    rule: 'HC-CONSENT',
    source: 'LED Art. 35(1)(c); domain D.3.9',
    refusal: 'An item of the package leaves with the consent of its originator only, and there is none.',
    holds: ({ withoutOriginator }) => withoutOriginator === 0,
  },
];
