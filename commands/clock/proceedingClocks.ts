import { beforeJudge, investigationsAnnounced, type ProceedingClock } from '../../domain/clock/proceedingClocks';
import { type ClockCourse, type ClockedCase, courseOf, proceedingClocks } from '../../domain/proceeding/clocks';
import type { Tx } from '../Tx';
import { endClocks, startClocks } from './clocks';

interface CaseOfPerson extends ClockedCase {
  readonly id: string;
  /** Kinds that the case has, ended or not; one that was stopped may begin again. */
  readonly known: readonly ProceedingClock[];
}

/**
 * Lets the time limits of every case of a person follow what happened: they start, stand still, go on, are met or stopped. Called
 * after whatever may change one of their facts, by who holds the person's lock.
 */
export async function keepProceedingClocks(tx: Tx, personId: string): Promise<void> {
  await tx.enterSystemScope();
  for (const one of await tx.query<CaseOfPerson>(CASES, [personId])) {
    const wanted = (course: ClockCourse) => proceedingClocks.filter((kind) => courseOf(kind, one) === course);
    await endClocks(tx, [one.id], { met: wanted('MET'), stopped: wanted('STOPPED') });
    const going = wanted('RUNNING');
    await tx.query(STAND_STILL, [one.id, wanted('PAUSED'), tx.now]);
    await tx.query(GO_ON, [one.id, going, tx.now]);
    await startClocks(
      tx,
      going
        .filter((kind) => !one.known.includes(kind))
        .map((kind) => ({
          kind,
          subjectId: one.id,
          personId,
          country: null,
          ...(kind === 'BEFORE_JUDGE' && one.child ? { dueAt: beforeJudge.child(tx.now) } : {}),
          ...(kind === 'INVESTIGATION_WINDOW' && tx.now < investigationsAnnounced ? { start: investigationsAnnounced } : {}),
        })),
    );
    if (one.child) await tx.query(SOONER_FOR_A_CHILD, [one.id]);
  }
}

const CASES = `
select l.id, l.stage, l.forum, f.child_or_in_doubt as child, f.charged, f.verdict is not null as judged,
  exists (select from custody_episode e where e.person_id = l.person_id and e.ended_at is null) as held,
  exists (select from hearing h where h.proceeding_id = l.id and h.disposition = 'HELD')
    or exists (select from detention_review r where r.person_id = l.person_id and r.held_at >= l.opened_at) as heard,
  array(select distinct c.kind from clock c where c.subject_id = l.id and c.status <> 'STOPPED') as known
from proceeding l join guard_facts_proceeding f on f.proceeding_id = l.id where l.person_id = $1`;

const STAND_STILL = `
update clock set status = 'PAUSED', paused_at = $3, version = version + 1
where subject_id = $1 and kind = any($2::text[]) and status = 'RUNNING'`;

const GO_ON = `
update clock set status = 'RUNNING', due_at = due_at + ($3 - paused_at), paused_at = null, version = version + 1
where subject_id = $1 and kind = any($2::text[]) and status = 'PAUSED'`;

/** The age came into doubt while the time of an adult ran. */
const SOONER_FOR_A_CHILD = `
update clock set due_at = started_at + interval '24 hours', version = version + 1
where subject_id = $1 and kind = 'BEFORE_JUDGE' and status = 'RUNNING' and due_at > started_at + interval '24 hours'`;
