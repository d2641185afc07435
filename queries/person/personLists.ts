import { type Bind, type FilterRead, type ListRead, lists, type OrderTerm } from '../plan/readMap';
import { detaineeReads, protectedResidentReads } from './personReads';

const LIVE_REQUEST = `r.state not in ('CLOSED', 'LAPSED', 'WITHDRAWN', 'SUPERSEDED', 'ABATED', 'DECLINED')`;

/** One claim must fit both: the State and the status. Read under the viewer, a State filters by its own claims alone. */
function claimFits(row: string, bind: Bind, filter: Readonly<Record<string, unknown>>): string {
  const conditions = [`c.person_id = ${row}.id`];
  if (filter['nationality'] != null) conditions.push(`c.country = ${bind(filter['nationality'])}`);
  if (filter['nationalityStatus'] != null) conditions.push(`c.status = any(${bind(filter['nationalityStatus'])}::text[])`);
  return `exists (select 1 from nationality_claim c where ${conditions.join(' and ')})`;
}

const ofEveryPerson: Readonly<Record<string, FilterRead>> = {
  nationality: { level: 2, forStates: true, sql: (row, bind, _country, filter) => claimFits(row, bind, filter) },
  // Together with `nationality` that filter has already asked for both.
  nationalityStatus: {
    level: 2,
    forStates: true,
    sql: (row, bind, _statuses, filter) => (filter['nationality'] == null ? claimFits(row, bind, filter) : 'true'),
  },
  identityStatus: { level: 2, forStates: true, sql: (row, bind, statuses) => `${row}.identity_status = any(${bind(statuses)}::text[])` },
  hasOpenRequest: {
    level: 2,
    forStates: true,
    sql: (row, bind, has) =>
      `exists (select 1 from repatriation_request r where r.person_id = ${row}.id and ${LIVE_REQUEST}) = ${bind(has)}::boolean`,
  },
};

const inCustody = (row: string, condition: string) =>
  `exists (select 1 from custody_episode e where e.person_id = ${row}.id and e.ended_at is null and ${condition})`;

const ofDetainees: Readonly<Record<string, FilterRead>> = {
  facility: {
    level: 2,
    sql: (row, bind, code) => inCustody(row, `e.facility_id = (select f.id from facility f where f.code = ${bind(code)})`),
  },
  legalStatus: { level: 2, sql: (row, bind, statuses) => `${row}.legal_status = any(${bind(statuses)}::text[])` },
  track: { level: 2, sql: (row, bind, tracks) => `${row}.track = any(${bind(tracks)}::text[])` },
  admittedAfter: { level: 2, sql: (row, bind, at) => inCustody(row, `e.admitted_at >= ${bind(at)}::timestamptz`) },
  admittedBefore: { level: 2, sql: (row, bind, at) => inCustody(row, `e.admitted_at < ${bind(at)}::timestamptz`) },
};

const by = (column: string, type: OrderTerm['type'], direction: OrderTerm['direction']): readonly OrderTerm[] => [
  { sql: (row) => `${row}.${column}`, direction, type },
];

const byRef = (direction: OrderTerm['direction']): readonly OrderTerm[] => [
  { sql: (row) => `${row}.ref`, direction, type: 'text', unique: true },
];

const orders: ListRead['orders'] = {
  NAME_ASC: by('display_name', 'text', 'asc'),
  NAME_DESC: by('display_name', 'text', 'desc'),
  REF_ASC: byRef('asc'),
  REF_DESC: byRef('desc'),
  REGISTERED_ASC: by('created_at', 'timestamptz', 'asc'),
  REGISTERED_DESC: by('created_at', 'timestamptz', 'desc'),
};

export const detaineeList = lists('detainees', {
  map: () => detaineeReads,
  where: (row) => `${row}.kind = 'DETAINEE' and ${row}.merged_into is null`,
  filters: { ...ofEveryPerson, ...ofDetainees },
  orders,
  ordersClosedToStates: ['REGISTERED_ASC', 'REGISTERED_DESC'],
  // Ids are random: the order of a list without a wish is stable and says nothing.
  defaultOrder: [],
});

export const protectedResidentList = lists('protectedResidents', {
  map: () => protectedResidentReads,
  where: (row) => `${row}.kind = 'PROTECTED_RESIDENT' and ${row}.merged_into is null`,
  filters: ofEveryPerson,
  defaultOrder: [],
});
