import { type RelationshipFacts, type RelationshipVerb, relationshipLifecycle } from '../../domain/family/relationshipLifecycle';
import { inverseOf, type RelationshipEndCause } from '../../domain/family/vocabulary';
import { assertStep } from '../../domain/lifecycle/lifecycle';
import { earlierOf } from '../../domain/reference/instant';
import type { Relationship } from '../../entities/family/Relationship';
import { type Changed, type CommandInput, command } from '../command';
import { InputFaults, requireReasons } from '../input';
import type { Tx } from '../Tx';
import { tellOfGuardianLost } from './guardianLost';

export interface AssessRelationshipInput extends CommandInput {
  /** From either side. */
  readonly relationshipId: string;
  readonly expectedVersion?: number | null;
  /** What child and adult said, each heard apart, and why it is credible; at least 20 characters. */
  readonly reasons: string;
}

/** RL2. A second officer heard both apart and finds credible what they say: the child may be among adult detainees with the other (I-10). */
export const assessRelationship = command<AssessRelationshipInput>(
  'assessRelationship',
  { validate: ({ reasons }) => requireReasons(reasons) },
  (tx, _viewer, input) =>
    step(tx, 'assessRelationship', input, {}, async (link) => {
      const assessment = await tx.sealed('relationship', 'assessment', link, input.reasons);
      await tx.query('update relationship set assessed_at = $2, assessed_by = $3, assessment = $4, version = version + 1 where id = $1', [
        link.id,
        tx.now,
        tx.viewer.accountId,
        assessment,
      ]);
    }),
);

export interface EndRelationshipInput extends CommandInput {
  /** From either side. */
  readonly relationshipId: string;
  readonly expectedVersion?: number | null;
  readonly cause: RelationshipEndCause;
  /** Since when; left out, now. */
  readonly endedAt?: Date | null;
  readonly reasons: string;
}

/** RL3. The link is kept and counts no more, from both sides: for lists, for consents, for whom a child may be with. */
export const endRelationship = command<EndRelationshipInput>(
  'endRelationship',
  {
    validate: ({ endedAt, reasons }, now) => {
      requireReasons(reasons);
      new InputFaults().requirePast('input.endedAt', endedAt, now).throwIfAny();
    },
  },
  async (tx, _viewer, input) => {
    const changed = await step(tx, 'endRelationship', input, { cause: input.cause }, async (link) => {
      const reasons = await tx.sealed('relationship', 'end_reasons', link, input.reasons);
      await tx.query(
        `update relationship set ended_at = $2, end_cause = $3, end_reasons = $4, ended_by = $5, end_recorded_at = $6, version = version + 1
         where id = $1`,
        [link.id, earlierOf(input.endedAt ?? tx.now, tx.now), input.cause, reasons, tx.viewer.accountId, tx.now],
      );
    });
    return changed;
  },
);

async function step(
  tx: Tx,
  verb: RelationshipVerb,
  input: { readonly relationshipId: string; readonly expectedVersion?: number | null },
  intent: Pick<RelationshipFacts, 'cause'>,
  write: (link: Relationship) => Promise<void>,
): Promise<Changed> {
  const link = await tx.lock<Relationship>('relationship', input.relationshipId, input.expectedVersion);
  const facts = { kind: link.kind, proof: link.proof, assessed: link.assessedAt !== null, recordedBy: link.recordedBy, ...intent };
  const state = link.endedAt === null ? 'STANDING' : 'ENDED';
  const rule = assertStep(relationshipLifecycle, verb, state, facts, tx.viewer, tx.now);
  const [other] = await tx.query<Relationship>(
    'select * from relationship where person_id = $1 and related_person_id = $2 and kind = $3 and ended_at is null',
    [link.relatedPersonId, link.personId, inverseOf[link.kind]],
  );
  for (const side of other ? [link, other] : [link]) {
    await write(side);
    tx.record({
      subjectType: 'Person',
      subjectId: side.personId,
      personId: side.personId,
      audience: rule.audience,
      action: verb,
      fromState: state,
      toState: verb === 'endRelationship' ? 'ENDED' : state,
      summary: rule.event,
    });
  }
  if (verb === 'endRelationship') {
    const child = { GUARDIAN: link.personId, WARD: link.relatedPersonId }[link.kind as string];
    if (child !== undefined) await tellOfGuardianLost(tx, child);
  }
  const [person] = await tx.query<{ version: number }>('select version from person where id = $1', [link.personId]);
  return { kind: 'Person', id: link.personId, version: person?.version ?? 1 };
}
