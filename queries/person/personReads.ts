import { registerCompleteness } from '../../domain/custody/register';
import { availableActions } from '../../domain/lifecycle/lifecycle';
import { type AgeFacts, ageLifecycle } from '../../domain/person/ageLifecycle';
import { categoriesOf, type SubjectFacts } from '../../domain/person/dataSubjectCategories';
import { identityLifecycle, type PersonFacts } from '../../domain/person/identityLifecycle';
import { caseEventsOf } from '../audit/caseEventReads';
import { registerFacts } from '../custody/registerFacts';
import { factsOf } from '../plan/facts';
import { column, computed, instant, many, manyOn, one, oneOn, page, part, type ReadMap, reads, sealed, sql } from '../plan/readMap';

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
  mergedInto: one('Person', 'merged_into'),
  mergedRecords: manyOn(
    'PersonMerge',
    (row, child) => `${child}.survivor_id = ${row}.id and ${child}.undone_at is null`,
    (row) => `${row}.merged_at, ${row}.id`,
  ),
  ageStatus: column('age_status'),
  dataSubjectCategories: computed<SubjectFacts>(
    (row) =>
      `select json_build_object('legalStatus', ${row}.legal_status, 'ageStatus', ${row}.age_status, 'youngestNow', f.youngest_now) from guard_facts_person f where f.person_id = ${row}.id`,
    (facts) => categoriesOf(facts),
  ),
  repatriationRequests: many('RepatriationRequest', 'person_id', (row) => `${row}.created_at, ${row}.id`),
  languages: manyOn(
    'PersonLanguage',
    (row, language) => `${language}.person_id = ${row}.id and ${language}.replaced_at is null`,
    (row) => `array_position(array['FIRST', 'FLUENT', 'SOME'], ${row}.level), ${row}.code`,
  ),
  photographs: many('Photograph', 'person_id', (row) => `${row}.taken_at desc, ${row}.id desc`, { level: 3, category: 'BIOMETRICS' }),
  keptOut: manyOn(
    'Account',
    (row, account) => `exists (select from case_exclusion x where x.person_id = ${row}.id and x.account_id = ${account}.id)`,
    (row) => `${row}.name, ${row}.id`,
  ),
  handling: sql((row) => `to_json(${row}.handling)`),
  identityAttempts: many('IdentityAttempt', 'person_id', (row) => `${row}.attempted_at, ${row}.id`),
  ageDeterminations: many('AgeDetermination', 'person_id', (row) => `${row}.doubt_raised_at, ${row}.id`, { level: 4, category: 'CHILD' }),
  identifiers: many('PersonIdentifier', 'person_id', (row) => `${row}.kind, ${row}.value, ${row}.id`),
  identityDocuments: many('IdentityDocument', 'person_id', (row) => `${row}.recorded_at desc, ${row}.id desc`),
  identityAssertions: many('IdentityAssertion', 'person_id', (row) => `${row}.recorded_at desc, ${row}.id desc`),
  familyUnit: oneOn(
    'FamilyUnit',
    (row, unit) => `${unit}.id = (select m.family_unit_id from family_unit_member m where m.person_id = ${row}.id and m.left_at is null)`,
    { level: 4, category: 'CHILD', others: true },
  ),
  familyMemberships: many('FamilyUnitMember', 'person_id', (row) => `${row}.joined_at, ${row}.id`, {
    level: 4,
    category: 'CHILD',
    others: true,
  }),
  guardianships: many('Guardianship', 'person_id', (row) => `${row}.began_at, ${row}.id`, { level: 4, category: 'CHILD' }),
  relationships: manyOn(
    'Relationship',
    (row, link) => `${link}.person_id = ${row}.id and ${link}.ended_at is null`,
    (row) => `${row}.recorded_at, ${row}.id`,
    { level: 4, category: 'CHILD' },
  ),
  formerRelationships: manyOn(
    'Relationship',
    (row, link) => `${link}.person_id = ${row}.id and ${link}.ended_at is not null`,
    (row) => `${row}.ended_at, ${row}.id`,
    { level: 4, category: 'CHILD' },
  ),
  history: page(
    () => caseEventsOf,
    (row, event) => `${event}.person_id = ${row}.id`,
  ),
  version: column('version', { level: 1 }),
  createdAt: instant('created_at'),
  updatedAt: instant('updated_at'),
  availableActions: computed<Readonly<Record<string, unknown>>>(
    (row) =>
      `select json_build_object('identity', to_json(f), 'age', to_json(a)) from guard_facts_person f join guard_facts_age a using (person_id) where f.person_id = ${row}.id`,
    (row, viewer, now) => {
      const identity = factsOf<PersonFacts>(row['identity'] as never);
      // A record merged into another takes no further step, of neither table (I-36).
      if (identity.identityStatus === 'MERGED') return [];
      const age = factsOf<AgeFacts>(row['age'] as never);
      return [
        ...availableActions(identityLifecycle, identity.identityStatus, identity, viewer, now),
        ...availableActions(ageLifecycle, age.stage, age, viewer, now),
      ];
    },
    { level: 1 },
  ),
};

const ofDetainees: ReadMap['fields'] = {
  legalStatus: column('legal_status'),
  track: column('track'),
  juvenile: sql((row) => `(select counts_as_child(p) from person p where p.id = ${row}.id)`),
  currentCustody: oneOn('CustodyEpisode', (row, child) => `${child}.person_id = ${row}.id and ${child}.ended_at is null`),
  custody: many('CustodyEpisode', 'person_id', (row) => `${row}.admitted_at, ${row}.id`),
  orders: many('DetentionOrder', 'person_id', (row) => `${row}.issued_at, ${row}.id`),
  detentionReviews: many('DetentionReview', 'person_id', (row) => `${row}.held_at, ${row}.id`),
  priorAdjudications: many('PriorAdjudication', 'person_id', (row) => `${row}.recorded_at, ${row}.id`),
  foreignCustody: many('ForeignCustody', 'person_id', (row) => `${row}.held_from, ${row}.id`),
  releaseVerifications: many('ReleaseVerification', 'person_id', (row) => `${row}.verified_at, ${row}.id`),
  familyNotifications: many('FamilyNotification', 'person_id', (row) => `${row}.recorded_at, ${row}.id`),
  admission: oneOn('AdmissionRecord', (row, child) => `${child}.person_id = ${row}.id`, { level: 3, category: 'HEALTH' }),
  deathRecord: oneOn('DeathRecord', (row, death) => `${death}.person_id = ${row}.id`, { level: 3, category: 'HEALTH' }),
  healthEvents: many('HealthEvent', 'person_id', (row) => `${row}.occurred_at, ${row}.id`, { level: 3, category: 'HEALTH' }),
  registerCompleteness: computed(registerFacts, registerCompleteness),
  biometrics: many('BiometricEnrolment', 'person_id', (row) => `${row}.captured_at, ${row}.id`, { level: 3, category: 'BIOMETRICS' }),
  biometricComparisons: many('BiometricComparison', 'person_id', (row) => `${row}.compared_at, ${row}.id`, {
    level: 3,
    category: 'BIOMETRICS',
  }),
  identitySources: many('IdentitySource', 'person_id', (row) => `${row}.consulted_at, ${row}.id`),
  duplicateCandidates: manyOn(
    'DuplicateCandidate',
    (row, child) => `${row}.id in (${child}.person_a, ${child}.person_b)`,
    (row) => `${row}.detected_at, ${row}.id`,
  ),
  consularRecords: many('ConsularRecord', 'person_id', (row) => `${row}.informed_at, ${row}.id`, { level: 3, category: 'CONSULAR' }),
  dataTransfers: many('DataTransfer', 'person_id', (row) => `${row}.transferred_at, ${row}.id`),
  counsel: many('CounselAppointment', 'person_id', (row) => `${row}.appointed_at, ${row}.id`),
  incidents: many('Incident', 'person_id', (row) => `${row}.occurred_at, ${row}.id`),
  clocks: many('Clock', 'person_id', (row) => `${row}.due_at, ${row}.id`),
  proceedings: many('LegalProceeding', 'person_id', (row) => `${row}.opened_at, ${row}.id`),
  handoffs: many('ProsecutionHandoff', 'person_id', (row) => `${row}.created_at, ${row}.id`),
};

const ofResidents: ReadMap['fields'] = {
  track: column('track'),
  deathRecord: oneOn('DeathRecord', (row, death) => `${death}.person_id = ${row}.id`, { level: 3, category: 'HEALTH' }),
  residence: one('Facility', 'residence_facility_id', { level: 4, category: 'CHILD' }),
  consents: many('ConsentRecord', 'person_id', (row) => `${row}.answered_at, ${row}.id`, { level: 4, category: 'CHILD' }),
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
  fields: {
    id: column('id', { level: 1 }),
    usage: column('usage'),
    full: column('full'),
    lang: column('lang'),
    parts: computed(
      (row) => `select ${row}.parts where ${row}.parts is not null`,
      (parts: unknown) => parts,
    ),
    scheme: column('scheme'),
    source: sealed('source'),
    document: one('IdentityDocument', 'document_id'),
  },
});

reads({
  type: 'PersonIdentifier',
  table: 'person_identifier',
  person: (row) => `${row}.person_id`,
  fields: { kind: column('kind'), value: column('value'), issuer: column('issuer') },
});

const yearsSince = (birth: string) => `extract(year from age(app_now()::date, ${birth}))::int`;

reads({
  type: 'AgeRange',
  table: 'person',
  person,
  fields: {
    min: sql((row) => yearsSince(`${row}.birth_latest`)),
    max: sql((row) => yearsSince(`${row}.birth_earliest`)),
  },
});
