import { createHash } from 'node:crypto';
import { type DetentionReviewOutcome, nextReviewAt } from '../../domain/custody/detentionReview';
import { GuardFailed, type Refusal } from '../../domain/errors';
import { DetentionReview } from '../../entities/custody/DetentionReview';
import type { Person } from '../../entities/person/Person';
import { endClocks, startClocks } from '../clock/clocks';
import { openTasks } from '../clock/openTasks';
import { keepProceedingClocks } from '../clock/proceedingClocks';
import { type Changed, command } from '../command';
import { InputFaults, requireReasons } from '../input';
import type { Tx } from '../Tx';
import { lockDetainee, type RegisterInput } from './registerOfPerson';

export interface RecordDetentionReviewInput extends RegisterInput {
  readonly heldAt: Date;
  /** The court or judge. */
  readonly body: string;
  readonly personHeard: boolean;
  readonly counselNotified: boolean;
  readonly outcome: DetentionReviewOutcome;
  /** Of this person alone: the same words for two people are a group order. */
  readonly reasons: string;
}

/**
 * DR1. ICCPR Art. 9(4). A court reviewed the detention: it goes on until the next review, or the person is released. What was
 * overdue stays on record as such (I-30).
 */
export const recordDetentionReview = command<RecordDetentionReviewInput>(
  'recordDetentionReview',
  {
    validate: ({ reasons, body, heldAt }, now) => {
      requireReasons(reasons);
      new InputFaults().requireText('input.body', body).requirePast('input.heldAt', heldAt, now).throwIfAny();
    },
  },
  async (tx, viewer, input) => {
    const person = await lockDetainee(tx, input);
    const reasonsSha256 = digestOfWords(input.reasons);
    const facts = await tx.one<{ held: boolean; child: boolean; group: boolean; later: boolean; dueAt: Date | null }>(
      `select exists (select from custody_episode e where e.person_id = $1 and e.ended_at is null) as held,
         coalesce(f.youngest_now < 18, false) or f.age_doubt_open as child,
         exists (select from detention_review r where r.reasons_sha256 = $2 and r.person_id <> $1) as "group",
         exists (select from detention_review r where r.person_id = $1 and r.held_at > $3) as later,
         (select c.due_at from clock c where c.subject_id = $1 and c.kind = 'DETENTION_REVIEW' and c.closed_at is null order by c.started_at limit 1) as due_at
       from guard_facts_person f where f.person_id = $1`,
      [person.id, reasonsSha256, input.heldAt],
    );
    const refusals = refusalsOf(input, facts?.held ?? false, facts?.group ?? false);
    if (refusals.length > 0) throw new GuardFailed(refusals);
    const continued = input.outcome === 'CONTINUED';
    const nextDueAt = continued ? nextReviewAt(input.heldAt, facts?.child ?? true) : null;
    await tx.insert(DetentionReview, {
      id: tx.newId('Part'),
      personId: person.id,
      heldAt: input.heldAt,
      body: input.body,
      personHeard: input.personHeard,
      counselNotified: input.counselNotified,
      outcome: input.outcome,
      reasons: input.reasons,
      reasonsSha256,
      wasDueAt: facts?.later ? null : (facts?.dueAt ?? null),
      nextDueAt,
      recordedBy: viewer.accountId,
      recordedAt: tx.now,
    });
    // What a court said before its last word is history: by when the next review is owed follows from the last.
    if (facts?.later) return told(tx, person, input);
    // A court that continues the detention has found another basis for it.
    await endClocks(tx, [person.id], { met: ['DETENTION_REVIEW'], stopped: continued ? ['RELEASE_DUE'] : [] });
    if (nextDueAt) {
      await startClocks(tx, [
        { kind: 'DETENTION_REVIEW', subjectId: person.id, personId: person.id, country: null, start: input.heldAt, dueAt: nextDueAt },
      ]);
    } else {
      await askForRelease(tx, person.id);
      await startClocks(tx, [{ kind: 'RELEASE_DUE', subjectId: person.id, personId: person.id, country: null, start: input.heldAt }]);
    }
    await keepProceedingClocks(tx, person.id);
    return told(tx, person, input);
  },
);

function told(tx: Tx, person: Person, { outcome, heldAt }: RecordDetentionReviewInput): Changed {
  tx.record({
    subjectType: 'Detainee',
    subjectId: person.id,
    personId: person.id,
    audience: 'CUSTODIAL',
    action: 'recordDetentionReview',
    toState: outcome,
    summary:
      outcome === 'CONTINUED'
        ? 'A court reviewed the detention, which goes on.'
        : 'A court reviewed the detention and ordered the release.',
    occurredAt: heldAt,
  });
  return { kind: 'Person', id: person.id, version: person.version };
}

/** Sealed words cannot be compared; that two orders have the same can be told by this. */
const digestOfWords = (words: string) => createHash('sha256').update(words.trim().toLowerCase().replace(/\s+/g, ' ')).digest('hex');

function refusalsOf({ personHeard, counselNotified }: RecordDetentionReviewInput, held: boolean, group: boolean): Refusal[] {
  const rules: [boolean, string, string][] = [
    [held, 'DR1', 'The person is in nobody’s custody.'],
    [personHeard, 'DR2', 'The person was not heard: that is no review (ICCPR Art. 9(4)).'],
    [counselNotified, 'DR3', 'Counsel was not told of the review.'],
    [!group, 'DR4', 'The same reasons were given for another person: there are no group orders.'],
  ];
  return rules.filter(([holds]) => !holds).map(([, rule, message]) => ({ rule, message, gate: null }));
}

const askForRelease = (tx: Tx, personId: string) =>
  openTasks(tx, [
    {
      kind: 'RELEASE_VERIFICATION',
      personId,
      subjectId: personId,
      ownerRole: 'REGISTRAR',
      summary: 'Release the person, as the court ordered, and verify that it happened (ICPPED Art. 21).',
    },
  ]);
