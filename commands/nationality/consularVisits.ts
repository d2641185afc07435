import type { Viewer } from '../../domain/access/viewer';
import { assertStep } from '../../domain/lifecycle/lifecycle';
import { type ConsularVisitFacts, type ConsularVisitVerb, consularVisitLifecycle } from '../../domain/nationality/consularVisitLifecycle';
import type { ConsularVisitStatus } from '../../domain/nationality/vocabulary';
import { ConsularVisit } from '../../entities/nationality/ConsularVisit';
import type { Person } from '../../entities/person/Person';
import { openTasks } from '../clock/openTasks';
import { type Changed, type CommandInput, command } from '../command';
import { InputFaults, requireReasons } from '../input';
import type { Tx } from '../Tx';

export interface RequestConsularVisitInput extends CommandInput {
  readonly personId: string;
  /** By function, never a private person. */
  readonly officer: string;
}

/** A State asks to visit somebody whom it sees. The answer does not tell what the person chose: a legal officer arranges, or does not. */
export const requestConsularVisit = command<RequestConsularVisitInput>(
  'requestConsularVisit',
  { validate: ({ officer }) => new InputFaults().requireText('input.officer', officer).throwIfAny() },
  async (tx, viewer, input) => {
    const person = await tx.lock<Person>('person', input.personId);
    const id = tx.newId('Part');
    const country = viewer.country ?? '';
    await tx.insert(ConsularVisit, {
      id,
      personId: person.id,
      country,
      status: 'ASKED',
      officer: input.officer,
      askedBy: viewer.accountId,
      askedAt: tx.now,
      version: 1,
    });
    openTasks(tx, [
      {
        kind: 'CONSULAR_VISIT',
        personId: person.id,
        subjectId: id,
        ownerRole: 'LEGAL_OFFICER',
        summary: 'A consul asks to visit: arrange it where the person asked for it.',
      },
    ]);
    tell(tx, { id, personId: person.id, country }, 'requestConsularVisit', null, 'ASKED', 'A consular visit was asked for.');
    return { kind: 'Part', id, version: 1 };
  },
);

interface VisitInput extends CommandInput {
  readonly visitId: string;
  readonly expectedVersion?: number | null;
}

export interface ArrangeConsularVisitInput extends VisitInput {
  readonly arrangedFor: Date;
}

/** CV1. Only where the person asked for it (I-13), and fears nothing from that State (I-14). */
export const arrangeConsularVisit = command<ArrangeConsularVisitInput>('arrangeConsularVisit', {}, (tx, viewer, input) =>
  advance(tx, viewer, 'arrangeConsularVisit', 'ARRANGED', input, {
    arrangedFor: input.arrangedFor,
    arrangedBy: viewer.accountId,
    reasons: null,
  }),
);

export interface DeclineConsularVisitInput extends VisitInput {
  readonly reasons: string;
}

/** CV2. The State learns that no visit is arranged; never whether the person did not wish it. */
export const declineConsularVisit = command<DeclineConsularVisitInput>(
  'declineConsularVisit',
  { validate: ({ reasons }) => requireReasons(reasons) },
  (tx, viewer, input) => advance(tx, viewer, 'declineConsularVisit', 'NOT_ARRANGED', input, { reasons: input.reasons }),
);

export interface RecordConsularVisitInput extends VisitInput {
  readonly visitedAt: Date;
  readonly inPrivate: boolean;
}

/** CV3. The visit was held. What was said is nobody's to record. */
export const recordConsularVisit = command<RecordConsularVisitInput>(
  'recordConsularVisit',
  { validate: ({ visitedAt }, now) => new InputFaults().requirePast('input.visitedAt', visitedAt, now).throwIfAny() },
  (tx, viewer, input) =>
    advance(tx, viewer, 'recordConsularVisit', 'HELD', input, { visitedAt: input.visitedAt, inPrivate: input.inPrivate }),
);

async function advance(
  tx: Tx,
  viewer: Viewer,
  verb: ConsularVisitVerb,
  status: ConsularVisitStatus,
  { visitId, expectedVersion }: VisitInput,
  changes: Partial<ConsularVisit>,
): Promise<Changed> {
  const visit = await tx.lock<ConsularVisit>('consular_visit', visitId, expectedVersion);
  const facts = await tx.one<ConsularVisitFacts>('select * from guard_facts_consular_visit where visit_id = $1', [visit.id]);
  if (!facts) throw new Error('A locked visit has no facts.');
  const rule = assertStep(consularVisitLifecycle, verb, visit.status, facts, viewer, tx.now);
  const version = await tx.update(ConsularVisit, visit, { ...changes, status });
  await tx.query(`update task set done_at = $2, done_by = $3 where subject_id = $1 and kind = 'CONSULAR_VISIT' and done_at is null`, [
    visit.id,
    tx.now,
    viewer.accountId,
  ]);
  tell(tx, visit, verb, visit.status, status, rule.event);
  return { kind: 'Part', id: visit.id, version };
}

function tell(
  tx: Tx,
  visit: Pick<ConsularVisit, 'id' | 'personId' | 'country'>,
  action: string,
  fromState: string | null,
  toState: string,
  summary: string,
): void {
  tx.record({
    subjectType: 'Person',
    subjectId: visit.personId,
    personId: visit.personId,
    audience: 'SHARED',
    country: visit.country,
    action,
    fromState,
    toState,
    summary,
    detail: { visitId: visit.id },
  });
}
