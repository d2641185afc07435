import type { RootRead } from '../plan/execute';
import { column, type ListRead, type ReadMap, reads } from '../plan/readMap';

/** States of origin and the ICAO codes beside them: a code list, open to every signed-in account. */
export const originCountryReads: ReadMap = reads({
  type: 'OriginCountry',
  table: 'origin_country',
  person: null,
  fields: {
    id: column('id', { level: 0 }),
    code: column('code', { level: 0 }),
    stance: column('stance', { level: 1 }),
    dataTransferBasis: column('data_transfer_basis', { level: 1 }),
    version: column('version', { level: 1 }),
  },
});

export const originCountryRead: RootRead = {
  kind: 'single',
  map: () => originCountryReads,
  where: (args, bind) => {
    const code = bind(args['code']);
    return (row) => `${row}.code = ${code}`;
  },
};

export const originCountryList: ListRead = {
  map: () => originCountryReads,
  defaultOrder: [{ sql: (row) => `${row}.code`, direction: 'asc', type: 'text' }],
};
