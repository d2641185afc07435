import { type ClockKind, clockRule } from '../../domain/clock/clocks';
import { nextReviewAsChild } from '../../domain/custody/detentionReview';
import { clockRows, endClocks, type NewClock, startClocks, startSql } from '../clock/clocks';
import { openTasks } from '../clock/openTasks';
import type { Tx } from '../Tx';

/** Work of the child-protection officer until the person was moved, or needs not be. */
export const MOVE_APART = 'MOVE_APART';
const APART: ClockKind = 'KEPT_APART';

const SHARES = `exists (select from unit_stay s where s.person_id = p.id and s.until is null
  and 'UNIT-CHILD' = any(unit_conflicts(s.person_id, s.facility_id, s.unit)))`;

/** By when whoever may be a child is to be kept apart from adults. */
export const apartBy = (tx: Tx): Date => clockRule(APART).dueAt(tx.now);

interface HeldAsAdult {
  readonly shares: boolean;
  readonly called: boolean;
  /** Of the review that is due next; null where there is none, or it is overdue. */
  readonly reviewFrom: Date | null;
  readonly reviewDueAt: Date | null;
}

/**
 * CRC Art. 37(c): who counts as a child from now on is kept apart from adults within its time, and shares no unit with those who
 * are not its family. Where it does, the child-protection officer is called to have it moved apart; the register keeps where it is
 * until then. The detention is reviewed as a child's (General Comment 24). Asked after the person was written, and once while
 * nobody moved it.
 */
export async function holdAsChild(tx: Tx, personId: string): Promise<void> {
  await tx.enterSystemScope();
  const held = await tx.one<HeldAsAdult>(
    `select ${SHARES} as shares, exists (select from task t where t.person_id = p.id and t.kind = $2 and t.done_at is null) as called,
       c.started_at as review_from, c.due_at as review_due_at
     from person p left join clock c on c.subject_id = p.id and c.kind = 'DETENTION_REVIEW' and c.status = 'RUNNING'
     where p.id = $1 and exists (select from custody_episode e where e.person_id = p.id and e.ended_at is null)`,
    [personId, MOVE_APART],
  );
  if (!held) return;
  await startClocks(tx, [{ kind: 'KEPT_APART', subjectId: personId, personId, country: null }, ...reviewAsChild(tx, personId, held)]);
  if (!held.shares || held.called) return;
  openTasks(tx, [
    {
      kind: MOVE_APART,
      personId,
      subjectId: personId,
      ownerRole: 'CHILD_PROTECTION_OFFICER',
      summary: 'The person may be a child and shares a unit with adults who are not its family: have it moved apart at once.',
      dueAt: apartBy(tx),
    },
  ]);
}

function reviewAsChild(tx: Tx, personId: string, { reviewFrom: start, reviewDueAt }: HeldAsAdult): NewClock[] {
  if (start === null || reviewDueAt === null) return [];
  const dueAt = nextReviewAsChild({ startedAt: start, dueAt: reviewDueAt }, tx.now);
  return dueAt === null ? [] : [{ kind: 'DETENTION_REVIEW', subjectId: personId, personId, country: null, start, dueAt }];
}

/**
 * Whoever shares a unit with no adult any more needs not be moved; and is kept apart once it was also recorded how. Asked after a
 * person was put in a unit, moved elsewhere, protected, or found a child. `owed`: clocks that begin with it, in the same statement.
 */
export async function settleApart(tx: Tx, personIds: readonly string[], owed: readonly NewClock[] = []): Promise<void> {
  await tx.enterSystemScope();
  await tx.query(SETTLE, [personIds, tx.now, tx.viewer.accountId, MOVE_APART, APART, clockRows(tx, owed)]);
}

const SETTLE = `
with alone as (
  select p.id, not exists (select from age_determination d where d.person_id = p.id and d.confirmed_at is null and d.separated_at is null) as separated
  from person p where p.id = any($1::uuid[]) and not ${SHARES}
), moved as (
  update task t set done_at = $2, done_by = $3 from alone where t.person_id = alone.id and t.kind = $4 and t.done_at is null
), apart as (
update clock c set status = case when c.status = 'BREACHED' then c.status else 'MET' end,
  ended_at = case when c.status = 'BREACHED' then c.ended_at else $2 end, closed_at = $2, version = c.version + 1
from alone where c.subject_id = alone.id and alone.separated and c.kind = $5 and c.closed_at is null
), ${startSql('$6')}`;

/** Nobody is to be kept apart any longer: the person is an adult after all. */
export async function needNotBeApart(tx: Tx, personIds: readonly string[]): Promise<void> {
  await tx.enterSystemScope();
  await closeMovesApart(tx, personIds);
  await endClocks(tx, personIds, { stopped: [APART] });
}

/** Nobody is to be moved any longer; of whoever is in nobody's custody the time ends with those of the custody. */
export const closeMovesApart = (tx: Tx, personIds: readonly string[]) =>
  tx.query('update task set done_at = $2, done_by = $3 where person_id = any($1::uuid[]) and kind = $4 and done_at is null', [
    personIds,
    tx.now,
    tx.viewer.accountId,
    MOVE_APART,
  ]);
