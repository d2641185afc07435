import { column, instant, type ListRead, lists, reads } from '../plan/readMap';

export const publishedFigureReads = reads({
  type: 'PublishedFigure',
  table: 'published_figure',
  person: null,
  fields: {
    id: column('id', { level: 0 }),
    topic: column('topic', { level: 0 }),
    country: column('country', { level: 0 }),
    value: column('value', { level: 0 }),
    asOf: instant('as_of', { level: 0 }),
    source: column('source', { level: 0 }),
    basis: column('basis', { level: 0 }),
    confidence: column('confidence', { level: 0 }),
    recordedAt: instant('recorded_at', { level: 0 }),
  },
});

/** The latest day first. */
export const publishedFigureList: ListRead = lists('publishedFigures', {
  map: () => publishedFigureReads,
  filters: {
    topic: { level: 0, forStates: true, sql: (row, bind, topics) => `${row}.topic = any(${bind(topics)}::text[])` },
    country: { level: 0, forStates: true, sql: (row, bind, country) => `${row}.country = ${bind(country)}` },
    asOfYear: {
      level: 0,
      forStates: true,
      sql: (row, bind, year) => `extract(year from ${row}.as_of at time zone 'UTC') = ${bind(year)}::int`,
    },
  },
  defaultOrder: [{ sql: (row) => `${row}.as_of`, direction: 'desc', type: 'timestamptz' }],
});
