import { type FieldName, type ParseResult, parse } from 'mrz';

/** What is written in the machine readable zone of a travel document (ICAO Doc 9303, parts 4 to 6). */
export interface MachineReadableZone {
  readonly format: 'TD1' | 'TD2' | 'TD3';
  readonly number: string | null;
  /** As printed: `D` for Germany. */
  readonly issuer: string | null;
  readonly nationality: string | null;
  /** YYMMDD, as printed: the century stands nowhere. */
  readonly birth: string | null;
  readonly expires: string | null;
  readonly sex: string | null;
  /** Whether each check digit (7-3-1) is that of what it stands behind. */
  readonly digitsHold: boolean;
  /** Whether every other field has a form that ICAO knows. */
  readonly formsHold: boolean;
}

const FORMATS: readonly string[] = ['TD1', 'TD2', 'TD3'] satisfies readonly MachineReadableZone['format'][];
const isCheckDigit = (field: FieldName | null) => field?.endsWith('CheckDigit') ?? false;

/** Lines as printed, with or without spaces at their ends; null where they are of no format of ICAO. */
export function readMachineReadableZone(text: string): MachineReadableZone | null {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const read = parsed(lines);
  if (!read || !FORMATS.includes(read.format)) return null;
  // As printed, also where it has no form that is known: what differs is shown, whatever it is.
  const raw = (name: FieldName) => {
    const place = read.details.find(({ field }) => field === name);
    const printed = place && lines[place.line]?.slice(place.start, place.end).replaceAll('<', '');
    return printed ? printed : null;
  };
  const failed = read.details.filter(({ valid }) => !valid).map(({ field }) => field);
  return {
    format: read.format as MachineReadableZone['format'],
    number: read.documentNumber ?? raw('documentNumber'),
    issuer: raw('issuingState'),
    nationality: raw('nationality'),
    birth: raw('birthDate'),
    expires: raw('expirationDate'),
    sex: read.fields.sex ?? null,
    digitsHold: !failed.some(isCheckDigit),
    formsHold: failed.every(isCheckDigit),
  };
}

function parsed(lines: readonly string[]): ParseResult | null {
  try {
    return parse([...lines]);
  } catch {
    // Neither the number nor the length of the lines is that of a format.
    return null;
  }
}

/** In what the zone does not agree with itself, with what stands on the paper, or with the register. Each asks for an examination. */
export const mrzFindings = [
  'CHECK_DIGIT',
  'UNKNOWN_FORM',
  'NUMBER_DIFFERS',
  'ISSUER_DIFFERS',
  'EXPIRY_DIFFERS',
  'BIRTH_DIFFERS',
  'SEX_DIFFERS',
] as const;
export type MrzFinding = (typeof mrzFindings)[number];

export interface StatedBeside {
  readonly number: string | null;
  readonly issuer: string;
  /** EDTF; compared where the day is known. */
  readonly expires: string | null;
  readonly birth: string | null;
  readonly sex: string;
}

/** ICAO Doc 9303-3: Germany alone prints one letter. */
const PRINTED: Readonly<Record<string, string>> = { D: 'DEU' };
const SEXES: Readonly<Record<string, string>> = { male: 'MALE', female: 'FEMALE' };
const DAY = /^\d\d(\d\d)-(\d\d)-(\d\d)$/;
const printedDay = (edtf: string | null) => (edtf !== null && DAY.test(edtf) ? edtf.replace(DAY, '$1$2$3') : null);
const bare = (number: string) => number.toUpperCase().replace(/[^A-Z0-9]/g, '');

/** A conventional or partial birth contradicts nothing; neither does a sex that the register does not know. */
export function findingsOf(zone: MachineReadableZone, stated: StatedBeside): MrzFinding[] {
  const issuer = zone.issuer === null ? null : (PRINTED[zone.issuer] ?? zone.issuer);
  const birth = stated.birth?.endsWith('-01-01') ? null : printedDay(stated.birth);
  const expires = printedDay(stated.expires);
  const sex = SEXES[zone.sex ?? ''];
  const found: Readonly<Record<MrzFinding, boolean>> = {
    CHECK_DIGIT: !zone.digitsHold,
    UNKNOWN_FORM: !zone.formsHold,
    NUMBER_DIFFERS: stated.number !== null && zone.number !== null && bare(stated.number) !== bare(zone.number),
    ISSUER_DIFFERS: issuer !== null && issuer !== stated.issuer,
    EXPIRY_DIFFERS: expires !== null && zone.expires !== null && expires !== zone.expires,
    BIRTH_DIFFERS: birth !== null && zone.birth !== null && birth !== zone.birth,
    SEX_DIFFERS: sex !== undefined && SEXES[stated.sex.toLowerCase()] !== undefined && sex !== stated.sex,
  };
  return mrzFindings.filter((finding) => found[finding]);
}

/** The last signs alone, enough to tell two papers apart; of a short number none. */
export const maskedNumber = (number: string): string => (number.length < 6 ? '•••' : `•••${number.slice(-3)}`);
