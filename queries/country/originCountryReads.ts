import { mayCall } from '../../domain/access/operations';
import type { Viewer } from '../../domain/access/viewer';
import type { RootRead } from '../plan/execute';
import { column, computed, instantSql, type ListRead, listNamed, lists, manyOn, oneOn, page, part, reads, sql } from '../plan/readMap';

/** States of origin and the ICAO codes beside them: a code list, open to every signed-in account. */
export const originCountryReads = reads({
  type: 'OriginCountry',
  table: 'origin_country',
  person: null,
  fields: {
    id: column('id', { level: 0 }),
    code: column('code', { level: 0 }),
    name: sql(
      (row, { lang }, bind) => {
        const language = lang == null ? `'en'` : `split_part(${bind(lang)}, '-', 1)`;
        return `coalesce(${row}.names->>${language}, ${row}.names->>'en')`;
      },
      { level: 0 },
    ),
    isState: column('is_state', { level: 0 }),
    stance: column('stance', { level: 1 }),
    stanceSource: column('stance_source', { level: 1 }),
    stanceAsOf: sql((row) => instantSql(`${row}.stance_as_of::timestamp at time zone 'UTC'`), { level: 1 }),
    dataTransferBasis: column('data_transfer_basis', { level: 1 }),
    deathPenaltyPolicy: column('death_penalty_policy', { level: 1 }),
    minimumCriminalAge: column('minimum_criminal_age', { level: 1 }),
    mandatoryConsularNotification: column('mandatory_consular_notification', { level: 1 }),
    nationalityClaims: page(
      () => listNamed('nationalityClaims'),
      (row, claim) => `${claim}.country = ${row}.code`,
    ),
    repatriationRequests: page(
      () => listNamed('repatriationRequests'),
      (row, request) => `${request}.country = ${row}.code`,
    ),
    desk: part('CountryDesk', undefined, { level: 2 }),
    openMatters: page(
      () => listNamed('openMatters'),
      (row, matter) => `${matter}.country = ${row}.code`,
    ),
    stances: manyOn(
      'CountryStanceRecord',
      (row, stance) => `${stance}.country = ${row}.code`,
      (stance) => `${stance}.as_of desc, ${stance}.recorded_at desc`,
      { level: 1 },
    ),
    treaties: manyOn(
      'Treaty',
      (row, treaty) => `${treaty}.country = ${row}.code`,
      (treaty) => `${treaty}.in_force_from, ${treaty}.id`,
      { level: 0 },
    ),
    demarches: page(
      () => listNamed('demarches'),
      (row, demarche) => `${demarche}.country = ${row}.code`,
    ),
    commitments: manyOn(
      'Commitment',
      (row, commitment) => `${commitment}.country = ${row}.code`,
      (commitment) => `${commitment}.made_at desc, ${commitment}.id`,
    ),
    contacts: manyOn(
      'CountryContact',
      (row, contact) => `${contact}.country = ${row}.code and ${contact}.active_to is null`,
      (contact) => `${contact}.office, ${contact}.id`,
    ),
    centralAuthority: oneOn(
      'CentralAuthority',
      (row, authority) => `${authority}.country = ${row}.code and ${authority}.active_to is null`,
    ),
    information: manyOn(
      'CountryInformation',
      (row, information) => `${information}.country = ${row}.code`,
      (information) => `${information}.recorded_at desc, ${information}.id`,
    ),
    availableActions: computed(() => `select '{}'::json`, availableToCountry, { level: 1 }),
    version: column('version', { level: 1 }),
  },
});

/** A State has no lifecycle: whoever may set its basis may do so at any time. */
function availableToCountry(_facts: unknown, viewer: Viewer) {
  return mayCall(viewer.role, 'Mutation', 'setDataTransferBasis') ? [{ action: 'setDataTransferBasis', allowed: true, refusals: [] }] : [];
}

export const originCountryRead: RootRead = {
  kind: 'single',
  map: () => originCountryReads,
  where: (args, bind) => {
    const code = bind(args['code']);
    return (row) => `${row}.code = ${code}`;
  },
};

export const originCountryList: ListRead = lists('originCountries', {
  map: () => originCountryReads,
  defaultOrder: [{ sql: (row) => `${row}.code`, direction: 'asc', type: 'text' }],
});
