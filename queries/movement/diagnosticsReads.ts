import { type Diagnosis, diagnose, type RecordedStory } from '../../domain/movement/diagnosis';
import { exceptionStatuses } from '../../domain/movement/entries';
import { column, computed, instant, instantSql, many, manyOn, one, oneOn, reads, sql } from '../plan/readMap';
import { movementFactsSql } from './movementFacts';

const open = { level: 1 } as const;
const reasonGiven = (event: string) => `(${event}.words is not null or ${event}.detail ? 'lateReason')`;

/** What is on record of a movement, as the replay reads it: events from the history, counts from the counts; of no name. */
const storySql = (row: string) => `
  select json_build_object(
    'facts', (${movementFactsSql(`${row}.id`)}),
    'events', coalesce((select json_agg(json_build_object('id', s.id, 'action', s.action, 'to', s.to_state, 'occurredAt', ${instantSql('s.occurred_at')},
        'recordedAt', ${instantSql('s.recorded_at')}, 'sequence', s.sequence, 'actor', s.actor_name, 'actorRole', s.actor_role,
        'lateReasonGiven', s.reasoned, 'count', s.counted)) from (
      select e.id, e.action, e.to_state, e.occurred_at, e.recorded_at, e.tx as sequence, e.actor_name, e.actor_role, ${reasonGiven('e')} as reasoned, null::json as counted
      from case_event e where e.subject_id = ${row}.id and e.subject_type = 'Movement' and e.action <> 'recordHeadcount'
      union all
      select h.id, 'recordHeadcount', null, h.occurred_at, h.recorded_at, e.tx, e.actor_name, e.actor_role, h.late_reason is not null,
        json_build_object('checkpoint', h.checkpoint, 'present', h.present, 'unidentified', h.unidentified)
      from headcount h left join lateral (select e.tx, e.actor_name, e.actor_role from case_event e
        where e.subject_id = h.movement_id and e.action = 'recordHeadcount' and e.occurred_at = h.occurred_at and e.recorded_at = h.recorded_at limit 1) e on true
      where h.movement_id = ${row}.id) s), '[]'::json),
    'legs', coalesce((select json_agg(json_build_object('id', l.id, 'ordinal', l.ordinal, 'state', l.state, 'custodianNamed', l.custodian is not null,
        'began', ${instantSql('l.started_at')}, 'ended', ${instantSql('l.ended_at')}) order by l.ordinal) from movement_leg l where l.movement_id = ${row}.id), '[]'::json),
    'stops', coalesce((select json_agg(json_build_object('id', o.id, 'state', o.state, 'startedAt', ${instantSql('o.started_at')}))
      from overnight_stop o where o.movement_id = ${row}.id), '[]'::json))`;

/** One movement's story told anew from its record; persons only where somebody asks for them, with what the role may read of them. */
reads({
  type: 'MovementDiagnostics',
  table: 'movement',
  person: null,
  fields: {
    id: column('id', open),
    ref: column('ref', open),
    status: column('status', open),
    movement: oneOn('Movement', (row, movement) => `${movement}.id = ${row}.id`),
    story: computed<RecordedStory>(storySql, (story, viewer, now): Diagnosis => diagnose(story, viewer, now), open),
    counts: many('DiagnosedCount', 'movement_id', (count) => `${count}.occurred_at, ${count}.recorded_at, ${count}.id`, open),
  },
});

const EXCEPTED = exceptionStatuses.map((status) => `'${status}'`).join(', ');
/** Who was to be there: the list, less whoever left it as an exception. */
const expected = (row: string) =>
  `select e.person_id from manifest_entry e where e.movement_id = ${row}.movement_id and e.status not in (${EXCEPTED})`;
const listed = (row: string) => `select e.person_id from manifest_entry e where e.movement_id = ${row}.movement_id`;
const number = (from: string) => `(select count(*)::int from ${from})`;

/** A count beside the list. Numbers are of everybody; persons of those whom the viewer sees. */
reads({
  type: 'DiagnosedCount',
  table: 'headcount',
  person: null,
  fields: {
    id: column('id', open),
    checkpoint: column('checkpoint', open),
    side: column('side', open),
    occurredAt: instant('occurred_at', open),
    recordedAt: instant('recorded_at', open),
    countedBy: one('Account', 'counted_by', open),
    expected: sql((row) => number(`(${expected(row)}) x`), open),
    counted: sql((row) => `cardinality(${row}.present) + cardinality(${row}.unidentified)`, open),
    unidentified: sql((row) => `cardinality(${row}.unidentified)`, open),
    twice: sql((row) => `cardinality(${row}.present) - (select count(distinct p)::int from unnest(${row}.present) p)`, open),
    missingCount: sql((row) => number(`(${expected(row)}) x where not x.person_id = any(${row}.present)`), open),
    extraCount: sql((row) => number(`(select distinct p from unnest(${row}.present) p) x where x.p not in (${listed(row)})`), open),
    missing: manyOn(
      'Person',
      (row, person) => `${person}.id in (${expected(row)}) and not ${person}.id = any(${row}.present)`,
      (person) => `${person}.ref`,
      { others: true },
    ),
    extra: manyOn(
      'Person',
      (row, person) => `${person}.id = any(${row}.present) and ${person}.id not in (${listed(row)})`,
      (person) => `${person}.ref`,
      { others: true },
    ),
  },
});
