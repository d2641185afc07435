import { type ClockKind, clockRule, isClockKind } from '../../domain/clock/clocks';
import type { CommandDeps } from '../command';
import { fitnessEnded } from '../custody/fitnessToTravel';
import { orderLapsed, releaseOverdue } from '../custody/releaseOverdue';
import { reviewOverdue } from '../custody/reviewOverdue';
import { offerUnanswered } from '../handoff/offers';
import { passReplyOfClaim } from '../nationality/passReplyOfClaim';
import { remainderIsShort } from '../proceeding/creditTimeServed';
import { letAppealWindowLapse } from '../proceeding/finality';
import { expireAssurance, visitWasMissed } from '../repatriation/assuranceMonitoring';
import { extraInformationMissing } from '../repatriation/extraInformation';
import { arrestRanOut } from '../repatriation/provisionalArrest';
import { lapseRequest, originDidNotAnswer } from '../repatriation/systemSteps';
import { systemCommand } from '../systemCommand';
import type { Tx } from '../Tx';

interface DueClock {
  readonly id: string;
  readonly kind: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly personId: string | null;
  readonly country: string | null;
}

/** What follows when a clock ends unmet. A clock that is not named only turns BREACHED and asks for attention. */
const EFFECTS: Readonly<Partial<Record<ClockKind, (tx: Tx, clock: DueClock) => unknown>>> = {
  NATIONALITY_REPLY: (tx, clock) => passReplyOfClaim(tx, clock.subjectId),
  COLLECT_PERSON: (tx, clock) => lapseRequest(tx, clock.subjectId),
  DETENTION_REVIEW: (tx, clock) => reviewOverdue(tx, clock.subjectId),
  RELEASE_DUE: (tx, clock) => releaseOverdue(tx, clock.subjectId),
  SENTENCE_END: (tx, clock) => releaseOverdue(tx, clock.personId ?? ''),
  ORDER_RENEWAL: (tx, clock) => orderLapsed(tx, clock.subjectId),
  APPEAL_WINDOW: (tx, clock) => letAppealWindowLapse(tx, clock.subjectId),
  SENTENCE_REMAINDER: (tx, clock) => remainderIsShort(tx, clock.subjectId, clock.personId ?? ''),
  ANSWER_INVITATION: (tx, clock) => originDidNotAnswer(tx, clock.subjectId),
  ASSURANCE_VALIDITY: (tx, clock) => expireAssurance(tx, clock.subjectId),
  EXTRA_INFORMATION: (tx, clock) => extraInformationMissing(tx, clock.subjectId, clock.personId),
  PROVISIONAL_ARREST: (tx, clock) => arrestRanOut(tx, { id: clock.subjectId, personId: clock.personId ?? '' }),
  HANDOFF_OFFER_ANSWER: (tx, clock) => offerUnanswered(tx, clock.subjectId, clock.personId),
  FIT_TO_TRAVEL: (tx, clock) => fitnessEnded(tx, clock.subjectId),
  ASSURANCE_VISIT: (tx, clock) => visitWasMissed(tx, clock.subjectId),
};

/**
 * Ends every clock that is due, one transaction each. Many processes may do so at once and any may die: a clock is taken with
 * SKIP LOCKED and ended in the transaction of its effect, so it takes effect once.
 * @returns how many were ended.
 */
export async function endDueClocks(deps: CommandDeps): Promise<number> {
  let ended = 0;
  while ((await systemCommand(deps, 'endDueClock', endOne)) !== null) ended += 1;
  return ended;
}

async function endOne(tx: Tx): Promise<DueClock | null> {
  // The person's lock comes before any row of the case, as everywhere.
  const due = await tx.one<DueClock>(
    `select id, kind, subject_type, subject_id, person_id, country from clock where status = 'RUNNING' and due_at <= $1 order by due_at, id limit 1`,
    [tx.now],
  );
  if (!due) return null;
  if (due.personId !== null) await tx.lockPersons([due.personId]);
  const isWindow = isClockKind(due.kind) && clockRule(due.kind).end === 'WINDOW';
  const [taken] = await tx.query<DueClock>(
    `update clock set status = $2, ended_at = $3, closed_at = case when $2 = 'MET' then $3::timestamptz end, version = version + 1
     where id = (select id from clock where id = $1 and status = 'RUNNING' for update skip locked) returning id`,
    [due.id, isWindow ? 'MET' : 'BREACHED', tx.now],
  );
  if (!taken) return due;
  if (isClockKind(due.kind)) await EFFECTS[due.kind]?.(tx, due);
  tx.record({
    subjectType: due.subjectType,
    subjectId: due.subjectId,
    personId: due.personId,
    audience: due.country === null ? 'CUSTODIAL' : 'SHARED',
    country: due.country,
    action: 'endDueClock',
    summary: isWindow ? `The time of ${due.kind} is over.` : `The time of ${due.kind} ended without what was due.`,
    bySystem: true,
  });
  return due;
}
