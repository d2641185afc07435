import type { Viewer } from '../../domain/access/viewer';
import { NotFound, StaleVersion } from '../../domain/errors';
import { assertStep, type Verb } from '../../domain/lifecycle/lifecycle';
import { type DuplicateFacts, duplicateLifecycle } from '../../domain/person/duplicateLifecycle';
import type { DuplicateStatus } from '../../domain/person/vocabulary';
import { isId } from '../../domain/reference/nodeId';
import { DuplicateCandidate } from '../../entities/person/DuplicateCandidate';
import type { Changed, CommandInput } from '../command';
import type { Tx } from '../Tx';

/** What every verb on a possible duplicate takes. */
export interface DuplicateInput extends CommandInput {
  readonly candidateId: string;
  readonly expectedVersion?: number | null;
  readonly reasons: string;
}

type DuplicateVerb = keyof (typeof duplicateLifecycle)['verbs'];

export interface DuplicateStep {
  readonly candidate: DuplicateCandidate;
  readonly rule: Verb<DuplicateStatus, DuplicateFacts>;
  /** Writes the candidate and tells the histories of both records. */
  readonly decided: (changes: Partial<Omit<DuplicateCandidate, 'id' | 'version'>>, summary?: string) => Promise<Changed>;
}

/** Finds the candidate under the viewer, locks both persons, and asks the table. */
export async function duplicateStep(
  tx: Tx,
  viewer: Viewer,
  verb: DuplicateVerb,
  input: DuplicateInput,
  of: Pick<DuplicateFacts, 'survivorId' | 'verdict'> = {},
): Promise<DuplicateStep> {
  const seen = isId(input.candidateId)
    ? await tx.one<DuplicateCandidate>('select * from duplicate_candidate where id = $1', [input.candidateId])
    : undefined;
  if (!seen) throw new NotFound();
  await tx.lockPersons([seen.personA, seen.personB]);
  await tx.enterSystemScope();
  const candidate = await tx.one<DuplicateCandidate>('select * from duplicate_candidate where id = $1 for update', [seen.id]);
  const facts = await tx.one<DuplicateFacts>('select * from guard_facts_duplicate where candidate_id = $1', [seen.id]);
  if (!candidate || !facts) throw new NotFound();
  if (input.expectedVersion != null && input.expectedVersion !== candidate.version) throw new StaleVersion(candidate.version);
  const rule = assertStep(duplicateLifecycle, verb, candidate.status, { ...facts, survivorId: null, ...of }, viewer, tx.now);
  return {
    candidate,
    rule,
    decided: async (changes, summary = rule.event) => {
      const version = await tx.update(DuplicateCandidate, candidate, changes as never);
      for (const personId of [candidate.personA, candidate.personB]) {
        tx.record({
          subjectType: 'DuplicateCandidate',
          subjectId: candidate.id,
          personId,
          audience: rule.audience,
          action: verb,
          fromState: candidate.status,
          toState: changes.status ?? candidate.status,
          summary,
          detail: { reasons: input.reasons },
        });
      }
      return { kind: 'DuplicateCandidate', id: candidate.id, version };
    },
  };
}

/** The question stands as if nobody had answered; what was answered stays in the history. */
export const undecided = {
  status: 'OPEN',
  firstVerdict: null,
  firstBy: null,
  firstAt: null,
  firstReasons: null,
  firstConfidence: null,
  decidedBy: null,
  decidedAt: null,
  decidedReasons: null,
  decidedConfidence: null,
} as const;
