import type { DataTransferBasis } from '../country/vocabulary';
import type { DisclosureKind } from './vocabulary';

/** The article of the Law Enforcement Directive under which data goes to a State on each basis (domain A.10). */
export const basisArticles = {
  ADEQUACY: 'LED Art. 36',
  INSTRUMENT: 'LED Art. 37(1)(a)',
  ASSESSED: 'LED Art. 37(1)(b)',
  CASE_BY_CASE: 'LED Art. 38',
} as const satisfies Record<Exclude<DataTransferBasis, 'NONE'>, string>;

export interface DisclosureRule {
  readonly label: string;
  readonly justification: string;
  /** Where the State has no basis: blocked (I-33), or sent on another ground of its own. */
  readonly withoutBasis: 'BLOCKED' | Exclude<DataTransferBasis, 'NONE'>;
  readonly source: string;
}

/** Every way by which data about a person goes to another State or organisation. */
export const disclosures = {
  CLAIM_SUBMISSION: {
    label: 'A claim of nationality was put to the State',
    justification: 'Verification of nationality',
    withoutBasis: 'BLOCKED',
    source: 'LED Art. 35; rulings 14',
  },
  INVITATION: {
    label: 'The State was invited to take the person back',
    justification: 'Invitation to take back a national',
    withoutBasis: 'BLOCKED',
    source: 'LED Art. 35; domain C.5 RQ1',
  },
  HANDOFF: {
    label: 'A prosecution handoff was dispatched',
    justification: 'Prosecution by the receiving authority',
    withoutBasis: 'BLOCKED',
    source: 'LED Art. 35; domain C.8',
  },
  CONSULAR_NOTICE: {
    label: 'The consular post was told, as the person asked',
    justification: 'Notice to the consular post at the person’s request',
    // In the legitimate interest of the person, who asked for it.
    withoutBasis: 'CASE_BY_CASE',
    source: 'VCCR Art. 36(1)(b); LED Art. 38(1)(b)',
  },
  MOVEMENT_MANIFEST: {
    label: 'The State sees who is on the manifest of an authorised movement',
    justification: 'Reception of the persons on the manifest',
    withoutBasis: 'BLOCKED',
    source: 'LED Art. 35; rulings 3, 20',
  },
  TRACING_RELEASE: {
    label: 'A tracing inquiry of the State or of the ICRC was answered',
    justification: 'Answer to a tracing inquiry, as the person wished',
    withoutBasis: 'BLOCKED',
    source: 'LED Art. 35; ICPPED Art. 18; domain D.3.4',
  },
  BIOMETRICS: {
    label: 'Biometric data was shared, outside the platform, with an authority of the State',
    justification: 'Identification, as it was strictly necessary',
    withoutBasis: 'BLOCKED',
    source: 'LED Art. 10, 35; domain B.5',
  },
  HANDOFF_OFFER: {
    label: 'A package was offered to the State, with what kind of things it holds',
    justification: 'Whether the receiving authority takes the package',
    withoutBasis: 'BLOCKED',
    source: 'LED Art. 35; domain C.8',
  },
  COMPETING_REQUEST: {
    label: 'The State was told that another asks for the same person',
    justification: 'Competing requests decided together',
    withoutBasis: 'BLOCKED',
    source: 'LED Art. 35; domain D.3.4',
  },
  CHILD_CASE: {
    label: 'The State sees the case of a child whose family consented to the return',
    justification: 'Reception of the child, as its family consented',
    withoutBasis: 'BLOCKED',
    source: 'LED Art. 35; CRC Art. 10; domain C.9',
  },
  FAMILY_NOTICE: {
    label: 'Word was sent to the family through a consular post or the ICRC',
    justification: 'The person’s family is told, as the person wished or as is owed after a death',
    // In the legitimate interest of the person, whose word it is.
    withoutBasis: 'CASE_BY_CASE',
    source: 'Nelson Mandela Rules, Rule 68, 69; LED Art. 38(1)(b)',
  },
} as const satisfies Record<DisclosureKind, DisclosureRule>;

/** The basis on which a disclosure goes; null where it may not (I-33). */
export function basisOf(kind: DisclosureKind, ofState: DataTransferBasis): Exclude<DataTransferBasis, 'NONE'> | null {
  if (ofState !== 'NONE') return ofState;
  const { withoutBasis }: DisclosureRule = disclosures[kind];
  return withoutBasis === 'BLOCKED' ? null : withoutBasis;
}
