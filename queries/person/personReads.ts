import { caseEventsOf } from '../audit/caseEventReads';
import { column, many, one, oneOn, page, part, type ReadMap, reads, sql } from '../plan/readMap';

/** What every person has. A State reads of it what rulings 3 lists (`stateSlice`). */
const ofEveryPerson: ReadMap['fields'] = {
  id: column('id', { level: 1 }),
  ref: column('ref', { level: 1 }),
  displayName: column('display_name'),
  names: many('PersonName', 'person_id', (row) => `${row}.ordinal`),
  sex: column('sex'),
  birth: column('birth'),
  birthConventional: column('birth_conventional'),
  birthPlace: column('birth_place'),
  ageRange: part('AgeRange', (row) => `${row}.birth is not null`),
  identityStatus: column('identity_status'),
  nationalityClaims: many('NationalityClaim', 'person_id', (row) => `${row}.created_at, ${row}.id`),
  identifiers: many('PersonIdentifier', 'person_id', (row) => `${row}.kind, ${row}.value, ${row}.id`),
  relationships: many('Relationship', 'person_id', (row) => `${row}.recorded_at, ${row}.id`, { level: 4, category: 'CHILD' }),
  version: column('version', { level: 1 }),
};

const ofDetainees: ReadMap['fields'] = {
  legalStatus: column('legal_status'),
  track: column('track'),
  ageStatus: column('age_status'),
  currentCustody: oneOn('CustodyEpisode', (row, child) => `${child}.person_id = ${row}.id and ${child}.ended_at is null`),
  custody: many('CustodyEpisode', 'person_id', (row) => `${row}.admitted_at, ${row}.id`),
  biometrics: many('BiometricEnrolment', 'person_id', (row) => `${row}.captured_at, ${row}.id`, { level: 3, category: 'BIOMETRICS' }),
  proceedings: many('LegalProceeding', 'person_id', (row) => `${row}.opened_at, ${row}.id`),
  repatriationRequests: many('RepatriationRequest', 'person_id', (row) => `${row}.created_at, ${row}.id`),
  handoffs: many('ProsecutionHandoff', 'person_id', (row) => `${row}.created_at, ${row}.id`),
  history: page(
    () => caseEventsOf,
    (row, event) => `${event}.person_id = ${row}.id`,
  ),
};

const ofResidents: ReadMap['fields'] = {
  residence: one('Facility', 'residence_facility_id', { level: 4, category: 'CHILD' }),
};

const person = (row: string) => `${row}.id`;

export const detaineeReads = reads({ type: 'Detainee', table: 'person', person, fields: { ...ofEveryPerson, ...ofDetainees } });

export const protectedResidentReads = reads({
  type: 'ProtectedResident',
  table: 'person',
  person,
  fields: { ...ofEveryPerson, ...ofResidents },
});

export const personReads = reads({
  type: 'Person',
  table: 'person',
  concrete: (row) => `case ${row}.kind when 'DETAINEE' then 'Detainee' else 'ProtectedResident' end`,
  person,
  fields: { ...ofEveryPerson, ...ofDetainees, ...ofResidents },
});

reads({
  type: 'PersonName',
  table: 'person_name',
  person: (row) => `${row}.person_id`,
  fields: { usage: column('usage'), full: column('full'), lang: column('lang') },
});

reads({
  type: 'PersonIdentifier',
  table: 'person_identifier',
  person: (row) => `${row}.person_id`,
  fields: { kind: column('kind'), value: column('value'), issuer: column('issuer') },
});

const yearsSince = (birth: string) => `extract(year from age(current_date, ${birth}))::int`;

reads({
  type: 'AgeRange',
  table: 'person',
  person,
  fields: {
    min: sql((row) => yearsSince(`${row}.birth_latest`)),
    max: sql((row) => yearsSince(`${row}.birth_earliest`)),
  },
});
