import { GuardFailed } from '../../domain/errors';
import type { Person } from '../../entities/person/Person';
import { CounselVisit } from '../../entities/repatriation/CounselVisit';
import { type CommandInput, command } from '../command';
import { InputFaults } from '../input';
import type { Tx } from '../Tx';

interface OfPerson extends CommandInput {
  readonly personId: string;
}

export interface RecordCounselVisitInput extends OfPerson {
  readonly visitedAt: Date;
  readonly inPrivate: boolean;
  readonly interpreterLang?: string | null;
}

/** Mandela Rule 61. Counsel came; what was said is confidential, and nobody's to record. */
export const recordCounselVisit = command<RecordCounselVisitInput>(
  'recordCounselVisit',
  { validate: ({ visitedAt }, now) => new InputFaults().requirePast('input.visitedAt', visitedAt, now).throwIfAny() },
  async (tx, viewer, input) => {
    const person = await tx.lock<Person>('person', input.personId);
    await tx.insert(CounselVisit, {
      id: tx.newId('Part'),
      personId: person.id,
      appointmentId: await counselOf(tx, person.id),
      visitedAt: input.visitedAt,
      inPrivate: input.inPrivate,
      interpreterLang: input.interpreterLang ?? null,
      recordedBy: viewer.accountId,
      recordedAt: tx.now,
    });
    return recorded(tx, person, 'recordCounselVisit', 'Counsel visited the person.');
  },
);

export interface RecordPowerOfAttorneyInput extends OfPerson {
  /** Where the power lies: never the document itself. */
  readonly reference: string;
  readonly givenAt: Date;
}

/** The person empowered counsel in writing. */
export const recordPowerOfAttorney = command<RecordPowerOfAttorneyInput>(
  'recordPowerOfAttorney',
  {
    validate: ({ reference, givenAt }, now) =>
      new InputFaults().requireText('input.reference', reference).requirePast('input.givenAt', givenAt, now).throwIfAny(),
  },
  async (tx, _viewer, input) => {
    const person = await tx.lock<Person>('person', input.personId);
    await tx.query('update counsel_appointment set power_of_attorney_ref = $2, power_of_attorney_at = $3 where id = $1', [
      await counselOf(tx, person.id),
      input.reference,
      input.givenAt,
    ]);
    return recorded(tx, person, 'recordPowerOfAttorney', 'The person gave counsel a power of attorney.');
  },
);

async function counselOf(tx: Tx, personId: string): Promise<string> {
  const present = await tx.one<{ id: string }>(
    'select id from counsel_appointment where person_id = $1 and ended_at is null order by appointed_at desc limit 1',
    [personId],
  );
  if (!present) throw new GuardFailed([{ rule: 'RQ5', message: 'The person has no counsel.', gate: null }]);
  return present.id;
}

function recorded(tx: Tx, person: Person, action: string, summary: string) {
  tx.record({ subjectType: 'Person', subjectId: person.id, personId: person.id, audience: 'CUSTODIAL', action, summary });
  return { kind: 'Person', id: person.id, version: person.version } as const;
}
