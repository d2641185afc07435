import type { DataTransferBasis } from '../../domain/country/vocabulary';
import { NotFound, StaleVersion } from '../../domain/errors';
import { OriginCountry } from '../../entities/country/OriginCountry';
import { type CommandInput, command } from '../command';
import { requireReasons } from '../input';

export interface SetDataTransferBasisInput extends CommandInput {
  readonly country: string;
  readonly basis: DataTransferBasis;
  readonly reasons: string;
  readonly expectedVersion?: number | null;
}

/**
 * A data-protection officer records on which basis personal data may go to a State (LED 36-38, rulings 14).
 * Where it is NONE, no claim is submitted and nothing is disclosed.
 */
export const setDataTransferBasis = command<SetDataTransferBasisInput>(
  'setDataTransferBasis',
  { validate: (input) => requireReasons(input.reasons) },
  async (tx, _viewer, input) => {
    await tx.enterSystemScope();
    const country = await tx.one<OriginCountry>('select * from origin_country where code = $1 for update', [input.country]);
    if (!country) throw new NotFound();
    if (input.expectedVersion != null && input.expectedVersion !== country.version) throw new StaleVersion(country.version);
    const version = await tx.update(OriginCountry, country, { dataTransferBasis: input.basis });
    tx.record({
      subjectType: 'OriginCountry',
      subjectId: country.id,
      personId: null,
      audience: 'CUSTODIAL',
      action: 'setDataTransferBasis',
      fromState: country.dataTransferBasis,
      toState: input.basis,
      summary: `The basis for sending personal data to ${country.code} is now ${input.basis}.`,
      detail: { reasons: input.reasons },
    });
    return { kind: 'OriginCountry', id: country.id, version };
  },
);
