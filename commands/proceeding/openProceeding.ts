import { effectiveMinimumAge } from '../../domain/proceeding/minimumAge';
import type { JurisdictionBasis } from '../../domain/proceeding/vocabulary';
import type { Person } from '../../entities/person/Person';
import { LegalProceeding } from '../../entities/proceeding/LegalProceeding';
import { casesOfPerson, keepProceedingClocks } from '../clock/proceedingClocks';
import { type CommandInput, command } from '../command';
import { InputFaults } from '../input';
import { reopenJudicialHold } from '../repatriation/systemSteps';
import { personFollows } from './proceedingStep';
import { protectChildInCase } from './recordOnly';

export interface OpenProceedingInput extends CommandInput {
  readonly personId: string;
  /** State of the court, ISO 3166-1 alpha-3. */
  readonly forum: string;
  readonly court: string;
  readonly fileNumber: string;
  readonly jurisdictionBasis: JurisdictionBasis;
  /** The State that handed the case over; left out for a case of one's own. */
  readonly transferredFrom?: string | null;
  readonly personInformedAt?: Date | null;
  readonly informedLang?: string | null;
  readonly interpreter?: string | null;
  /** True: the court is one for juveniles. */
  readonly juvenileForum?: boolean | null;
  /** The forum's minimum age of criminal responsibility, in years. */
  readonly minimumAge?: number | null;
}

/**
 * LP1. A prosecutor or court registrar enters a case. Below the effective minimum age it is entered for the record alone, with
 * a protection incident and a task for a child-protection officer (I-08). The judicial hold goes back to OPEN (rulings 16).
 */
export const openProceeding = command<OpenProceedingInput>(
  'openProceeding',
  {
    validate: (input, now) => {
      const faults = new InputFaults().requirePast('input.personInformedAt', input.personInformedAt, now);
      for (const name of ['court', 'fileNumber'] as const) faults.requireText(`input.${name}`, input[name]);
      if (input.minimumAge != null && (input.minimumAge < 0 || input.minimumAge > 30))
        faults.add('input.minimumAge', 'OUT_OF_RANGE', 'A minimum age lies between 0 and 30 years.');
      faults.throwIfAny();
    },
  },
  async (tx, viewer, input) => {
    const person = await tx.lock<Person>('person', input.personId);
    const age = await tx.one<{ youngestAtAct: number | null }>('select youngest_at_act from guard_facts_person where person_id = $1', [
      person.id,
    ]);
    const youngest = age?.youngestAtAct ?? null;
    const minimumAge = effectiveMinimumAge(input.forum, input.minimumAge ?? null);
    const recordOnly = youngest !== null && youngest < minimumAge;
    const id = tx.newId('LegalProceeding');
    const ref = await tx.newRef();
    await tx.insert(LegalProceeding, {
      id,
      ref,
      personId: person.id,
      forum: input.forum,
      court: input.court,
      fileNumber: input.fileNumber,
      jurisdictionBasis: input.jurisdictionBasis,
      stage: input.transferredFrom == null ? 'OPENED' : 'TRANSFERRED_IN',
      transferredFrom: input.transferredFrom ?? null,
      observedExternal: recordOnly,
      juvenileForum: input.juvenileForum ?? false,
      personInformedAt: input.personInformedAt ?? null,
      informedLang: input.informedLang ?? null,
      interpreter: input.interpreter ?? null,
      minimumAge,
      openedBy: viewer.accountId,
      openedAt: tx.now,
      version: 1,
      createdAt: tx.now,
      updatedAt: tx.now,
    });
    if (recordOnly) {
      await protectChildInCase(
        tx,
        person.id,
        id,
        'A court opened a case against a person who may have been below the effective minimum age at the act.',
      );
    }
    const cases = await casesOfPerson(tx, person.id);
    await personFollows(tx, person.id, { cases });
    await keepProceedingClocks(tx, person.id, cases);
    await reopenJudicialHold(tx, person.id, 'A proceeding was opened.');
    tx.record({
      subjectType: 'LegalProceeding',
      subjectId: id,
      personId: person.id,
      audience: 'CUSTODIAL',
      action: 'openProceeding',
      toState: input.transferredFrom == null ? 'OPENED' : 'TRANSFERRED_IN',
      summary: recordOnly ? 'A proceeding was entered for the record alone.' : 'A proceeding was opened.',
    });
    return { kind: 'LegalProceeding', id, version: 1 };
  },
);
