import type { TreatyScope } from '../../domain/country/vocabulary';
import { OriginCountry } from '../../entities/country/OriginCountry';
import { Treaty } from '../../entities/country/Treaty';
import { type CommandInput, command } from '../command';
import { InputFaults } from '../input';
import { dayOf, stateNamed, tellOfState } from './stateNamed';

export interface RecordTreatyInput extends CommandInput {
  readonly country: string;
  readonly instrument: string;
  readonly scopes: readonly TreatyScope[];
  readonly inForceFrom: Date;
  readonly inForceTo?: Date | null;
  readonly reservations?: string | null;
}

/** An instrument between the custodial State and another. One with mandatory consular notice binds from its first day (VCCR Art. 36, treaty flag of I-13). */
export const recordTreaty = command<RecordTreatyInput>(
  'recordTreaty',
  {
    validate: ({ instrument, scopes, inForceFrom, inForceTo, reservations }) => {
      const faults = new InputFaults().requireText('input.instrument', instrument).requireText('input.reservations', reservations);
      if (scopes.length === 0) faults.add('input.scopes', 'REQUIRED', 'Say what the instrument is for.');
      if (inForceTo != null && inForceTo <= inForceFrom)
        faults.add('input.inForceTo', 'DATE_ORDER', 'This lies before it came into force.');
      faults.throwIfAny();
    },
  },
  async (tx, viewer, input) => {
    const country = await stateNamed(tx, input.country);
    await tx.insert(Treaty, {
      id: tx.newId('Part'),
      country: country.code,
      instrument: input.instrument,
      scopes: [...new Set(input.scopes)],
      inForceFrom: dayOf(input.inForceFrom),
      inForceTo: input.inForceTo == null ? null : dayOf(input.inForceTo),
      reservations: input.reservations ?? null,
      recordedBy: viewer.accountId,
      recordedAt: tx.now,
      version: 1,
    });
    const inForce = input.inForceFrom <= tx.now && (input.inForceTo == null || input.inForceTo > tx.now);
    const mandatory = input.scopes.includes('CONSULAR_NOTICE') && inForce && !country.mandatoryConsularNotification;
    const version = mandatory ? await tx.update(OriginCountry, country, { mandatoryConsularNotification: true }) : country.version;
    tellOfState(tx, country, 'recordTreaty', `A treaty with ${country.code} was recorded.`);
    return { kind: 'OriginCountry', id: country.id, version };
  },
);
