import { UNSPECIFIED } from '../../domain/country/nationalityLabels';
import { BadUserInput } from '../../domain/errors';
import type { NationalityBasis } from '../../domain/nationality/vocabulary';
import { NationalityClaim } from '../../entities/nationality/NationalityClaim';
import type { Person } from '../../entities/person/Person';
import { startClocks } from '../clock/clocks';
import { type CommandInput, command } from '../command';
import { custodialState } from '../custody/admissionClocks';
import { InputFaults } from '../input';
import type { Tx } from '../Tx';
import { type PapersInput, restOnPapers } from './claimPapers';

export interface RecordNationalityClaimInput extends CommandInput, PapersInput {
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
    await restOnPapers(tx, { id, personId: person.id }, input.evidence);
    await oweConsularInformation(tx, person, input.country);
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

/** The first ground to believe a detainee foreign: consular rights are told within a day (VCCR Art. 36). */
async function oweConsularInformation(tx: Tx, person: Person, country: string): Promise<void> {
  if (person.kind !== 'DETAINEE' || country === (await custodialState(tx))) return;
  const running = await tx.one(
    `select 1 as found from clock where subject_id = $1 and kind = 'CONSULAR_INFORMATION' and closed_at is null
     union all select 1 from consular_record where person_id = $1 and country = $2`,
    [person.id, country],
  );
  if (!running) await startClocks(tx, [{ kind: 'CONSULAR_INFORMATION', subjectId: person.id, personId: person.id, country: null }]);
}
