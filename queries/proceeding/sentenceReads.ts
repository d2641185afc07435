import type { Stretch } from '../../domain/proceeding/timeServed';
import { column, computed, instant, reads, sealed, sql } from '../plan/readMap';

const person = (row: string) => `${row}.person_id`;
const day = (name: string) => sql((row) => `${row}.${name}::text`);

reads({
  type: 'Appeal',
  table: 'appeal',
  person,
  fields: {
    id: column('id', { level: 1 }),
    appellant: column('appellant'),
    court: column('court'),
    grounds: sealed('grounds'),
    lodgedAt: instant('lodged_at'),
    decidedAt: instant('decided_at'),
    outcome: column('outcome'),
    reasons: sealed('reasons'),
  },
});

reads({
  type: 'Sentence',
  table: 'sentence',
  person,
  fields: {
    id: column('id', { level: 1 }),
    kind: column('kind'),
    length: column('length'),
    runs: column('runs'),
    aboveMaximumGround: column('above_maximum_ground'),
    pronouncedOn: day('pronounced_on'),
    commuted: sql((row) => `${row}.commuted_by is not null`),
    daysTotal: column('days_total'),
    daysServed: column('days_served'),
    countedOn: day('counted_on'),
    stretches: computed(
      (row) => `select coalesce(${row}.counted, '[]')`,
      (stretches: readonly Stretch[]) => stretches,
    ),
    endsOn: day('ends_on'),
    transferable: sql(
      (row) => `coalesce((select t.transferable from guard_facts_sentence_transfer t where t.judgment_id = ${row}.judgment_id), false)`,
    ),
  },
});

reads({
  type: 'Clemency',
  table: 'clemency',
  person,
  fields: {
    id: column('id', { level: 1 }),
    kind: column('kind'),
    askedBy: sealed('asked_by'),
    askedAt: instant('asked_at'),
    decidedAt: instant('decided_at'),
    outcome: column('outcome'),
    authority: column('authority'),
    reasons: sealed('reasons'),
  },
});

reads({
  type: 'ForeignCustody',
  table: 'foreign_custody',
  person,
  fields: {
    id: column('id', { level: 1 }),
    country: column('country'),
    authority: column('authority'),
    heldFrom: day('held_from'),
    heldTo: day('held_to'),
    source: sealed('source'),
    recordedAt: instant('recorded_at'),
  },
});
