import type { OthmanFactor } from './vocabulary';

export interface FactorQuestion {
  /** Its number in the judgment. */
  readonly number: number;
  readonly question: string;
  readonly source: string;
}

const OTHMAN = 'ECHR, Othman (Abu Qatada) v. the United Kingdom, no. 8139/09 (2012), § 189';

/** The eleven questions by which an assurance is examined, in the order of the judgment. A model for every State, bound by it or not. */
export const assuranceFactors = {
  TERMS_DISCLOSED: { number: 1, question: 'Do the terms lie before the body that decides?', source: `${OTHMAN} (i)` },
  TERMS_SPECIFIC: { number: 2, question: 'Are they specific, or general and vague?', source: `${OTHMAN} (ii)` },
  GIVER_BINDS_STATE: { number: 3, question: 'Who gave them, and can that person bind the State?', source: `${OTHMAN} (iii)` },
  LOCAL_AUTHORITIES_BOUND: {
    number: 4,
    question: 'Where the central government gave them: can local authorities be expected to keep to them?',
    source: `${OTHMAN} (iv)`,
  },
  TREATMENT_UNLAWFUL_THERE: {
    number: 5,
    question: 'Is the treatment that they exclude legal or illegal in the State?',
    source: `${OTHMAN} (v)`,
  },
  TREATY_STATE: {
    number: 6,
    question: 'Is the State bound by treaties against the treatment?',
    source: `${OTHMAN} (vi), where the Court asks for a Contracting State`,
  },
  RELATIONS_AND_RECORD: {
    number: 7,
    question: 'How long and how strong are the relations of the two States, and has it kept such promises before?',
    source: `${OTHMAN} (vii)`,
  },
  OBJECTIVE_VERIFICATION: {
    number: 8,
    question: 'Can it be verified objectively, by diplomatic or other monitoring with unhindered access to counsel?',
    source: `${OTHMAN} (viii)`,
  },
  PROTECTION_AGAINST_TORTURE: {
    number: 9,
    question: 'Does the State protect effectively against torture, and is it willing to investigate and to punish?',
    source: `${OTHMAN} (ix)`,
  },
  EARLIER_ILL_TREATMENT: { number: 10, question: 'Was the person ill-treated there before?', source: `${OTHMAN} (x)` },
  EXAMINED_BY_COURTS: {
    number: 11,
    question: 'Have courts of the sending State examined how reliable such assurances are?',
    source: `${OTHMAN} (xi)`,
  },
} as const satisfies Record<OthmanFactor, FactorQuestion>;

export const FACTOR_COUNT = Object.keys(assuranceFactors).length;
