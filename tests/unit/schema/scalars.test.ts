import * as fc from 'fast-check';
import { GraphQLError, type GraphQLScalarType } from 'graphql';
import {
  CaseRefScalar,
  CountryCodeScalar,
  DateTimeScalar,
  LanguageTagScalar,
  PartialDateScalar,
  Sha256Scalar,
} from '../../../schema/reference/scalars';

const HASH = 'a'.repeat(64);
const accepted: readonly [GraphQLScalarType, string, unknown][] = [
  [DateTimeScalar, '2026-01-28T09:30:00Z', new Date('2026-01-28T09:30:00Z')],
  [DateTimeScalar, '2026-01-28T12:30:00.5+03:00', new Date('2026-01-28T09:30:00.500Z')],
  [DateTimeScalar, '2024-02-29T00:00:00z', new Date('2024-02-29T00:00:00Z')],
  [CountryCodeScalar, 'FRA', 'FRA'],
  [CountryCodeScalar, ' XXX ', 'XXX'],
  [CaseRefScalar, 'RCM-2026-000123-H', 'RCM-2026-000123-H'],
  [Sha256Scalar, HASH.toUpperCase(), HASH],
  [LanguageTagScalar, 'AR-arab-iq', 'ar-Arab-IQ'],
  [LanguageTagScalar, 'fr', 'fr'],
  [PartialDateScalar, '1988', '1988'],
  [PartialDateScalar, '1988-07', '1988-07'],
  [PartialDateScalar, '1988?', '1988?'],
  [PartialDateScalar, '1986/1990', '1986/1990'],
  [PartialDateScalar, '198X', '198X'],
];
const refused: readonly [GraphQLScalarType, unknown][] = [
  [DateTimeScalar, '2026-01-28'],
  [DateTimeScalar, '2026-01-28T09:30:00'],
  [DateTimeScalar, '2026-02-30T09:30:00Z'],
  [DateTimeScalar, '2025-02-29T00:00:00Z'],
  [DateTimeScalar, '2026-01-28T24:00:00Z'],
  [DateTimeScalar, '2026-01-28T09:30:00+25:00'],
  [DateTimeScalar, 1769592600],
  [CountryCodeScalar, 'fra'],
  [CountryCodeScalar, 'FR'],
  [CaseRefScalar, 'RCM-2026-000123-A'],
  [CaseRefScalar, 'RCM-2026-123-H'],
  [Sha256Scalar, 'a'.repeat(63)],
  [LanguageTagScalar, 'arabic written'],
  [PartialDateScalar, 'about 1988'],
  [PartialDateScalar, '12/07/1988'],
];

describe('scalars', () => {
  it.each(accepted)('%s takes %s', (scalar, text, value) => {
    expect(scalar.parseValue(text)).toEqual(value);
  });

  it.each(refused)('%s refuses %s', (scalar, value) => {
    expect(() => scalar.parseValue(value)).toThrow(GraphQLError);
  });

  it('never repeat a refused value', () => {
    const scalars = [DateTimeScalar, CountryCodeScalar, CaseRefScalar, Sha256Scalar, LanguageTagScalar, PartialDateScalar];
    const secret = fc.string({ minLength: 12 }).filter((text) => text.trim().length >= 12);
    const holds = () =>
      fc.assert(
        fc.property(fc.constantFrom(...scalars), secret, (scalar, text) => {
          try {
            scalar.parseValue(text);
          } catch (error) {
            return error instanceof GraphQLError && !error.message.includes(text);
          }
          return true;
        }),
      );
    expect(holds).not.toThrow();
  });

  it('write instants in UTC with milliseconds, from a date or from the database’s text', () => {
    expect(DateTimeScalar.serialize(new Date('2026-01-28T12:30:00+03:00'))).toBe('2026-01-28T09:30:00.000Z');
    expect(DateTimeScalar.serialize('2026-01-28T09:30:00.000Z')).toBe('2026-01-28T09:30:00.000Z');
  });
});
