import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { partialDate } from '../../domain/person/partialDate';
import { isCaseRef } from '../../domain/reference/caseRef';
import { isCountryCode, isLanguageTag, isSha256, languageTagText, sha256Text } from '../../domain/reference/codes';
import { duration } from '../../domain/reference/duration';
import { instantOf, instantText } from '../../domain/reference/instant';

interface TextScalar<T> {
  readonly name: string;
  readonly description: string;
  readonly specifiedByURL?: string;
  /** Undefined when the text is no such value. */
  read(text: string): T | undefined;
  write(value: unknown): string;
}

/** A refused value is never repeated in the message: it may be personal. */
function textScalar<T>({ name, description, specifiedByURL, read, write }: TextScalar<T>): GraphQLScalarType<T, string> {
  const parse = (value: unknown): T => {
    const accepted = typeof value === 'string' ? read(value.trim()) : undefined;
    if (accepted === undefined) throw new GraphQLError(`Not a ${name}.`, { extensions: { code: 'BAD_USER_INPUT' } });
    return accepted;
  };
  return new GraphQLScalarType<T, string>({
    name,
    description,
    specifiedByURL,
    serialize: write,
    parseValue: parse,
    parseLiteral: (node: ValueNode) => parse(node.kind === Kind.STRING ? node.value : undefined),
  });
}

const asText = (value: unknown): string => String(value);

export const DateTimeScalar = textScalar<Date>({
  name: 'DateTime',
  description:
    'An instant as an RFC 3339 date-time. Answers are in UTC with milliseconds (`2026-01-28T09:30:00.000Z`); inputs need an offset, and a calendar day that exists, of the years 1000 to 4999.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339',
  read: (text) => instantOf(text) ?? undefined,
  write: (value) => instantText(value instanceof Date ? value : new Date(String(value))),
});

export const PartialDateScalar = textScalar<string>({
  name: 'PartialDate',
  description:
    'A date as far as it is known, EDTF level 1 (ISO 8601-2): `1988`, `1988-07`, `1988-07-12`, uncertain `1988?`, approximate `1988~`, an interval `1986/1990`, a decade `198X`.',
  specifiedByURL: 'https://www.loc.gov/standards/datetime/',
  read: (text) => partialDate(text)?.edtf,
  write: asText,
});

export const CountryCodeScalar = textScalar<string>({
  name: 'CountryCode',
  description:
    'ISO 3166-1 alpha-3 in capitals (`FRA`), or an ICAO 9303 code where there is no State: `XXA` stateless, `XXB` refugee, `XXC` other refugee, `XXX` unspecified.',
  read: (text) => (isCountryCode(text) ? text : undefined),
  write: asText,
});

export const DurationScalar = textScalar<string>({
  name: 'Duration',
  description: 'A length in whole calendar units, ISO 8601 without a time of day: `P9Y3M`, `P18M`, `P90D`, `P2W`.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#appendix-A',
  read: (text) => duration(text)?.text,
  write: asText,
});

export const CaseRefScalar = textScalar<string>({
  name: 'CaseRef',
  description:
    'The reference that people use: `RCM-YYYY-N{6,9}-C`, such as `RCM-2026-000123-H`. C is a check character (ISO 7064 MOD 37,36 over the year and the digits); the digits cannot be walked. One number space for all kinds of object.',
  read: (text) => (isCaseRef(text) ? text : undefined),
  write: asText,
});

export const Sha256Scalar = textScalar<string>({
  name: 'Sha256',
  description: 'A SHA-256 digest as 64 hexadecimal digits; lower case in answers, either case in inputs.',
  read: (text) => (isSha256(text) ? sha256Text(text) : undefined),
  write: asText,
});

export const LanguageTagScalar = textScalar<string>({
  name: 'BCP47',
  description: 'A language tag with its script where that matters: `ar-Arab`, `ar-Latn`, `fr`.',
  specifiedByURL: 'https://www.rfc-editor.org/info/bcp47',
  read: (text) => (isLanguageTag(text) ? languageTagText(text) : undefined),
  write: asText,
});
