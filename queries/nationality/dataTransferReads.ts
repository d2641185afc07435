import { basisArticles } from '../../domain/nationality/disclosures';
import { column, instant, type ListRead, lists, one, reads, sealed, sql } from '../plan/readMap';

const articles = Object.entries(basisArticles)
  .map(([basis, article]) => `when '${basis}' then '${article}'`)
  .join(' ');

/** What was disclosed to whom, and on which basis (I-33). A State reads what it received itself. */
export const dataTransferReads = reads({
  type: 'DataTransfer',
  table: 'data_transfer',
  person: (row) => `${row}.person_id`,
  fields: {
    id: column('id', { level: 1 }),
    kind: column('kind'),
    person: one('Person', 'person_id'),
    country: column('country'),
    recipient: column('recipient_authority'),
    basis: column('basis'),
    article: sql((row) => `case ${row}.basis ${articles} end`),
    originatorConsent: column('originator_consent'),
    justification: sealed('justification'),
    items: column('items'),
    transferredAt: instant('transferred_at'),
    recalledAt: instant('recalled_at'),
    recallReasons: sealed('recall_reasons'),
    recallNotifiedAt: instant('recall_notified_at'),
  },
});

export const dataTransferList: ListRead = lists('dataTransfers', {
  map: () => dataTransferReads,
  filters: {
    country: { level: 2, forStates: true, sql: (row, bind, country) => `${row}.country = ${bind(country)}` },
    kind: { level: 2, forStates: true, sql: (row, bind, kinds) => `${row}.kind = any(${bind(kinds)}::text[])` },
    recalled: { level: 2, forStates: true, sql: (row, bind, recalled) => `(${row}.recalled_at is not null) = ${bind(recalled)}::boolean` },
  },
  defaultOrder: [{ sql: (row) => `${row}.transferred_at`, direction: 'desc', type: 'timestamptz' }],
});
