import type { HandoffFeedbackKind } from '../../domain/handoff/vocabulary';
import { HandoffFeedback } from '../../entities/handoff/HandoffFeedback';
import { runClocksOfVerb } from '../clock/clocksOfVerb';
import { command } from '../command';
import { InputFaults } from '../input';
import { openTasks } from '../repatriation/openTasks';
import { advanceHandoff, type HandoffInput, handoffStep } from './handoffStep';

export interface ReportHandoffFeedbackInput extends HandoffInput {
  readonly kind: HandoffFeedbackKind;
  readonly detail: string;
  readonly occurredAt: Date;
  readonly final?: boolean | null;
  /** The act charged abroad is not among those handed over: a matter of speciality. */
  readonly outsideApprovedActs?: boolean | null;
}

/** HO11. The receiving State reports what became of the case; a final outcome closes the handoff. */
export const reportHandoffFeedback = command<ReportHandoffFeedbackInput>(
  'reportHandoffFeedback',
  {
    validate: (input, now) =>
      new InputFaults().requireText('input.detail', input.detail).requirePast('input.occurredAt', input.occurredAt, now).throwIfAny(),
  },
  async (tx, viewer, input) => {
    const step = await handoffStep(tx, viewer, 'reportHandoffFeedback', input);
    const { id, personId, country } = step.handoff;
    await tx.insert(HandoffFeedback, {
      id: tx.newId('Part'),
      handoffId: id,
      personId,
      country,
      kind: input.kind,
      detail: input.detail,
      final: input.final ?? false,
      outsideApprovedActs: input.outsideApprovedActs ?? false,
      occurredAt: input.occurredAt,
      recordedBy: viewer.accountId,
      recordedAt: tx.now,
    });
    if (input.outsideApprovedActs) {
      await openTasks(tx, [
        {
          kind: 'SPECIALTY_ALERT',
          personId,
          subjectId: id,
          ownerRole: 'LEGAL_OFFICER',
          summary: 'A charge abroad goes beyond the acts that were approved: take it up with the State.',
        },
      ]);
      tx.record({
        subjectType: 'ProsecutionHandoff',
        subjectId: id,
        personId,
        audience: 'CUSTODIAL',
        action: 'reportHandoffFeedback',
        summary: 'Alert: the receiving State charges acts beyond those that were approved (I-28).',
      });
    }
    await runClocksOfVerb(tx, step.handoff, 'reportHandoffFeedback', step.rule);
    return advanceHandoff(tx, step, input.final ? 'CLOSED' : 'ACTED_ON');
  },
);
