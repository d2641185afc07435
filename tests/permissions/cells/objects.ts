import { glassAskers } from '../../../domain/access/breakGlass';
import { rolesOf } from '../../../domain/access/roles';
import { newId } from '../../../domain/reference/nodeId';
import { logins } from '../../support/logins';
import { insertGiven, SEALED_FORM, sealedFor } from '../../support/sealedGiven';
import type { TestApi } from '../../support/testApi';

/** Objects of types that no story of the population comes to: one of each is there to be read, by whoever may. */
export async function objectsOfEveryType(api: TestApi): Promise<void> {
  const { database } = api;
  const part = () => newId('Part');
  await database.query('begin');
  await database.query('set local session_replication_role = replica');
  await database.query('delete from case_exclusion');
  // Filled with a reason that no list has.
  await database.query('delete from movement_lockout');
  const who = `(select id from account where login = 'legal-2')`;
  await database.query(
    `insert into treaty (id, country, instrument, scopes, in_force_from, recorded_by, recorded_at, version) values ($1, 'FRA', 'Treaty of 2001', '{EXTRADITION}', '2001-01-01', ${who}, now(), 1)`,
    [part()],
  );
  await database.query(
    `insert into country_stance (id, country, stance, source, as_of, recorded_by, recorded_at) values ($1, 'FRA', 'WILLING', 'A note', '2026-01-01', ${who}, now())`,
    [part()],
  );
  await database.query(
    `insert into detention_review (id, person_id, held_at, body, person_heard, counsel_notified, outcome, reasons, executed_at, recorded_by, recorded_at)
     select $1, id, now(), 'Court', true, true, 'RELEASE_ORDERED', $2, now(), ${who}, now() from person where kind = 'DETAINEE' order by ctid limit 1`,
    [part(), SEALED_FORM],
  );
  const { rows: enrolled } = await database.query<{ person: string; operator: string }>(
    `select p.id as person, ${who} as operator from person p where p.kind = 'DETAINEE' order by p.ctid limit 1`,
  );
  await insertGiven(api, 'biometric_enrolment', {
    id: part(),
    person_id: enrolled[0]?.person,
    modality: 'FACE',
    captured_at: '2026-02-01',
    quality: 80,
    legal_basis: 'Law',
    informed_lang: 'ar',
    operator_id: enrolled[0]?.operator,
    recorded_at: '2026-02-01',
  });
  await database.query(
    `insert into duplicate_candidate (id, person_a, person_b, score, reasons, status, detected_at, version)
     select $1, least(a.id, b.id), greatest(a.id, b.id), 0.9, '[]', 'OPEN', now(), 1 from (select id from person order by ctid limit 1) a, (select id from person order by ctid offset 1 limit 1) b
     on conflict do nothing`,
    [newId('DuplicateCandidate')],
  );
  await database.query(
    `insert into person_merge (id, candidate_id, survivor_id, person_id, reasons, merged_by, merged_at, before, version)
     select $1, d.id, d.person_a, d.person_b, $2, ${who}, now(), '{}', 1 from duplicate_candidate d on conflict do nothing`,
    [part(), SEALED_FORM],
  );
  await database.query(
    `insert into request_ranking (id, person_id, ordered_requests, reasons, ranked_by, ranked_at)
     select distinct on (r.person_id) gen_random_uuid(), r.person_id, array[r.id], $1, ${who}, now() from repatriation_request r on conflict do nothing`,
    [SEALED_FORM],
  );
  await database.query(
    `update handoff set acknowledged_at = now(), acknowledged_officer = 'Officer', acknowledged_authority = receiving_authority, foreign_case_number = '1' where dispatched`,
  );
  await database.query(`update correction set field = 'SEX'`);
  await database.query(`update child_case set state = 'RECEPTION_CONFIRMED'`);
  // Nobody works on a case by what the population left half done.
  await database.query(`update non_refoulement_finding set superseded_at = now() where confirmed_by is null`);
  await database.query(`update handoff set state = 'DISPATCHED' where state in ('LEGAL_REVIEW', 'DATA_PROTECTION_CLEARANCE')`);
  await database.query('delete from case_team');
  await database.query('update age_determination set proposed_by = null');
  for (const role of glassAskers) {
    await database.query(
      `insert into break_glass (id, person_id, account_id, role, categories, reason, status, requested_at, version)
       select $1, p.id, a.id, $2, '{HEALTH}', $3, 'REQUESTED', now(), 1 from (select id from person order by ctid limit 1) p, account a where a.login = $4`,
      [part(), role, SEALED_FORM, logins[role]],
    );
  }
  await database.query(
    `insert into break_glass_approval (id, break_glass_id, person_id, account_id, asked_by, role, at)
     select gen_random_uuid(), g.id, g.person_id, d.id, g.account_id, 'DATA_PROTECTION_OFFICER', now() from break_glass g, account d where d.login = 'dpo' and g.account_id <> d.id
     and not exists (select from break_glass_approval a where a.break_glass_id = g.id)`,
  );
  await ofAccounts(api);
  await endpointsAndOffers(api);
  await wordsSealed(api);
  await database.query('commit');
}

/** What each account has of its own, a report that ran; and what overseers read of nobody. */
async function ofAccounts({ database }: TestApi): Promise<void> {
  const all = [Object.values(logins)];
  await database.query(
    `insert into report_schedule (id, title, owner_id, owner_name, owner_role, country, report, cron, time_zone, readers, next_run_at, created_at, updated_at)
     select overlay(gen_random_uuid()::text placing 'd8' from 1)::uuid, 'Counts', a.id, a.name, a.role, a.country, 'request-funnel', '0 7 * * 1', 'UTC', array[a.role],
       now() + interval '1 year', now(), now() from account a where a.login = any($1)`,
    all,
  );
  await database.query(
    `insert into report_run (id, schedule_id, due_at, ran_at, outcome, answer, readers)
     select overlay(gen_random_uuid()::text placing 'd9' from 1)::uuid, s.id, now(), now(), 'DONE', '{}', s.readers from report_schedule s`,
  );
  await database.query(
    `insert into security_event (id, reason, channel, times, first_at, last_at) values (gen_random_uuid(), 'SIGNATURE', 'HTTP', 3, now(), now())`,
  );
}

/** What was put in by SQL alone has the form of sealed words; it becomes words that open. */
async function wordsSealed(api: TestApi): Promise<void> {
  for (const table of ['detention_review', 'person_merge', 'request_ranking', 'break_glass'] as const) {
    const column = table === 'break_glass' ? 'reason' : 'reasons';
    const { rows } = await api.database.query<{ id: string }>(`select * from ${table} where ${column} = $1`, [SEALED_FORM]);
    for (const row of rows) {
      const sealed = await sealedFor(api, table, column, row, 'Reasons of more than twenty characters.');
      await api.database.query(`update ${table} set ${column} = $2 where id = $1`, [row.id, sealed]);
    }
  }
}

/** An endpoint of each account that may have one, with everything in its ledger; and each package that was offered. */
async function endpointsAndOffers({ database }: TestApi): Promise<void> {
  await database.query(
    `with made as (
       insert into webhook_endpoint (id, account_id, role, country, url, host, secret, status, position_at, created_at, updated_at)
       select gen_random_uuid(), a.id, a.role, a.country, 'https://portal.example.org/', 'portal.example.org', $1, 'ACTIVE', now(), now(), now()
       from account a where a.login = any($2) returning id, account_id)
     insert into webhook_delivery (id, endpoint_id, account_id, event_id, recorded_at, status)
     select gen_random_uuid(), m.id, m.account_id, e.id, e.recorded_at, 'PENDING' from made m cross join case_event e`,
    [SEALED_FORM, Object.entries(logins).flatMap(([role, login]) => (OFFICE.includes(role) ? [] : [login]))],
  );
  await database.query(
    `insert into handoff_offer (id, handoff_id, person_id, country, package_version, receiving_authority, route, preview, status, offered_by, offered_at, answer_by, version)
     select gen_random_uuid(), h.id, h.person_id, h.country, h.package_version, h.receiving_authority, h.route, '{"items":[],"parts":[],"useLimitations":[]}', 'OFFERED',
       (select id from account where login = 'prosecutor'), now(), now() + interval '1 day', 1
     from handoff h where not exists (select from handoff_offer o where o.handoff_id = h.id)`,
  );
}

const OFFICE: readonly string[] = rolesOf('office');
