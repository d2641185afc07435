import { isDay } from '../../domain/person/partialDate';
import { dayOf } from '../../domain/reference/duration';
import type { Person } from '../../entities/person/Person';
import { ForeignCustody } from '../../entities/proceeding/ForeignCustody';
import { type CommandInput, command } from '../command';
import { InputFaults } from '../input';

export interface RecordForeignCustodyInput extends CommandInput {
  readonly personId: string;
  readonly expectedVersion?: number | null;
  readonly country: string;
  readonly authority: string;
  /** First and last day, `YYYY-MM-DD`, both in custody. */
  readonly heldFrom: string;
  readonly heldTo: string;
  readonly source: string;
}

/** UN Model Treaty on Transfer of Proceedings Art. 11. Custody in another State, or before this register began: its days count once. */
export const recordForeignCustody = command<RecordForeignCustodyInput>(
  'recordForeignCustody',
  {
    validate: ({ authority, source, heldFrom, heldTo }, now) => {
      const faults = new InputFaults().requireText('input.authority', authority).requireText('input.source', source);
      for (const [path, day] of [
        ['input.heldFrom', heldFrom],
        ['input.heldTo', heldTo],
      ] as const) {
        if (!isDay(day)) faults.add(path, 'UNPARSABLE_DATE', 'Write the day as YYYY-MM-DD.');
        else if (day > dayOf(now)) faults.add(path, 'DATE_IN_FUTURE', 'This lies in the future.');
      }
      if (heldTo < heldFrom) faults.add('input.heldTo', 'DATE_ORDER', 'The last day lies before the first.');
      faults.throwIfAny();
    },
  },
  async (tx, viewer, input) => {
    const person = await tx.lock<Person>('person', input.personId, input.expectedVersion);
    const known = await tx.one('select code from origin_country where code = $1', [input.country]);
    if (!known) new InputFaults().add('input.country', 'INVALID_VALUE', 'This is no code of a State.').throwIfAny();
    await tx.insert(ForeignCustody, {
      id: tx.newId('Part'),
      personId: person.id,
      country: input.country,
      authority: input.authority,
      heldFrom: input.heldFrom,
      heldTo: input.heldTo,
      source: input.source,
      recordedBy: viewer.accountId,
      recordedAt: tx.now,
    });
    tx.record({
      subjectType: 'Detainee',
      subjectId: person.id,
      personId: person.id,
      audience: 'CUSTODIAL',
      action: 'recordForeignCustody',
      summary: 'Custody under another authority was recorded.',
    });
    return { kind: 'Person', id: person.id, version: person.version };
  },
);
