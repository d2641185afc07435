import { countryOfLabel, UNSPECIFIED } from '../country/nationalityLabels';
import { type NationalityBasis, nationalityBases } from '../nationality/vocabulary';
import type { PartialDate } from '../person/partialDate';
import { isDay } from '../person/partialDate';
import { type IdentifierKind, identifierKinds, type Sex } from '../person/vocabulary';
import { instantOf } from '../reference/instant';
import { unfitSign } from '../reference/unfitSigns';
import { birthOf } from './birth';
import {
  type IntakeColumn,
  type IntakeFault,
  type IntakeFaultCode,
  intakeColumns,
  orderColumns,
  type RawRow,
  requiredColumns,
} from './columns';

export interface IntakeName {
  readonly usage: 'SELF_STATED' | 'ALIAS';
  readonly full: string;
  readonly lang: string;
}
export interface IntakeIdentifier {
  readonly kind: IdentifierKind;
  readonly value: string;
  readonly issuer: string;
}
export interface IntakeClaim {
  readonly country: string;
  readonly label: string;
}
export interface IntakeOrder {
  readonly orderingAuthority: string;
  readonly legalBasis: string;
  readonly grounds: string;
  readonly issuedAt: Date;
}

/** One person of a list, read and checked. */
export interface IntakePerson {
  readonly sourceId: string;
  readonly listDate: string | null;
  readonly names: readonly IntakeName[];
  readonly sex: Sex;
  readonly birth: PartialDate | null;
  readonly birthPlace: string | null;
  readonly claims: readonly IntakeClaim[];
  readonly basis: NationalityBasis;
  readonly identifiers: readonly IntakeIdentifier[];
  readonly facilityCode: string;
  readonly deprivedAt: Date;
  readonly deprivedPlace: string;
  readonly deprivingAuthority: string;
  readonly supervisingAuthority: string;
  readonly facilityAuthority: string;
  readonly admittedAt: Date;
  /** Null: a NO_ORDER incident is opened (I-04). */
  readonly order: IntakeOrder | null;
}

export interface RowRules {
  readonly now: Date;
  readonly isFacility: (code: string) => boolean;
}

export type RowReading =
  | { readonly person: IntakePerson; readonly faults: readonly [] }
  | { readonly person: null; readonly faults: readonly IntakeFault[] };

const SEXES: Readonly<Record<string, Sex>> = { M: 'MALE', F: 'FEMALE', X: 'UNSPECIFIED', U: 'NOT_KNOWN' };
const NONE = null;
const LONGEST_CELL = 5_000;

/** Reads one row and tells every fault of it, by column. */
export function readRow(cells: RawRow, rules: RowRules): RowReading {
  const faults = new Map<IntakeColumn, IntakeFault>();
  const blame = (column: IntakeColumn, code: IntakeFaultCode, message: string) => {
    if (!faults.has(column)) faults.set(column, { column, code, message });
    return NONE;
  };
  for (const column of intakeColumns)
    if (unfitSign(cells[column])) blame(column, 'INVALID_VALUE', 'This holds a sign that no text may hold.');
    else if (cells[column].length > LONGEST_CELL) blame(column, 'INVALID_VALUE', `A cell holds ${LONGEST_CELL} characters at most.`);
  for (const column of requiredColumns) if (cells[column] === '') blame(column, 'REQUIRED', 'This column may not be empty.');
  if (cells.name_original === '' && cells.name_latin === '') blame('name_latin', 'REQUIRED', 'A name is needed in at least one script.');

  const sex = SEXES[cells.sex.toUpperCase()] ?? blame('sex', 'INVALID_VALUE', 'Sex is M, F, X or U.');
  const basis = basisOf(cells) ?? blame('nationality_basis', 'INVALID_VALUE', `The basis is one of ${nationalityBases.join(', ')}.`);
  const identifiers =
    identifiersOf(cells.identifiers) ??
    blame('identifiers', 'INVALID_IDENTIFIER', 'Each identifier is KIND:VALUE:ISSUER with a known kind and no empty part.');
  if (cells.facility_code !== '' && !rules.isFacility(cells.facility_code))
    blame('facility_code', 'UNKNOWN_FACILITY', 'No facility has this code.');
  if (cells.list_date !== '' && !isDay(cells.list_date)) blame('list_date', 'UNPARSABLE_DATE', 'A list date is YYYY-MM-DD.');
  if (isDay(cells.list_date) && cells.list_date > day(rules.now)) blame('list_date', 'DATE_IN_FUTURE', 'This lies in the future.');

  const instant = (column: 'deprived_at' | 'admitted_at' | 'order_issued_at'): Date | null => {
    if (cells[column] === '') return NONE;
    const at = instantOf(cells[column]);
    if (!at) return blame(column, 'UNPARSABLE_DATE', 'A date-time needs a time and an offset: 2026-01-28T09:30:00+03:00.');
    return at > rules.now ? blame(column, 'DATE_IN_FUTURE', 'This lies in the future.') : at;
  };
  const birth = readBirth(cells, rules, blame);
  const deprivedAt = instant('deprived_at');
  const admittedAt = instant('admitted_at');
  if (birth?.earliest && deprivedAt && birth.earliest > day(deprivedAt))
    blame('deprived_at', 'DATE_ORDER', 'The person was deprived of liberty before birth.');
  if (deprivedAt && admittedAt && deprivedAt > admittedAt)
    blame('admitted_at', 'DATE_ORDER', 'The person was admitted before being deprived of liberty.');
  if (birth?.earliest && admittedAt && !deprivedAt && birth.earliest > day(admittedAt))
    blame('admitted_at', 'DATE_ORDER', 'The person was admitted before birth.');
  const order = readOrder(cells, instant('order_issued_at'), blame);

  if (faults.size > 0 || !sex || !basis || !identifiers || !deprivedAt || !admittedAt) {
    return { person: null, faults: intakeColumns.flatMap((column) => faults.get(column) ?? []) };
  }
  return {
    faults: [],
    person: {
      sourceId: cells.source_id,
      listDate: cells.list_date || null,
      names: namesOf(cells),
      sex,
      birth,
      birthPlace: cells.birth_place || null,
      claims: claimsOf(cells.nationality_claimed),
      basis,
      identifiers,
      facilityCode: cells.facility_code,
      deprivedAt,
      deprivedPlace: cells.deprived_place,
      deprivingAuthority: cells.depriving_authority,
      supervisingAuthority: cells.supervising_authority,
      facilityAuthority: cells.facility_authority,
      admittedAt,
      order,
    },
  };
}

type Blame = (column: IntakeColumn, code: IntakeFaultCode, message: string) => null;

const day = (instant: Date) => instant.toISOString().slice(0, 10);
const pieces = (cell: string) =>
  cell
    .split(';')
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');

function readBirth(cells: RawRow, { now }: RowRules, blame: Blame): PartialDate | null {
  if (cells.birth === '') return null;
  const birth = birthOf(cells.birth);
  if (!birth) return blame('birth', 'UNPARSABLE_DATE', 'This is no date of birth.');
  return birth.earliest !== null && birth.earliest > day(now) ? blame('birth', 'DATE_IN_FUTURE', 'This lies in the future.') : birth;
}

function readOrder(cells: RawRow, issuedAt: Date | null, blame: Blame): IntakeOrder | null {
  if (orderColumns.every((column) => cells[column] === '')) return null;
  for (const column of orderColumns) if (cells[column] === '') blame(column, 'REQUIRED', 'The columns of the order come together.');
  if (!issuedAt) return null;
  return { orderingAuthority: cells.ordering_authority, legalBasis: cells.legal_basis, grounds: cells.grounds, issuedAt };
}

function basisOf(cells: RawRow): NationalityBasis | undefined {
  const text = cells.nationality_basis.toUpperCase();
  return text === '' ? 'STATED' : nationalityBases.find((basis) => basis === text);
}

function identifiersOf(cell: string): IntakeIdentifier[] | null {
  const identifiers = pieces(cell).map((piece) => {
    const [kindText = '', value = '', issuer = '', ...rest] = piece.split(':').map((part) => part.trim());
    const kind = identifierKinds.find((known) => known === kindText.toUpperCase());
    return kind && value !== '' && issuer !== '' && rest.length === 0 ? { kind, value, issuer } : null;
  });
  return identifiers.every((identifier) => identifier !== null) ? identifiers : null;
}

function namesOf(cells: RawRow): IntakeName[] {
  const names: IntakeName[] = [];
  if (cells.name_original !== '') names.push({ usage: 'SELF_STATED', full: cells.name_original, lang: cells.name_original_lang || 'und' });
  if (cells.name_latin !== '') names.push({ usage: 'SELF_STATED', full: cells.name_latin, lang: cells.name_latin_lang || 'und-Latn' });
  for (const alias of pieces(cells.aliases)) {
    const latin = /\p{Script=Latin}/u.test(alias);
    names.push({
      usage: 'ALIAS',
      full: alias,
      lang: (latin ? cells.name_latin_lang : cells.name_original_lang) || (latin ? 'und-Latn' : 'und'),
    });
  }
  return names;
}

/** Labels of one row that give the same State are one claim with the first label's words; labels of no State stay apart. */
function claimsOf(cell: string): IntakeClaim[] {
  const claims: IntakeClaim[] = [];
  for (const label of pieces(cell)) {
    const country = countryOfLabel(label);
    const known = claims.some((claim) => claim.country === country && (country !== UNSPECIFIED || claim.label === label));
    if (!known) claims.push({ country, label });
  }
  return claims;
}
