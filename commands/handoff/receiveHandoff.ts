import { command } from '../command';
import { InputFaults } from '../input';
import { advanceHandoff, type HandoffInput, handoffStep } from './handoffStep';

export interface ReceiveHandoffInput extends HandoffInput {
  /** The officer of the receiving authority, as named by its State. */
  readonly officer: string;
  readonly receivedAt: Date;
  readonly sealsIntact: boolean;
}

/** HO7. An officer of the receiving State says when, by whom and in what condition the package arrived. */
export const receiveHandoff = command<ReceiveHandoffInput>(
  'receiveHandoff',
  {
    validate: (input, now) =>
      new InputFaults().requireText('input.officer', input.officer).requirePast('input.receivedAt', input.receivedAt, now).throwIfAny(),
  },
  async (tx, viewer, input) =>
    advanceHandoff(tx, await handoffStep(tx, viewer, 'receiveHandoff', input), 'RECEIVED', {
      receivedAt: input.receivedAt,
      receivedBy: input.officer,
      sealsIntact: input.sealsIntact,
    }),
);
