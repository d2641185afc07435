import type { NationalityBasis } from '../../domain/nationality/vocabulary';
import { indexEntry } from '../../domain/person/nameText';
import type { PartialDate } from '../../domain/person/partialDate';
import type { PersonKind, Sex } from '../../domain/person/vocabulary';
import { startClocks } from '../clock/clocks';
import { clocksOfAdmission, custodialState } from '../custody/admissionClocks';
import type { Tx } from '../Tx';
import type { NameInput } from './nameInput';

export type NewName = NameInput;

export interface NewCustody {
  readonly facilityId: string;
  readonly deprivedAt: Date;
  readonly deprivedPlace: string;
  readonly deprivingAuthority: string;
  readonly supervisingAuthority: string;
  readonly facilityAuthority: string;
  readonly admittedAt: Date;
}

export interface NewOrder {
  readonly orderingAuthority: string;
  readonly legalBasis: string;
  readonly grounds: string;
  readonly issuedAt: Date;
}

export interface NewPerson {
  readonly kind: PersonKind;
  readonly names: readonly NewName[];
  readonly sex: Sex;
  readonly birth: PartialDate | null;
  readonly birthPlace: string | null;
  readonly identifiers: readonly { readonly kind: string; readonly value: string; readonly issuer: string | null }[];
  readonly claims: readonly { readonly country: string; readonly label: string | null; readonly basis: NationalityBasis }[];
  /** Null for protected residents, who are in nobody's custody. */
  readonly custody: NewCustody | null;
  /** Null in custody opens a NO_ORDER incident (I-04). */
  readonly order: NewOrder | null;
  readonly residenceFacilityId: string | null;
  readonly source: { readonly list: string; readonly id: string; readonly hash: string } | null;
}

export interface InsertedPerson {
  readonly id: string;
  readonly ref: string;
  readonly displayName: string;
}

/** The name by which a person is shown: the first in Latin script, else the first. */
const displayNameOf = (names: readonly NewName[]) =>
  (names.find(({ full, usage }) => usage !== 'ALIAS' && /\p{Script=Latin}/u.test(full)) ?? names[0])?.full ?? '';

/** Writes persons with all that is known of them, in one statement whatever their number, and records an event for each. */
export async function insertPersons(tx: Tx, persons: readonly NewPerson[], action: string): Promise<InsertedPerson[]> {
  if (persons.length === 0) return [];
  const withoutOrder = persons.filter(({ custody, order }) => custody !== null && order === null).length;
  const refs = await tx.newRefs(persons.length + withoutOrder);
  const incidentRefs = refs.slice(persons.length);
  const inserted = persons.map((person, index) => ({
    id: tx.newId('Person'),
    ref: refs[index] ?? '',
    displayName: displayNameOf(person.names),
  }));
  const each = <Row>(rowsOf: (person: NewPerson, id: string, index: number) => readonly Row[]) =>
    JSON.stringify(persons.flatMap((person, index) => rowsOf(person, inserted[index]?.id ?? '', index)));
  const incidents = await tx.sealedRows(
    'incident',
    persons.flatMap(({ custody, order }, index) =>
      custody && !order
        ? [
            {
              id: tx.newId('Incident'),
              ref: incidentRefs.pop(),
              personId: inserted[index]?.id,
              facilityId: custody.facilityId,
              description: NO_ORDER,
              occurredAt: custody.admittedAt,
            },
          ]
        : [],
    ),
  );
  const names = await tx.sealedRows(
    'person_name',
    persons.flatMap((person, index) =>
      person.names.map(({ usage, full, lang, parts, scheme, source }, ordinal) => ({
        id: tx.newId('Part'),
        personId: inserted[index]?.id,
        ordinal,
        usage,
        full,
        lang,
        parts: parts?.map(({ kind, value }) => ({ kind, value })) ?? null,
        scheme: scheme ?? null,
        source: source ?? null,
      })),
    ),
  );
  const orders = await tx.sealedRows(
    'detention_order',
    persons.flatMap(({ order }, index) => (order ? [{ id: tx.newId('Part'), personId: inserted[index]?.id, ...order }] : [])),
  );
  await tx.query(INSERT, [
    tx.now,
    each((person, id, index) => [personRow(person, id, inserted[index]?.ref ?? '', inserted[index]?.displayName ?? '')]),
    JSON.stringify(names.map(snake)),
    each(({ identifiers }, person_id) => identifiers.map((identifier) => ({ id: tx.newId('Part'), person_id, ...identifier }))),
    each(({ claims }, person_id) =>
      claims.map(({ country, label, basis }) => ({
        id: tx.newId('NationalityClaim'),
        person_id,
        country,
        label,
        basis,
        status: basis === 'ATTRIBUTED' ? 'ATTRIBUTED' : 'STATED',
      })),
    ),
    each(({ custody }, person_id) => (custody ? [{ id: tx.newId('CustodyEpisode'), person_id, ...snake(custody) }] : [])),
    JSON.stringify(orders.map(snake)),
    JSON.stringify(incidents.map(snake)),
    tx.viewer.accountId,
    each(({ names }, person_id) => [{ person_id, ...indexEntry(names) }]),
  ]);
  await startAdmissionClocks(tx, persons, inserted);
  for (const { id } of inserted) {
    tx.record({
      subjectType: persons[0]?.kind === 'PROTECTED_RESIDENT' ? 'ProtectedResident' : 'Detainee',
      subjectId: id,
      personId: id,
      audience: 'CUSTODIAL',
      action,
      toState: 'PROVISIONAL',
      summary: 'The person was registered.',
    });
  }
  return inserted;
}

async function startAdmissionClocks(tx: Tx, persons: readonly NewPerson[], inserted: readonly InsertedPerson[]): Promise<void> {
  const claims = persons.some(({ custody, claims }) => custody && claims.length > 0);
  const own = claims ? await custodialState(tx) : '';
  await startClocks(
    tx,
    persons.flatMap(({ custody, claims, birth }, index) =>
      custody
        ? clocksOfAdmission({
            personId: inserted[index]?.id ?? '',
            admittedAt: custody.admittedAt,
            bornBy: birth?.latest ?? null,
            foreign: claims.some(({ country }) => country !== own),
          })
        : [],
    ),
  );
}

function personRow(person: NewPerson, id: string, ref: string, displayName: string) {
  const detainee = person.kind === 'DETAINEE';
  return {
    id,
    ref,
    kind: person.kind,
    display_name: displayName,
    sex: person.sex,
    birth: person.birth?.edtf ?? null,
    birth_earliest: person.birth?.earliest ?? person.birth?.latest ?? null,
    birth_latest: person.birth?.latest ?? person.birth?.earliest ?? null,
    birth_conventional: person.birth?.conventional ?? null,
    birth_place: person.birthPlace,
    legal_status: detainee ? 'NO_CHARGE' : null,
    track: detainee ? 'INVESTIGATION' : 'CHILD_FAMILY',
    residence_facility_id: person.residenceFacilityId,
    source_list: person.source?.list ?? null,
    source_id: person.source?.id ?? null,
    source_hash: person.source?.hash ?? null,
  };
}

const snake = (value: object) =>
  Object.fromEntries(Object.entries(value).map(([name, inner]) => [name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), inner]));

const NO_ORDER = 'Admission without an order of detention on record (Mandela Rule 7).';

const INSERT = `
with persons as (
  insert into person (id, ref, kind, display_name, sex, birth, birth_earliest, birth_latest, birth_conventional, birth_place, legal_status, track,
                      residence_facility_id, source_list, source_id, source_hash, created_at, updated_at)
  select id, ref, kind, display_name, sex, birth, birth_earliest, birth_latest, birth_conventional, birth_place, legal_status, track,
         residence_facility_id, source_list, source_id, source_hash, $1, $1
  from jsonb_to_recordset($2::jsonb) as p(id uuid, ref text, kind text, display_name text, sex text, birth text, birth_earliest date, birth_latest date,
    birth_conventional boolean, birth_place text, legal_status text, track text, residence_facility_id uuid, source_list text, source_id text, source_hash text)
), names as (
  insert into person_name (id, person_id, ordinal, usage, "full", lang, parts, scheme, source)
  select id, person_id, ordinal, usage, "full", lang, nullif(parts, 'null'), scheme, source
  from jsonb_to_recordset($3::jsonb) as n(id uuid, person_id uuid, ordinal smallint, usage text, "full" text, lang text, parts jsonb, scheme text, source text)
), numbered as (
  insert into person_search (person_id, names)
  select person_id, names from jsonb_to_recordset($10::jsonb) as s(person_id uuid, names text)
  returning person_id, number
), keyed as (
  insert into person_search_key (key, number)
  select k.key, n.number from jsonb_to_recordset($10::jsonb) as s(person_id uuid, keys jsonb)
  join numbered n using (person_id) cross join lateral jsonb_array_elements_text(s.keys) as k(key)
), identifiers as (
  insert into person_identifier (id, person_id, kind, value, issuer)
  select id, person_id, kind, value, issuer from jsonb_to_recordset($4::jsonb) as i(id uuid, person_id uuid, kind text, value text, issuer text)
), claims as (
  insert into nationality_claim (id, person_id, country, claimed_label, basis, status, created_at, updated_at)
  select id, person_id, country, label, basis, status, $1, $1
  from jsonb_to_recordset($5::jsonb) as c(id uuid, person_id uuid, country text, label text, basis text, status text)
), episodes as (
  insert into custody_episode (id, person_id, facility_id, deprived_at, deprived_place, depriving_authority, supervising_authority, facility_authority, admitted_at)
  select id, person_id, facility_id, deprived_at, deprived_place, depriving_authority, supervising_authority, facility_authority, admitted_at
  from jsonb_to_recordset($6::jsonb) as e(id uuid, person_id uuid, facility_id uuid, deprived_at timestamptz, deprived_place text, depriving_authority text,
    supervising_authority text, facility_authority text, admitted_at timestamptz)
), orders as (
  insert into detention_order (id, person_id, ordering_authority, legal_basis, grounds, issued_at, recorded_at)
  select id, person_id, ordering_authority, legal_basis, grounds, issued_at, $1
  from jsonb_to_recordset($7::jsonb) as o(id uuid, person_id uuid, ordering_authority text, legal_basis text, grounds text, issued_at timestamptz)
)
insert into incident (id, ref, person_id, facility_id, kind, status, description, occurred_at, reported_by, recorded_at)
select id, ref, person_id, facility_id, 'NO_ORDER', 'REPORTED', description, occurred_at, $9, $1
from jsonb_to_recordset($8::jsonb) as x(id uuid, ref text, person_id uuid, facility_id uuid, description text, occurred_at timestamptz)`;
