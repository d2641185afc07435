import type { Confidence, DuplicateVerdict } from '../../domain/person/vocabulary';
import { command } from '../command';
import { requireReasons } from '../input';
import { type DuplicateInput, duplicateStep, undecided } from './duplicateStep';

export interface DecideDuplicateInput extends DuplicateInput {
  readonly verdict: DuplicateVerdict;
  readonly confidence?: Confidence | null;
}

/**
 * Two people decide whether two records are one person. The first verdict waits; a second officer who agrees makes it the
 * decision, one who differs takes the first one's place. Nothing is merged by itself, and no score decides (I-36, I-37).
 */
export const decideDuplicate = command<DecideDuplicateInput>(
  'decideDuplicate',
  { validate: (input) => requireReasons(input.reasons) },
  async (tx, viewer, input) => {
    const { candidate, decided } = await duplicateStep(tx, viewer, 'decideDuplicate', input, { verdict: input.verdict });
    const confidence = input.confidence ?? null;
    return candidate.firstVerdict === input.verdict
      ? decided(
          {
            status: input.verdict,
            decidedBy: viewer.accountId,
            decidedAt: tx.now,
            decidedReasons: input.reasons,
            decidedConfidence: confidence,
          },
          'Two officers decided on a possible duplicate.',
        )
      : decided(
          {
            status: 'AWAITING_SECOND',
            firstVerdict: input.verdict,
            firstBy: viewer.accountId,
            firstAt: tx.now,
            firstReasons: input.reasons,
            firstConfidence: confidence,
          },
          'A first officer decided on a possible duplicate; a second must agree.',
        );
  },
);

/** DU2. New facts: the question is open again, and two decide anew. */
export const reopenDuplicate = command<DuplicateInput>(
  'reopenDuplicate',
  { validate: (input) => requireReasons(input.reasons) },
  async (tx, viewer, input) => (await duplicateStep(tx, viewer, 'reopenDuplicate', input)).decided({ ...undecided }),
);
