import type { AssuranceReviewFinding } from '../../domain/repatriation/vocabulary';
import { openTasks } from '../clock/openTasks';
import { command } from '../command';
import { InputFaults, requireReasons } from '../input';
import { type AssuranceInput, assuranceStep, rowOf } from './assuranceStep';
import { fileIn } from './requestStep';

export interface RecordAssuranceReviewInput extends AssuranceInput {
  /** Who examined it: a court or a body that is independent of both sides. */
  readonly body: string;
  readonly reviewedAt: Date;
  readonly finding: AssuranceReviewFinding;
  readonly reasons: string;
}

/** AS9. What an independent body found of the reliability of an assurance; one that it found unreliable is not accepted. */
export const recordAssuranceReview = command<RecordAssuranceReviewInput>(
  'recordAssuranceReview',
  {
    validate: ({ body, reviewedAt, reasons }, now) => {
      requireReasons(reasons);
      new InputFaults().requireText('input.body', body).requirePast('input.reviewedAt', reviewedAt, now).throwIfAny();
    },
  },
  async (tx, viewer, input) => {
    const step = await assuranceStep(tx, viewer, 'recordAssuranceReview', input);
    const { assuranceId: id, personId, status } = step.assurance;
    await tx.query(
      `update assurance set review_body = $2, reviewed_at = $3, review_finding = $4, review_reasons = $5, review_recorded_by = $6 where id = $1`,
      [
        id,
        await tx.sealed('assurance', 'review_body', rowOf(step), input.body),
        input.reviewedAt > tx.now ? tx.now : input.reviewedAt,
        input.finding,
        await tx.sealed('assurance', 'review_reasons', rowOf(step), input.reasons),
        viewer.accountId,
      ],
    );
    if (status === 'ACCEPTED' && input.finding === 'NOT_RELIABLE')
      openTasks(tx, [
        {
          kind: 'ASSURANCE_UNRELIABLE',
          personId,
          subjectId: step.request.id,
          ownerRole: 'DECISION_AUTHORITY',
          summary: 'An independent body found an assurance unreliable that was accepted: decide again.',
        },
      ]);
    return fileIn(tx, step);
  },
);
