import { GuardFailed } from '../../domain/errors';
import { runClocksOfVerb } from '../clock/clocksOfVerb';
import { command } from '../command';
import { InputFaults } from '../input';
import { advanceHandoff, type HandoffInput, handoffStep } from './handoffStep';

export interface AcknowledgeHandoffInput extends HandoffInput {
  readonly officer: string;
  readonly authority: string;
  readonly caseNumber: string;
  readonly acceptedInPart?: boolean | null;
}

/** HO9. The named receiving authority takes the case under its own number (I-26); its reports are due from now on. */
export const acknowledgeHandoff = command<AcknowledgeHandoffInput>(
  'acknowledgeHandoff',
  {
    validate: (input) =>
      new InputFaults()
        .requireText('input.officer', input.officer)
        .requireText('input.authority', input.authority)
        .requireText('input.caseNumber', input.caseNumber)
        .throwIfAny(),
  },
  async (tx, viewer, input) => {
    const step = await handoffStep(tx, viewer, 'acknowledgeHandoff', input);
    const { receivingAuthority } = step.handoff;
    if (input.authority !== receivingAuthority)
      throw new GuardFailed([{ rule: 'I-26', message: 'Only the named receiving authority may acknowledge.', gate: null }]);
    await runClocksOfVerb(tx, step.handoff, 'acknowledgeHandoff', step.rule);
    return advanceHandoff(tx, step, 'ACKNOWLEDGED', {
      acknowledgedAt: tx.now,
      acknowledgedBy: viewer.accountId,
      acknowledgedOfficer: input.officer,
      acknowledgedAuthority: input.authority,
      foreignCaseNumber: input.caseNumber,
      acceptedInPart: input.acceptedInPart ?? false,
    });
  },
);
