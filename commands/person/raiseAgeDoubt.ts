import { AgeDetermination } from '../../entities/person/AgeDetermination';
import type { Person } from '../../entities/person/Person';
import { openTasks } from '../clock/openTasks';
import { command } from '../command';
import { apartBy, holdAsChild } from '../custody/moveApart';
import { requireReasons } from '../input';
import { returnRequestsToReview } from '../repatriation/systemSteps';
import type { Tx } from '../Tx';
import { advanceAge, ageStep } from './ageStep';
import type { PersonInput } from './personStep';

export interface RaiseAgeDoubtInput extends PersonInput {
  readonly reasons: string;
}

/**
 * AG1. Whoever sees the person may doubt the age. The effect is immediate: treated as a child everywhere (I-09), a
 * child-protection officer is called, to move the person apart too where it shares a unit with adults, what was approved
 * returns to review.
 */
export const raiseAgeDoubt = command<RaiseAgeDoubtInput>(
  'raiseAgeDoubt',
  { validate: (input) => requireReasons(input.reasons) },
  async (tx, viewer, input) => {
    const step = await ageStep(tx, viewer, 'raiseAgeDoubt', input);
    const doubt = { personId: step.person.id, doubtRaisedBy: viewer.accountId, doubtReasons: input.reasons };
    await tx.insert(AgeDetermination, { id: tx.newId('Part'), doubtRaisedAt: tx.now, stage: 'DOUBT_RAISED', ...doubt });
    callChildProtection(tx, step.person.id, 'Separate the person from adults, assign an officer and determine the age.');
    await returnRequestsToReview(tx, { personIds: [step.person.id] }, 'A doubt about the age was raised.');
    const changed = await advanceAge(tx, step, 'DOUBT_RAISED', treatedAsChild(step.person));
    await holdAsChild(tx, step.person.id);
    return changed;
  },
);

/** From the doubt on: no adult until two officers have found one (I-09). */
export const treatedAsChild = (person: Person): Partial<Person> => ({
  ageStatus: 'DOUBT_RAISED',
  ...(person.kind === 'DETAINEE' ? { track: 'JUVENILE' as const } : {}),
});

export function callChildProtection(tx: Tx, personId: string, summary: string): void {
  openTasks(tx, [
    {
      kind: 'AGE_DETERMINATION',
      personId,
      subjectId: personId,
      ownerRole: 'CHILD_PROTECTION_OFFICER',
      summary,
      dueAt: apartBy(tx),
    },
  ]);
}
