import { type ChildCaseFacts, childCaseLifecycle } from '../../domain/family/childCaseLifecycle';
import { assertStep } from '../../domain/lifecycle/lifecycle';
import { earlierOf } from '../../domain/reference/instant';
import { HealthEvent } from '../../entities/custody/HealthEvent';
import type { ChildCase } from '../../entities/family/ChildCase';
import { startClocks } from '../clock/clocks';
import { openTasks } from '../clock/openTasks';
import { command } from '../command';
import { InputFaults, requireReasons } from '../input';
import { abateRequestsOfPerson } from '../repatriation/systemSteps';
import type { ReasonedChildCaseInput } from './childCaseStep';
import { endFamilyTies } from './familyAfterDeath';

export interface RecordChildDeathInput extends ReasonedChildCaseInput {
  readonly diedAt: Date;
}

/**
 * CH17. Whoever sees the child after its return learns that it died. The death is on record as every other (I-39), and the case, its
 * clocks and its follow-ups end with it.
 */
export const recordChildDeath = command<RecordChildDeathInput>(
  'recordChildDeath',
  {
    validate: ({ diedAt, reasons }, now) => {
      requireReasons(reasons);
      new InputFaults().requirePast('input.diedAt', diedAt, now).throwIfAny();
    },
  },
  async (tx, viewer, input) => {
    const { id, personId, state, country } = await tx.lock<ChildCase>('child_case', input.childCaseId, input.expectedVersion);
    const facts = await tx.one<ChildCaseFacts>('select * from guard_facts_child_case where child_case_id = $1', [id]);
    if (!facts) throw new Error('A locked case has no facts.');
    const rule = assertStep(childCaseLifecycle, 'recordChildDeath', state, facts, viewer, tx.now);
    const at = earlierOf(input.diedAt, tx.now);
    await tx.insert(HealthEvent, {
      id: tx.newId('Part'),
      personId,
      kind: 'DEATH',
      occurredAt: at,
      recordedBy: viewer.accountId,
      recordedAt: tx.now,
    });
    // Of the person; that the case ended the case tells by itself.
    tx.record({
      subjectType: 'Person',
      subjectId: personId,
      personId,
      audience: rule.audience,
      country,
      action: 'recordChildDeath',
      toState: 'DEATH',
      summary: rule.event,
      detail: { reasons: input.reasons },
      occurredAt: at,
    });
    await endFamilyTies(tx, [{ personId, at }]);
    await abateRequestsOfPerson(tx, personId, 'DEATH', 'The child died after its return.');
    await startClocks(tx, [{ kind: 'FAMILY_TOLD_OF_DEATH', subjectId: personId, personId, country: null }]);
    openTasks(tx, [
      {
        kind: 'FAMILY_NOTICE',
        personId,
        subjectId: personId,
        ownerRole: 'REGISTRAR',
        summary: 'Tell the family what happened to the person.',
      },
    ]);
    return { kind: 'ChildCase', id };
  },
);
