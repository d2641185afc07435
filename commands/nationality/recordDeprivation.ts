import { openTasks } from '../clock/openTasks';
import { command } from '../command';
import { InputFaults, requireReasons } from '../input';
import { returnRequestsToReview } from '../repatriation/systemSteps';
import { advanceClaim, type ClaimInput, claimStep } from './claimStep';

export interface RecordDeprivationInput extends ClaimInput {
  readonly orderedAt: Date;
  /** What the person may do against the order. */
  readonly remedy: string;
  readonly reasons: string;
}

/**
 * NC9. The State, or a legal officer, records that a confirmed nationality was taken away; the confirmation stays in the
 * history. Without another claim a statelessness inquiry is opened (I-41); approved requests return to review (RQ22).
 */
export const recordDeprivation = command<RecordDeprivationInput>(
  'recordDeprivation',
  {
    validate: (input, now) => {
      requireReasons(input.reasons);
      new InputFaults().requireText('input.remedy', input.remedy).requirePast('input.orderedAt', input.orderedAt, now).throwIfAny();
    },
  },
  async (tx, viewer, input) => {
    const step = await claimStep(tx, viewer, 'recordDeprivation', input);
    const { claim, facts } = step;
    if (!facts.otherClaimStands) {
      openTasks(tx, [
        {
          kind: 'STATELESSNESS_INQUIRY',
          personId: claim.personId,
          subjectId: claim.id,
          ownerRole: 'LEGAL_OFFICER',
          summary: 'Inquire whether the person is stateless: no other claim of nationality stands.',
        },
      ]);
    }
    await returnRequestsToReview(
      tx,
      { personIds: [claim.personId], country: claim.country },
      'The person was deprived of the nationality.',
    );
    return advanceClaim(tx, step, 'DEPRIVED', {
      deprivedAt: input.orderedAt,
      deprivationRemedy: input.remedy,
      answerReason: input.reasons,
    });
  },
);
