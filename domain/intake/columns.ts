/** Columns of an intake list, in the order in which a row's faults are told (contract, Intake CSV). */
export const intakeColumns = [
  'source_id',
  'list_date',
  'name_original',
  'name_original_lang',
  'name_latin',
  'name_latin_lang',
  'aliases',
  'sex',
  'birth',
  'birth_place',
  'nationality_claimed',
  'nationality_basis',
  'identifiers',
  'facility_code',
  'deprived_at',
  'deprived_place',
  'depriving_authority',
  'supervising_authority',
  'facility_authority',
  'admitted_at',
  'ordering_authority',
  'legal_basis',
  'grounds',
  'order_issued_at',
] as const;
export type IntakeColumn = (typeof intakeColumns)[number];

export type RawRow = Readonly<Record<IntakeColumn, string>>;

export const intakeFaultCodes = [
  'REQUIRED',
  'UNPARSABLE_DATE',
  'DATE_IN_FUTURE',
  'DATE_ORDER',
  'UNKNOWN_FACILITY',
  'INVALID_VALUE',
  'INVALID_IDENTIFIER',
  'DUPLICATE_SOURCE_ID',
  'SOURCE_ID_KNOWN_DIFFERENT',
] as const;
export type IntakeFaultCode = (typeof intakeFaultCodes)[number];

/** One fault of one cell. The message never repeats the cell. */
export interface IntakeFault {
  readonly column: IntakeColumn;
  readonly code: IntakeFaultCode;
  readonly message: string;
}

export const requiredColumns = [
  'source_id',
  'sex',
  'facility_code',
  'deprived_at',
  'deprived_place',
  'depriving_authority',
  'supervising_authority',
  'facility_authority',
  'admitted_at',
] as const satisfies readonly IntakeColumn[];

/** These come together or not at all. */
export const orderColumns = ['ordering_authority', 'legal_basis', 'grounds', 'order_issued_at'] as const satisfies readonly IntakeColumn[];
