import { NotFound } from '../../domain/errors';
import { CountryContact } from '../../entities/country/CountryContact';
import type { OriginCountry } from '../../entities/country/OriginCountry';
import { type CommandInput, command } from '../command';
import { InputFaults } from '../input';
import { stateNamed, tellOfState } from './stateNamed';

export interface RecordCountryContactInput extends CommandInput {
  readonly country: string;
  readonly office: string;
  readonly function: string;
  /** An official address of the office; never a private one. */
  readonly channel: string;
}

/** An office of a State and how it is reached. */
export const recordCountryContact = command<RecordCountryContactInput>(
  'recordCountryContact',
  {
    validate: (input) =>
      new InputFaults()
        .requireText('input.office', input.office)
        .requireText('input.function', input.function)
        .requireText('input.channel', input.channel)
        .throwIfAny(),
  },
  async (tx, viewer, input) => {
    const country = await stateNamed(tx, input.country);
    await tx.insert(CountryContact, {
      id: tx.newId('Part'),
      country: country.code,
      office: input.office,
      function: input.function,
      channel: input.channel,
      activeFrom: tx.now,
      recordedBy: viewer.accountId,
      version: 1,
    });
    tellOfState(tx, country, 'recordCountryContact', `A contact of ${country.code} was recorded.`);
    return { kind: 'OriginCountry', id: country.id, version: country.version };
  },
);

export interface EndCountryContactInput extends CommandInput {
  readonly contactId: string;
}

/** The office is no longer reached this way; that it once was stays on record. */
export const endCountryContact = command<EndCountryContactInput>('endCountryContact', {}, async (tx, _viewer, input) => {
  const contact = await tx.lockRow<CountryContact>('country_contact', input.contactId);
  if (contact.activeTo !== null) throw new NotFound();
  await tx.update(CountryContact, contact, { activeTo: tx.now });
  const country: OriginCountry = await stateNamed(tx, contact.country);
  tellOfState(tx, country, 'endCountryContact', `A contact of ${country.code} ended.`);
  return { kind: 'OriginCountry', id: country.id, version: country.version };
});
