import { NotFound, StaleVersion } from '../../domain/errors';
import { assertStep } from '../../domain/lifecycle/lifecycle';
import { duplicateLifecycle } from '../../domain/person/duplicateLifecycle';
import type { DuplicateVerdict } from '../../domain/person/vocabulary';
import { isId } from '../../domain/reference/nodeId';
import { DuplicateCandidate } from '../../entities/person/DuplicateCandidate';
import { type CommandInput, command } from '../command';
import { requireReasons } from '../input';

export interface DecideDuplicateInput extends CommandInput {
  readonly candidateId: string;
  readonly expectedVersion?: number | null;
  readonly verdict: DuplicateVerdict;
  readonly reasons: string;
}

/**
 * Two people decide whether two records are one person. The first verdict waits; a second officer who agrees makes it the
 * decision, one who differs takes the first one's place. Nothing is merged by itself, and no score decides (I-36, I-37).
 */
export const decideDuplicate = command<DecideDuplicateInput>(
  'decideDuplicate',
  { validate: (input) => requireReasons(input.reasons) },
  async (tx, viewer, input) => {
    if (!isId(input.candidateId)) throw new NotFound();
    const seen = await tx.one<DuplicateCandidate>('select * from duplicate_candidate where id = $1', [input.candidateId]);
    if (!seen) throw new NotFound();
    await tx.lockPersons([seen.personA, seen.personB]);
    await tx.enterSystemScope();
    const candidate = await tx.one<DuplicateCandidate>('select * from duplicate_candidate where id = $1 for update', [seen.id]);
    if (!candidate) throw new NotFound();
    if (input.expectedVersion != null && input.expectedVersion !== candidate.version) throw new StaleVersion(candidate.version);
    assertStep(duplicateLifecycle, 'decideDuplicate', candidate.status, candidate, viewer, tx.now);
    const agrees = candidate.firstVerdict === input.verdict;
    const version = await tx.update(
      DuplicateCandidate,
      candidate,
      agrees
        ? { status: input.verdict, decidedBy: viewer.accountId, decidedAt: tx.now, decidedReasons: input.reasons }
        : {
            status: 'AWAITING_SECOND',
            firstVerdict: input.verdict,
            firstBy: viewer.accountId,
            firstAt: tx.now,
            firstReasons: input.reasons,
          },
    );
    for (const personId of [candidate.personA, candidate.personB]) {
      tx.record({
        subjectType: 'DuplicateCandidate',
        subjectId: candidate.id,
        personId,
        audience: 'CUSTODIAL',
        action: 'decideDuplicate',
        fromState: candidate.status,
        toState: agrees ? input.verdict : 'AWAITING_SECOND',
        summary: agrees
          ? 'Two officers decided on a possible duplicate.'
          : 'A first officer decided on a possible duplicate; a second must agree.',
      });
    }
    return { kind: 'DuplicateCandidate', id: candidate.id, version };
  },
);
