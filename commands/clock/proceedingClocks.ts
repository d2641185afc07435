import { beforeJudge, investigationsAnnounced, type ProceedingClock } from '../../domain/clock/proceedingClocks';
import type { LegalStatus, Track } from '../../domain/person/vocabulary';
import { type ClockCourse, type ClockedCase, courseOf, proceedingClocks } from '../../domain/proceeding/clocks';
import type { StandingOfProceeding } from '../../domain/proceeding/legalStatus';
import type { ProceedingStage } from '../../domain/proceeding/vocabulary';
import type { Tx } from '../Tx';
import { clockRows, type NewClock, startSql } from './clocks';

/** A case as its person's legal status and its time limits ask for it, and how the person stands by now. */
export interface CaseOfPerson extends ClockedCase, StandingOfProceeding {
  readonly id: string;
  readonly stage: ProceedingStage;
  readonly charged: boolean;
  readonly legalStatus: LegalStatus | null;
  readonly track: Track | null;
  /** Kinds that the case has, ended or not; one that was stopped may begin again. */
  readonly known: readonly ProceedingClock[];
  /** Those that are not closed. */
  readonly open: readonly OpenClock[];
}

interface OpenClock {
  readonly id: string;
  readonly kind: ProceedingClock;
  readonly status: 'RUNNING' | 'PAUSED' | 'BREACHED';
  /** It runs for longer than a child's time before a judge. */
  readonly long: boolean;
}

interface MovedClock {
  readonly id: string;
  readonly course: ClockCourse;
  /** It is the time of a child: no longer than that. */
  readonly child: boolean;
}

/**
 * Lets the time limits of every case of a person follow what happened: they start, stand still, go on, are met or stopped. Called
 * after whatever may change one of their facts, by who holds the person's lock. As many statements for ten cases as for one.
 */
export async function keepProceedingClocks(tx: Tx, personId: string, known?: readonly CaseOfPerson[]): Promise<void> {
  const cases = known ?? (await casesOfPerson(tx, personId));
  await tx.enterSystemScope();
  const moved = cases.flatMap((one) => one.open.flatMap((clock) => movedClock(one, clock)));
  const begins = cases.flatMap((one) => begun(tx, personId, one));
  if (moved.length + begins.length > 0) await tx.query(KEEP, [JSON.stringify(moved), tx.now, clockRows(tx, begins)]);
}

/** The cases as they stand in this transaction. */
export async function casesOfPerson(tx: Tx, personId: string): Promise<readonly CaseOfPerson[]> {
  await tx.enterSystemScope();
  return tx.query<CaseOfPerson>(CASES, [personId]);
}

/** Nothing where the clock goes on as it does. */
function movedClock(one: CaseOfPerson, { id, kind, status, long }: OpenClock): MovedClock[] {
  const course = courseOf(kind, one);
  const child = kind === 'BEFORE_JUDGE' && one.child && long && course === 'RUNNING' && status !== 'BREACHED';
  return course === status || (status === 'BREACHED' && isGoing(course)) ? (child ? [{ id, course, child }] : []) : [{ id, course, child }];
}

const isGoing = (course: ClockCourse) => course === 'RUNNING' || course === 'PAUSED';

const begun = (tx: Tx, personId: string, one: CaseOfPerson): NewClock[] =>
  proceedingClocks
    .filter((kind) => courseOf(kind, one) === 'RUNNING' && !one.known.includes(kind))
    .map((kind) => ({
      kind,
      subjectId: one.id,
      personId,
      country: null,
      ...(kind === 'BEFORE_JUDGE' && one.child ? { dueAt: beforeJudge.child(tx.now) } : {}),
      ...(kind === 'INVESTIGATION_WINDOW' && tx.now < investigationsAnnounced ? { start: investigationsAnnounced } : {}),
    }));

const CASES = `
select l.id, l.stage, l.stage_before_suspension, l.observed_external, l.forum, f.child_or_in_doubt as child, f.charged, f.verdict,
  f.verdict is not null as judged, p.legal_status, p.track,
  exists (select from custody_episode e where e.person_id = l.person_id and e.ended_at is null) as held,
  exists (select from hearing h where h.proceeding_id = l.id and h.disposition = 'HELD')
    or exists (select from detention_review r where r.person_id = l.person_id and r.held_at >= l.opened_at) as heard,
  array(select distinct c.kind from clock c where c.subject_id = l.id and c.status <> 'STOPPED') as known,
  (select coalesce(json_agg(json_build_object('id', c.id, 'kind', c.kind, 'status', c.status,
     'long', c.due_at > c.started_at + interval '24 hours')), '[]')
   from clock c where c.subject_id = l.id and c.closed_at is null and c.kind = any('{${proceedingClocks.join(',')}}'::text[])) as open
from proceeding l join guard_facts_proceeding f on f.proceeding_id = l.id join person p on p.id = l.person_id where l.person_id = $1`;

/** A breach stays one, and is closed. The time of an adult is cut where the age came into doubt while it ran. */
const KEEP = `
with moved as (
update clock c set
  status = case when c.status = 'BREACHED' then c.status else m.course end,
  ended_at = case when m.ends and c.status <> 'BREACHED' then $2 else c.ended_at end,
  closed_at = case when m.ends then $2 end,
  paused_at = case when m.ends then c.paused_at when m.course = 'PAUSED' then $2 end,
  due_at = least(
    case when m.course = 'RUNNING' and c.status = 'PAUSED' then c.due_at + ($2 - c.paused_at) else c.due_at end,
    case when m.child then c.started_at + interval '24 hours' end),
  version = c.version + 1
from (select id, course, child, course in ('MET', 'STOPPED') as ends from jsonb_to_recordset($1::jsonb) as x(id uuid, course text, child boolean)) m
where c.id = m.id and c.closed_at is null and (m.ends or c.status <> 'BREACHED')
), ${startSql('$3')}`;
