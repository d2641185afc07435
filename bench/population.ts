import type { Client } from 'pg';

/**
 * Fills an empty, migrated database with people who never were, set-wise: each with two names, one or two claims of
 * nationality, an open custody episode, and every third with a proceeding. Numbers, not stories: the demo's story is told
 * through the API.
 */
export async function populate(client: Client, people: number): Promise<void> {
  await client.query('begin');
  await client.query(`create temporary table bench_person on commit drop as
    select n, ('10' || substr(md5('person' || n), 3, 6) || '-' || substr(md5('p' || n), 9, 4) || '-8' || substr(md5('p' || n), 14, 3) || '-8' || substr(md5('p' || n), 18, 3) || '-' || substr(md5('p' || n), 21, 12))::uuid as id,
      (array['SYR','IRQ','TUN','MAR','TUR','EGY','SAU','RUS','DEU','FRA','GBR','NLD'])[1 + (n * 7 + n / 13) % 12] as country
    from generate_series(1, ${Number(people)}) n`);
  for (const statement of STATEMENTS) await client.query(statement);
  await client.query('commit');
  await client.query('analyze');
}

const id = (byte: string, salt: string) =>
  `('${byte}' || substr(md5('${salt}' || n), 3, 6) || '-' || substr(md5('${salt}' || n), 9, 4) || '-8' || substr(md5('${salt}' || n), 14, 3) || '-8' || substr(md5('${salt}' || n), 18, 3) || '-' || substr(md5('${salt}' || n), 21, 12))::uuid`;

const STATEMENTS = [
  `insert into person (id, ref, kind, display_name, sex, birth, birth_earliest, birth_latest, birth_conventional, legal_status, track, identity_status, created_at, updated_at)
   select id, 'RCM-2026-B' || n, 'DETAINEE', 'SYN-' || n || ' Invented Person', 'MALE', (1960 + n % 45)::text, make_date(1960 + n % 45, 1, 1), make_date(1960 + n % 45, 12, 31), false,
     'SUSPECT', 'INVESTIGATION', 'ENROLLED', timestamptz '2026-02-01' + n * interval '1 second', timestamptz '2026-02-01' from bench_person`,
  `insert into person_name (id, person_id, ordinal, usage, "full", lang) select ${id('f0', 'n0')}, id, 0, 'SELF_STATED', 'SYN-' || n || ' Invented Person', 'ar-Latn' from bench_person`,
  `insert into person_name (id, person_id, ordinal, usage, "full", lang) select ${id('f0', 'n1')}, id, 1, 'ALIAS', 'SYN alias ' || n, 'ar-Latn' from bench_person`,
  `insert into nationality_claim (id, person_id, country, claimed_label, basis, status, created_at, updated_at)
   select ${id('20', 'c0')}, id, country, 'as stated', 'STATED', case when n % 4 = 0 then 'SUBMITTED' else 'STATED' end, timestamptz '2026-02-01', timestamptz '2026-02-01' from bench_person`,
  `insert into nationality_claim (id, person_id, country, basis, status, created_at, updated_at)
   select ${id('20', 'c1')}, id, 'ALB', 'ATTRIBUTED', 'ATTRIBUTED', timestamptz '2026-02-02', timestamptz '2026-02-02' from bench_person where n % 10 = 0`,
  `insert into person_access (person_id, country, since, reason) select id, country, timestamptz '2026-02-03', 'claim submitted' from bench_person where n % 4 = 0`,
  `insert into custody_episode (id, person_id, facility_id, deprived_at, deprived_place, depriving_authority, supervising_authority, facility_authority, admitted_at)
   select ${id('40', 'e0')}, id, (select f.id from facility f order by f.code offset n % 5 limit 1), timestamptz '2018-01-01', 'Raqqa', 'Capturing force', 'Ministry of Justice', 'Correctional service', timestamptz '2026-01-22' + n % 20 * interval '1 day'
   from bench_person`,
  `insert into proceeding (id, ref, person_id, forum, court, file_number, jurisdiction_basis, stage, opened_by, opened_at, created_at, updated_at)
   select ${id('70', 'l0')}, 'RCM-2026-L' || n, id, 'IRQ', 'First Karkh Investigative Court', 'F-' || n, 'TERRITORIAL', 'INVESTIGATION', (select a.id from account a where role = 'PROSECUTOR' limit 1),
     timestamptz '2026-02-05', timestamptz '2026-02-05', timestamptz '2026-02-05' from bench_person where n % 3 = 0`,
  `insert into hearing (id, proceeding_id, person_id, scheduled_at, purpose, recorded_by, recorded_at)
   select ${id('f0', 'h0')}, ${id('70', 'l0')}, id, timestamptz '2026-04-01', 'First hearing', (select a.id from account a where role = 'COURT_REGISTRAR' limit 1), timestamptz '2026-02-06'
   from bench_person where n % 3 = 0`,
  `insert into repatriation_request (id, ref, person_id, country, route, initiator, opened_by, state, origin_side, created_at, updated_at)
   select ${id('60', 'r0')}, 'RCM-2026-R' || n, id, country, 'PRE_TRIAL_RETURN', 'ORIGIN', (select a.id from account a where a.role = 'LIAISON_OFFICER' and a.country = b.country limit 1),
     case when n % 8 = 0 then 'IN_REVIEW' else 'SUBMITTED' end, 'ASSESSING', timestamptz '2026-02-10' + n * interval '1 second', timestamptz '2026-02-10'
   from bench_person b where n % 4 = 0 and exists (select from account a where a.role = 'LIAISON_OFFICER' and a.country = b.country)`,
  `insert into case_event (id, subject_type, subject_id, person_id, audience, action, actor_role, actor_name, actor_organisation, summary, occurred_at, recorded_at)
   select ('f0' || substr(md5('e' || n || ':' || e), 3, 6) || '-' || substr(md5('e' || n || ':' || e), 9, 4) || '-8' || substr(md5('e' || n || ':' || e), 14, 3) || '-8' || substr(md5('e' || n || ':' || e), 18, 3) || '-' || substr(md5('e' || n || ':' || e), 21, 12))::uuid,
     'Detainee', id, id, 'CUSTODIAL', 'step' || e, 'REGISTRAR', 'Registrar', 'Ministry of Justice', 'Something happened.', timestamptz '2026-02-01' + e * interval '1 hour', timestamptz '2026-03-01'
   from bench_person cross join generate_series(1, 10) e`,
];
