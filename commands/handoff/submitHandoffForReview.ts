import { command } from '../command';
import { InputFaults } from '../input';
import { advanceHandoff, type HandoffInput, handoffStep, markPresent } from './handoffStep';

export interface SubmitHandoffForReviewInput extends HandoffInput {
  readonly statementOfFacts?: string | null;
  /** The sending authority; left out, as it was. */
  readonly from?: string | null;
  readonly checklist?: readonly string[] | null;
}

/** HO3. The prosecutor hands the assembled package to legal review; what comes with the submission counts for its checklist. */
export const submitHandoffForReview = command<SubmitHandoffForReviewInput>(
  'submitHandoffForReview',
  {
    validate: (input) =>
      new InputFaults().requireText('input.statementOfFacts', input.statementOfFacts).requireText('input.from', input.from).throwIfAny(),
  },
  async (tx, viewer, input) => {
    const step = await handoffStep(tx, viewer, 'submitHandoffForReview', input, async (handoff) => {
      await markPresent(tx, handoff.id, input.checklist);
      if (input.from != null) await tx.query('update handoff set sending_authority = $2 where id = $1', [handoff.id, input.from]);
      if (input.statementOfFacts != null)
        await tx.query('update handoff set statement_of_facts = $2 where id = $1', [
          handoff.id,
          await tx.sealed('handoff', 'statement_of_facts', handoff, input.statementOfFacts),
        ]);
    });
    return advanceHandoff(tx, step, 'LEGAL_REVIEW', { submittedBy: viewer.accountId });
  },
);
