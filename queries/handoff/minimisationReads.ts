import { isId } from '../../domain/reference/nodeId';
import { column, instant, type ListRead, lists, reads, sealed, sql } from '../plan/readMap';

const L1 = { level: 1 } as const;

/** What of a package went and what was left out, by class: codes that name nobody, and the words of who decided, for whoever sees the case. */
export const minimisationReads = reads({
  type: 'MinimisationRecord',
  table: 'handoff_minimisation',
  person: (row) => `${row}.person_id`,
  fields: {
    id: column('id', L1),
    handoffId: column('handoff_id', L1),
    packageVersion: column('package_version', L1),
    content: column('content', L1),
    evidenceId: column('evidence_id', L1),
    need: column('need', L1),
    goes: column('goes', L1),
    ground: column('ground', L1),
    reasons: sealed('reasons'),
    decidedBy: sql((row) => `(select a.name from account a where a.id = ${row}.decided_by)`, L1),
    sealedAt: instant('sealed_at', L1),
  },
});

export const minimisationList: ListRead = lists('minimisationRecords', {
  map: () => minimisationReads,
  filters: {
    handoff: { level: 1, sql: (row, bind, id) => (isId(String(id)) ? `${row}.handoff_id = ${bind(id)}::uuid` : 'false') },
    goes: { level: 1, sql: (row, bind, goes) => `${row}.goes = ${bind(goes)}::boolean` },
    beyondNeed: { level: 1, sql: (row, bind, beyond) => `(${row}.goes and ${row}.need <> 'NEEDED') = ${bind(beyond)}::boolean` },
  },
  defaultOrder: [{ sql: (row) => `${row}.sealed_at`, direction: 'desc', type: 'timestamptz' }],
});
