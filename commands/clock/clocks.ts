import type { ClockRule } from '../../domain/clock/clockRule';
import { type ClockKind, clockRules } from '../../domain/clock/clocks';
import type { Tx } from '../Tx';

export interface NewClock {
  readonly kind: ClockKind;
  readonly subjectId: string;
  readonly personId: string | null;
  /** The State of the case, which sees the clock where its rule says so; null: there is none. */
  readonly country: string | null;
  /** What the time runs from; now, where it is left out. */
  readonly start?: Date;
  /** Where the time is set for the case, such as by an order; otherwise the rule says it. */
  readonly dueAt?: Date;
}

/**
 * Starts clocks in the command's transaction, in one statement whatever their number; one that runs already for the same matter
 * makes way. A time that was over before it was recorded is a breach from the beginning: nobody is spared by recording late.
 */
export async function startClocks(tx: Tx, clocks: readonly NewClock[]): Promise<void> {
  if (clocks.length === 0) return;
  await tx.enterSystemScope();
  await tx.query(`with ${startSql('$1')}`, [clockRows(tx, clocks), tx.now]);
}

/** For SQL of a command's own that starts clocks beside something else. */
export const clockRows = (tx: Tx, clocks: readonly NewClock[]): string => JSON.stringify(clocks.map((clock) => clockRow(tx, clock)));

function clockRow(tx: Tx, { kind, subjectId, personId, country, start = tx.now, dueAt }: NewClock) {
  const rule: ClockRule = clockRules[kind];
  return {
    id: tx.newId('Clock'),
    kind,
    subject_type: rule.subject,
    subject_id: subjectId,
    person_id: personId,
    country: rule.shownToState ? country : null,
    started_at: start,
    due_at: dueAt ?? rule.dueAt(start),
    source: rule.source,
  };
}

/** `rows`: the parameter with `clockRows`; $2 is now. */
export const startSql = (rows: string): string => `wanted as (
  select * from jsonb_to_recordset(${rows}::jsonb) as c(id uuid, kind text, subject_type text, subject_id uuid, person_id uuid, country text,
    started_at timestamptz, due_at timestamptz, source text)
), replaced as (
  update clock c set status = 'STOPPED', ended_at = $2, closed_at = $2, version = version + 1
  from wanted w where c.kind = w.kind and c.subject_id = w.subject_id and c.status in ('RUNNING', 'PAUSED') returning c.id
)
insert into clock (id, kind, subject_type, subject_id, person_id, country, status, started_at, due_at, ended_at, source)
select id, kind, subject_type, subject_id, person_id, country, case when due_at <= $2 then 'BREACHED' else 'RUNNING' end, started_at, due_at,
       case when due_at <= $2 then due_at end, source
from wanted
-- Read first, so that the old clock has gone before the new one comes.
where (select count(*) from replaced) >= 0`;

export interface Ending {
  readonly met?: readonly ClockKind[];
  readonly stopped?: readonly ClockKind[];
}

/**
 * Ends clocks: MET when what they wait for came about, STOPPED when nobody waits any longer. A breach stays one, and is closed:
 * what was owed was done late, or is owed no more.
 */
export const endClocks = (tx: Tx, subjectIds: readonly string[], ending: Ending): Promise<void> =>
  end(tx, 'subject_id', subjectIds, ending);

/** The same of everything that concerns these persons, whatever its subject. */
export const endClocksOfPersons = (tx: Tx, personIds: readonly string[], ending: Ending): Promise<void> =>
  end(tx, 'person_id', personIds, ending);

async function end(tx: Tx, whose: 'subject_id' | 'person_id', ids: readonly string[], { met = [], stopped = [] }: Ending): Promise<void> {
  if (met.length + stopped.length === 0) return;
  await tx.enterSystemScope();
  await tx.query(
    `update clock set status = case when status = 'BREACHED' then status when kind = any($2::text[]) then 'MET' else 'STOPPED' end,
       ended_at = case when status = 'BREACHED' then ended_at else $4 end, closed_at = $4, version = version + 1
     where ${whose} = any($1::uuid[]) and (kind = any($2::text[]) or kind = any($3::text[])) and closed_at is null`,
    [ids, met, stopped, tx.now],
  );
}
