import type { JurisdictionBasis } from '../../domain/proceeding/vocabulary';
import { Task } from '../../entities/clock/Task';
import { Incident } from '../../entities/incident/Incident';
import type { Person } from '../../entities/person/Person';
import { LegalProceeding } from '../../entities/proceeding/LegalProceeding';
import { type CommandInput, command } from '../command';
import { InputFaults } from '../input';
import { reopenJudicialHold } from '../repatriation/systemSteps';
import { personFollows } from './proceedingStep';

export interface OpenProceedingInput extends CommandInput {
  readonly personId: string;
  /** State of the court, ISO 3166-1 alpha-3. */
  readonly forum: string;
  readonly court: string;
  readonly fileNumber: string;
  readonly jurisdictionBasis: JurisdictionBasis;
  readonly personInformedAt?: Date | null;
  readonly informedLang?: string | null;
  readonly interpreter?: string | null;
  /** The forum's minimum age of criminal responsibility, in years. */
  readonly minimumAge?: number | null;
}

const PLATFORM_FLOOR = 14;

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
    const recordOnly = youngest !== null && youngest < Math.max(PLATFORM_FLOOR, input.minimumAge ?? 0);
    const id = tx.newId('LegalProceeding');
    const [ref = '', incidentRef = ''] = await tx.newRefs(2);
    await tx.insert(LegalProceeding, {
      id,
      ref,
      personId: person.id,
      forum: input.forum,
      court: input.court,
      fileNumber: input.fileNumber,
      jurisdictionBasis: input.jurisdictionBasis,
      stage: 'OPENED',
      observedExternal: recordOnly,
      personInformedAt: input.personInformedAt ?? null,
      informedLang: input.informedLang ?? null,
      interpreter: input.interpreter ?? null,
      minimumAge: input.minimumAge ?? null,
      openedBy: viewer.accountId,
      openedAt: tx.now,
      version: 1,
      createdAt: tx.now,
      updatedAt: tx.now,
    });
    if (recordOnly) {
      await tx.insert(Incident, {
        id: tx.newId('Incident'),
        ref: incidentRef,
        personId: person.id,
        kind: 'PROTECTION',
        status: 'REPORTED',
        description: 'A court opened a case against a person who may have been below the effective minimum age at the act.',
        figures: [],
        occurredAt: tx.now,
        reportedBy: viewer.accountId,
        recordedAt: tx.now,
        version: 1,
      });
      await tx.insert(Task, {
        id: tx.newId('Part'),
        kind: 'CHILD_PROTECTION',
        personId: person.id,
        subjectId: id,
        ownerRole: 'CHILD_PROTECTION_OFFICER',
        summary: 'Assign an officer and counsel: a case was opened against a child.',
        openedAt: tx.now,
      });
    }
    await personFollows(tx, person.id);
    await reopenJudicialHold(tx, person.id, 'A proceeding was opened.');
    tx.record({
      subjectType: 'LegalProceeding',
      subjectId: id,
      personId: person.id,
      audience: 'CUSTODIAL',
      action: 'openProceeding',
      toState: 'OPENED',
      summary: recordOnly ? 'A proceeding was entered for the record alone.' : 'A proceeding was opened.',
    });
    return { kind: 'LegalProceeding', id, version: 1 };
  },
);
