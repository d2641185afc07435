import { lifecycle } from '../lifecycle/lifecycle';
import { instantOf } from '../reference/instant';
import { partialDate } from './partialDate';
import { sexes } from './vocabulary';

export const correctionStatuses = ['REQUESTED', 'APPROVED', 'REJECTED'] as const;
export type CorrectionStatus = (typeof correctionStatuses)[number];

interface CorrectableField {
  readonly table: 'person' | 'person_name' | 'person_identifier' | 'custody_episode' | 'detention_order' | 'admission_record';
  readonly column: string;
  /** True: a person has several of these, and the correction says which. */
  readonly ofPart: boolean;
  /** True: what was noted at admission is class 3, and the correction shows neither the old words nor the new. */
  readonly sealed?: true;
  /** True: an instant, kept and compared in UTC. */
  readonly instant?: true;
  /** Why a value cannot stand here; null: it can. */
  readonly fault?: (value: string) => string | null;
}

const instantFault = (value: string): string | null => (instantOf(value) === null ? 'A date-time of ISO 8601 with an offset.' : null);

/** What of the register may be corrected; everything else follows from acts. The old version is always kept. */
export const correctableFields = {
  SEX: {
    table: 'person',
    column: 'sex',
    ofPart: false,
    fault: (value) => ((sexes as readonly string[]).includes(value) ? null : `One of ${sexes.join(', ')}.`),
  },
  BIRTH: {
    table: 'person',
    column: 'birth',
    ofPart: false,
    fault: (value) => (partialDate(value) === null ? 'This is no date of birth in EDTF.' : null),
  },
  BIRTH_PLACE: { table: 'person', column: 'birth_place', ofPart: false },
  NAME: { table: 'person_name', column: '"full"', ofPart: true },
  IDENTIFIER: { table: 'person_identifier', column: 'value', ofPart: true },
  DEPRIVED_AT: { table: 'custody_episode', column: 'deprived_at', ofPart: true, instant: true, fault: instantFault },
  DEPRIVED_PLACE: { table: 'custody_episode', column: 'deprived_place', ofPart: true },
  DEPRIVING_AUTHORITY: { table: 'custody_episode', column: 'depriving_authority', ofPart: true },
  SUPERVISING_AUTHORITY: { table: 'custody_episode', column: 'supervising_authority', ofPart: true },
  FACILITY_AUTHORITY: { table: 'custody_episode', column: 'facility_authority', ofPart: true },
  ADMITTED_AT: { table: 'custody_episode', column: 'admitted_at', ofPart: true, instant: true, fault: instantFault },
  ORDER_ISSUED_AT: { table: 'detention_order', column: 'issued_at', ofPart: true, instant: true, fault: instantFault },
  ORDER_VALID_UNTIL: { table: 'detention_order', column: 'valid_until', ofPart: true, instant: true, fault: instantFault },
  ORDERING_AUTHORITY: { table: 'detention_order', column: 'ordering_authority', ofPart: true },
  ORDER_LEGAL_BASIS: { table: 'detention_order', column: 'legal_basis', ofPart: true },
  ORDER_GROUNDS: { table: 'detention_order', column: 'grounds', ofPart: true },
  INJURIES: { table: 'admission_record', column: 'injuries', ofPart: false, sealed: true },
  PROPERTY_INVENTORY: { table: 'admission_record', column: 'property_inventory', ofPart: false, sealed: true },
  FAMILY_MEMBERS: { table: 'admission_record', column: 'family_members', ofPart: false, sealed: true },
  NEXT_OF_KIN: { table: 'admission_record', column: 'next_of_kin', ofPart: false, sealed: true },
} as const satisfies Record<string, CorrectableField>;

export type CorrectionField = keyof typeof correctableFields;
export const correctionFields = Object.keys(correctableFields) as readonly CorrectionField[];

export const correctableField = (field: CorrectionField): CorrectableField => correctableFields[field];

/** What the guards of a correction look at. */
export interface CorrectionFacts {
  readonly requestedBy: string;
  /** True while the register still says what it said when the correction was asked for. */
  readonly stillOld: boolean;
}

const decider = {
  source: 'I-16; LED Art. 16',
  refusal: 'Whoever asked for a correction does not decide on it.',
  first: ({ requestedBy }: CorrectionFacts) => [requestedBy],
};

/** Nothing official is edited silently: asked for by one, decided by another, the old version kept, recipients told (I-35). */
export const correctionLifecycle = lifecycle<CorrectionStatus, CorrectionFacts>()({
  name: 'Correction',
  states: correctionStatuses,
  final: ['APPROVED', 'REJECTED'],
  verbs: {
    approveCorrection: {
      row: 'CR2',
      from: ['REQUESTED'],
      to: 'APPROVED',
      by: ['LEGAL_OFFICER', 'REGISTRAR'],
      guards: [
        {
          rule: 'CR2',
          source: 'I-35',
          refusal: 'The register says something else by now: ask for the correction anew.',
          holds: ({ stillOld }) => stillOld,
        },
      ],
      secondPerson: decider,
      audience: 'CUSTODIAL',
      event: 'A correction was approved and made.',
    },
    rejectCorrection: {
      row: 'CR3',
      from: ['REQUESTED'],
      to: 'REJECTED',
      by: ['LEGAL_OFFICER', 'REGISTRAR'],
      guards: [],
      secondPerson: decider,
      reasons: 'required',
      audience: 'CUSTODIAL',
      event: 'A correction was rejected.',
    },
  },
});
