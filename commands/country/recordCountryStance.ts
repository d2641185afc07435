import type { CountryStance } from '../../domain/country/vocabulary';
import { CountryStanceRecord } from '../../entities/country/CountryStanceRecord';
import { OriginCountry } from '../../entities/country/OriginCountry';
import { type CommandInput, command } from '../command';
import { InputFaults } from '../input';
import { dayOf, stateNamed, tellOfState } from './stateNamed';

export interface RecordCountryStanceInput extends CommandInput {
  readonly country: string;
  readonly stance: CountryStance;
  readonly source: string;
  readonly asOf: Date;
}

/** What a State says about its nationals, who reported it, and as of when. Added to what it said before; the latest day counts. */
export const recordCountryStance = command<RecordCountryStanceInput>(
  'recordCountryStance',
  {
    validate: ({ source, asOf }, now) =>
      new InputFaults().requireText('input.source', source).requirePast('input.asOf', asOf, now).throwIfAny(),
  },
  async (tx, viewer, input) => {
    const country = await stateNamed(tx, input.country);
    const asOf = dayOf(input.asOf);
    const { stance, source } = input;
    await tx.insert(CountryStanceRecord, {
      id: tx.newId('Part'),
      country: country.code,
      stance,
      source,
      asOf,
      recordedBy: viewer.accountId,
      recordedAt: tx.now,
    });
    const latest = await tx.one<{ day: string | null }>('select max(as_of)::text as day from country_stance where country = $1', [
      country.code,
    ]);
    const counts = latest?.day === asOf;
    const version = counts ? await tx.update(OriginCountry, country, { stance, stanceSource: source, stanceAsOf: asOf }) : country.version;
    tellOfState(tx, country, 'recordCountryStance', `A stance of ${country.code} was recorded.`, stance);
    return { kind: 'OriginCountry', id: country.id, version };
  },
);
