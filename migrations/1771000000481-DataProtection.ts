import type { MigrationInterface, QueryRunner } from 'typeorm';

const notExcluded = (table: string) =>
  `not coalesce((select true from case_exclusion x where x.person_id = ${table}.person_id and x.account_id = viewer_account() limit 1), false)`;

/** I-44: a review date on every personal record, legal hold by two, erasure by two; LED Art. 12 to 16: what a person asks. */
export class DataProtection1771000000481 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(REVIEWS);
    await runner.query(TABLES);
    for (const table of ['legal_hold', 'erasure', 'data_subject_request']) {
      await runner.query(`alter table ${table} enable row level security; alter table ${table} force row level security;`);
      await runner.query(`create policy system_all on ${table} to repatria_system using (true) with check (true)`);
      await runner.query(`grant select, insert, update on ${table} to repatria_system`);
      await runner.query(`create policy staff_reads on ${table} for select to repatria_staff using (${notExcluded(table)})`);
      await runner.query(`grant select on ${table} to repatria_staff`);
    }
    await runner.query(FACTS);
    for (const view of ['guard_facts_retention', 'guard_facts_subject_request']) {
      await runner.query(`alter view ${view} owner to repatria_system`);
      await runner.query(`grant select on ${view} to repatria_staff`);
    }
    await runner.query(DRY_RUN);
    await runner.query('grant select on erasure_item, retention_dry_run, retention_dry_run_item to repatria_staff');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const REVIEWS = `
create table retention_rule (
  category text primary key check (category in ('SUSPECT', 'CHILD', 'ASSESSMENT')),
  months smallint not null check (months > 0)
);
alter table retention_rule enable row level security; alter table retention_rule force row level security;
create policy all_read on retention_rule for select using (true);
create policy system_all on retention_rule to repatria_system using (true) with check (true);
grant select on retention_rule to repatria_staff, repatria_liaison, repatria_office, repatria_system, repatria_statistics, repatria_search;
-- As domain/privacy/retention.ts has them; a test compares.
insert into retention_rule values ('SUSPECT', 36), ('CHILD', 12), ('ASSESSMENT', 12);

create function retention_due(of_category text, since timestamptz) returns timestamptz language sql stable as $$
  select since + make_interval(months => r.months) from retention_rule r where r.category = of_category
$$;

alter table person
  add column retention_category text check (retention_category in ('SUSPECT', 'CHILD')),
  add column review_due_at timestamptz,
  add column erased_at timestamptz,
  -- LED Art. 16(3): restricted instead of erased; shown to whoever works with the record.
  add column restricted_at timestamptz;
create function person_review_due() returns trigger language plpgsql as $$
begin
  -- Benefit of doubt: whoever may be a child is one.
  new.retention_category := coalesce(new.retention_category, case
    when new.kind = 'PROTECTED_RESIDENT' or new.birth_latest > (new.created_at - interval '18 years')::date then 'CHILD' else 'SUSPECT' end);
  new.review_due_at := coalesce(new.review_due_at, retention_due(new.retention_category, new.created_at));
  return new;
end
$$;
update person set retention_category = case
    when kind = 'PROTECTED_RESIDENT' or birth_latest > (created_at - interval '18 years')::date then 'CHILD' else 'SUSPECT' end;
update person set review_due_at = retention_due(retention_category, created_at);
alter table person alter column retention_category set not null, alter column review_due_at set not null;
create trigger person_review_due before insert on person for each row execute function person_review_due();
create index person_review on person (review_due_at) where erased_at is null;

create function assessment_review_due() returns trigger language plpgsql as $$
begin
  new.review_due_at := coalesce(new.review_due_at, retention_due('ASSESSMENT', (to_jsonb(new) ->> tg_argv[0])::timestamptz));
  return new;
end
$$;
${Object.entries({
  non_refoulement_finding: 'recorded_at',
  assurance: 'recorded_at',
  age_determination: 'doubt_raised_at',
  best_interests_opinion: 'given_at',
})
  .map(
    ([table, since]) => `
alter table ${table} add column review_due_at timestamptz;
update ${table} set review_due_at = retention_due('ASSESSMENT', ${since});
alter table ${table} alter column review_due_at set not null;
create trigger ${table}_review_due before insert on ${table} for each row execute function assessment_review_due('${since}');`,
  )
  .join('\n')}
`;

const TABLES = `
create table legal_hold (
  id uuid primary key,
  person_id uuid not null references person,
  status text not null check (status in ('REQUESTED', 'ACTIVE', 'DECLINED', 'RELEASE_REQUESTED', 'RELEASED')),
  reasons text not null check (length(reasons) >= 20),
  requested_by uuid not null references account,
  requested_role text not null check (requested_role = 'LEGAL_OFFICER'),
  requested_at timestamptz not null,
  confirmed_by uuid references account,
  confirmed_role text check (confirmed_role = 'DATA_PROTECTION_OFFICER'),
  confirmed_at timestamptz,
  answer_reasons text,
  release_reasons text,
  release_requested_by uuid references account,
  released_by uuid references account,
  released_at timestamptz,
  version integer not null default 1,
  constraint legal_hold_by_two check (confirmed_by <> requested_by),
  constraint legal_hold_ended_by_two check (released_by <> release_requested_by),
  constraint legal_hold_is_confirmed check ((status in ('ACTIVE', 'RELEASE_REQUESTED', 'RELEASED')) = (confirmed_by is not null and confirmed_role is not null)),
  constraint legal_hold_end_is_asked_for check (status <> 'RELEASED' or (release_requested_by is not null and released_by is not null))
);
create unique index legal_hold_one on legal_hold (person_id) where status in ('REQUESTED', 'ACTIVE', 'RELEASE_REQUESTED');

create table erasure (
  id uuid primary key,
  person_id uuid not null references person,
  ground text not null check (ground in ('RETENTION', 'SUBJECT_REQUEST')),
  reasons text not null check (length(reasons) >= 20),
  status text not null check (status in ('PROPOSED', 'CARRIED_OUT', 'DECLINED')),
  proposed_by uuid not null references account,
  proposed_at timestamptz not null,
  decided_by uuid references account,
  decided_at timestamptz,
  decline_reasons text,
  -- Set once the key of the person is destroyed, after the rest is committed.
  keys_destroyed_at timestamptz,
  version integer not null default 1,
  constraint erasure_by_two check (decided_by <> proposed_by),
  check ((status = 'PROPOSED') = (decided_by is null))
);
create unique index erasure_one on erasure (person_id) where status in ('PROPOSED', 'CARRIED_OUT');
create index erasure_keys on erasure (decided_at) where status = 'CARRIED_OUT' and keys_destroyed_at is null;

-- I-44: nothing on hold is erased, whoever writes.
create function erasure_not_on_hold() returns trigger language plpgsql as $$
begin
  if new.status = 'CARRIED_OUT' and exists (
    select from legal_hold h where h.person_id = new.person_id and h.status in ('REQUESTED', 'ACTIVE', 'RELEASE_REQUESTED')) then
    raise exception 'I-44: the record is under a legal hold' using errcode = 'check_violation', constraint = 'erasure_not_on_hold';
  end if;
  return new;
end
$$;
create trigger erasure_not_on_hold before insert or update on erasure for each row execute function erasure_not_on_hold();

create table data_subject_request (
  id uuid primary key,
  person_id uuid not null references person,
  kind text not null check (kind in ('ACCESS', 'RECTIFICATION', 'ERASURE', 'RESTRICTION')),
  via text not null check (via in ('PERSON', 'COUNSEL', 'FAMILY', 'SUPERVISORY_AUTHORITY', 'RELEASE')),
  status text not null check (status in ('RECEIVED', 'PREPARED', 'ANSWERED', 'REFUSED')),
  received_at timestamptz not null,
  recorded_by uuid references account,
  recorded_at timestamptz not null,
  prepared_by uuid references account,
  prepared_at timestamptz,
  copy_json text,
  copy_html text,
  redactions integer,
  answered_by uuid references account,
  answered_at timestamptz,
  reasons text,
  version integer not null default 1,
  constraint copy_approved_by_another check (answered_by <> prepared_by),
  check ((status in ('ANSWERED', 'REFUSED')) = (answered_at is not null)),
  check (status <> 'REFUSED' or length(reasons) >= 20)
);
create index data_subject_request_person on data_subject_request (person_id);
create unique index data_subject_request_open on data_subject_request (person_id, kind) where status in ('RECEIVED', 'PREPARED');
`;

const FACTS = `
create view guard_facts_retention as
select p.id as person_id,
  case when p.erased_at is not null then 'ERASED' when e.id is not null then 'ERASURE_PROPOSED' else 'KEPT' end as state,
  p.review_due_at <= app_now() as due,
  p.review_due_at <= app_now()
    or exists (select from non_refoulement_finding a where a.person_id = p.id and a.review_due_at <= app_now())
    or exists (select from assurance a where a.person_id = p.id and a.review_due_at <= app_now())
    or exists (select from age_determination a where a.person_id = p.id and a.review_due_at <= app_now())
    or exists (select from best_interests_opinion a where a.person_id = p.id and a.review_due_at <= app_now()) as review_due,
  exists (select from legal_hold h where h.person_id = p.id and h.status in ('REQUESTED', 'ACTIVE', 'RELEASE_REQUESTED')) as on_hold,
  exists (select from custody_episode c where c.person_id = p.id and c.ended_at is null)
    or exists (select from repatriation_request r where r.person_id = p.id
      and r.state not in ('CLOSED', 'LAPSED', 'WITHDRAWN', 'SUPERSEDED', 'ABATED', 'DECLINED'))
    or exists (select from proceeding l where l.person_id = p.id and l.closed_at is null
      and l.stage not in ('CLOSED_NO_CASE', 'ACQUITTED', 'DISMISSED', 'COMPLETED'))
    or exists (select from handoff h where h.person_id = p.id and h.state not in ('CLOSED', 'RECALLED', 'REJECTED'))
    or exists (select from child_case k where k.person_id = p.id and k.state <> 'CLOSED')
    or exists (select from incident i where i.person_id = p.id and i.status <> 'CLOSED') as open_case,
  exists (select from data_subject_request d where d.person_id = p.id and d.kind = 'ERASURE' and d.status = 'RECEIVED') as erasure_asked,
  e.proposed_by
from person p
left join erasure e on e.person_id = p.id and e.status = 'PROPOSED';

create view guard_facts_subject_request as
select d.id as request_id, d.kind, d.prepared_by,
  exists (select from erasure e where e.person_id = d.person_id and e.status = 'CARRIED_OUT') as erased,
  exists (select from correction c where c.person_id = d.person_id and c.status = 'APPROVED' and c.decided_at >= d.received_at) as corrected
from data_subject_request d;
`;

/** What an erasure would do, by table and act: rows that go, words that go, content whose key goes (domain/privacy/erasureRules.ts). */
const ITEMS: readonly (readonly [act: string, tables: readonly string[]])[] = [
  [
    'ERASED',
    ['person_name', 'person_identifier', 'identity_source', 'family_notification', 'counsel_appointment', 'relationship', 'case_team'],
  ],
  [
    'ANONYMISED',
    [
      'person',
      'custody_episode',
      'detention_order',
      'detention_review',
      'nationality_claim',
      'gate',
      'request_document',
      'decision',
      'request_ranking',
      'admissibility_ruling',
      'charge',
      'ne_bis_in_idem_finding',
      'hearing',
      'judgment',
      'handoff',
      'handoff_feedback',
    ],
  ],
  [
    'SHREDDED',
    [
      'admission_record',
      'biometric_enrolment',
      'biometric_comparison',
      'age_determination',
      'correction',
      'non_refoulement_finding',
      'assurance',
      'consent_record',
      'child_case',
      'best_interests_opinion',
      'child_follow_up',
      'evidence_item',
      'handoff',
      'incident',
      'data_subject_request',
    ],
  ],
];
const owner = (table: string) => (table === 'person' ? 'id' : 'person_id');

const DRY_RUN = `
create view erasure_item with (security_invoker = true) as
${ITEMS.flatMap(([act, tables]) =>
  tables.map(
    (table) =>
      `select ${owner(table)} as person_id, '${table}'::text as table_name, '${act}'::text as act, count(*)::int as rows from ${table} group by 1`,
  ),
).join('\nunion all\n')};

create view retention_dry_run with (security_invoker = true) as
select app_now() as as_of,
  count(*)::int as due,
  count(*) filter (where f.on_hold)::int as on_hold,
  count(*) filter (where f.open_case)::int as with_open_case,
  count(*) filter (where not f.on_hold and not f.open_case)::int as erasable
from person p cross join lateral (select * from guard_facts_retention g where g.person_id = p.id) f
where p.review_due_at <= app_now() and p.erased_at is null and p.merged_into is null;

create view retention_dry_run_item with (security_invoker = true) as
select p.retention_category as category, i.table_name, i.act, count(distinct p.id)::int as persons, sum(i.rows)::int as rows
from person p
cross join lateral (select * from guard_facts_retention g where g.person_id = p.id) f
join erasure_item i on i.person_id = p.id
where p.review_due_at <= app_now() and p.erased_at is null and p.merged_into is null and not f.on_hold and not f.open_case
group by 1, 2, 3;
`;
