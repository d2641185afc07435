import { column, instant, type ListRead, one, type ReadMap, reads, sealed } from '../plan/readMap';

/** Conditions of handling. Custodial staff alone (row security). */
export const handlingMarkReads: ReadMap = reads({
  type: 'HandlingMark',
  table: 'handling_mark',
  person: (row) => `${row}.person_id`,
  fields: {
    id: column('id', { level: 1 }),
    person: one('Person', 'person_id'),
    subjectId: column('subject_id', { level: 1 }),
    code: column('code', { level: 1 }),
    reasons: sealed('reasons'),
    setBy: one('Account', 'set_by', { level: 1 }),
    setAt: instant('set_at', { level: 1 }),
    liftedAt: instant('lifted_at', { level: 1 }),
    liftReasons: sealed('lift_reasons'),
    version: column('version', { level: 1 }),
  },
});

export const handlingMarkList: ListRead = {
  map: () => handlingMarkReads,
  filters: {
    personId: { level: 2, sql: (row, bind, id) => `${row}.person_id::text = ${bind(id)}` },
    holds: { level: 1, sql: (row, bind, holds) => `(${row}.lifted_at is null) = ${bind(holds)}::boolean` },
  },
  defaultOrder: [{ sql: (row) => `${row}.set_at`, direction: 'desc', type: 'timestamptz' }],
};
