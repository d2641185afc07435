import { UNSPECIFIED } from '../../domain/country/nationalityLabels';
import { BadUserInput } from '../../domain/errors';
import type { NationalityBasis } from '../../domain/nationality/vocabulary';
import { NationalityClaim } from '../../entities/nationality/NationalityClaim';
import type { Person } from '../../entities/person/Person';
import { type CommandInput, command } from '../command';
import { InputFaults } from '../input';

export interface RecordNationalityClaimInput extends CommandInput {
  readonly personId: string;
  readonly country: string;
  readonly claimedLabel?: string | null;
  readonly basis: NationalityBasis;
}

/** A claim is written down: stated by the person or attributed by others. A label that is no State keeps its words under XXX. */
export const recordNationalityClaim = command<RecordNationalityClaimInput>(
  'recordNationalityClaim',
  { validate: (input) => new InputFaults().requireText('input.claimedLabel', input.claimedLabel).throwIfAny() },
  async (tx, _viewer, input) => {
    const person = await tx.lock<Person>('person', input.personId);
    const known = await tx.one<{ exists: boolean; claimed: boolean }>(
      `select exists (select from origin_country where code = $2) as exists,
         exists (select from nationality_claim where person_id = $1 and country = $2 and ($2 <> $3 or claimed_label is not distinct from $4)) as claimed`,
      [person.id, input.country, UNSPECIFIED, input.claimedLabel ?? null],
    );
    if (!known?.exists)
      throw new BadUserInput([{ path: 'input.country', code: 'INVALID_VALUE', message: 'This is no code of a State or of ICAO 9303.' }]);
    if (known.claimed)
      throw new BadUserInput([{ path: 'input.country', code: 'ALREADY_CLAIMED', message: 'This claim is on record already.' }]);
    const id = tx.newId('NationalityClaim');
    const status = input.basis === 'ATTRIBUTED' ? 'ATTRIBUTED' : 'STATED';
    await tx.insert(NationalityClaim, {
      id,
      personId: person.id,
      country: input.country,
      claimedLabel: input.claimedLabel ?? null,
      basis: input.basis,
      status,
      disclosureAllowed: false,
      version: 1,
      createdAt: tx.now,
      updatedAt: tx.now,
    });
    tx.record({
      subjectType: 'NationalityClaim',
      subjectId: id,
      personId: person.id,
      audience: 'CUSTODIAL',
      action: 'recordNationalityClaim',
      toState: status,
      summary: 'A claim of nationality was recorded.',
    });
    return { kind: 'NationalityClaim', id, version: 1 };
  },
);
