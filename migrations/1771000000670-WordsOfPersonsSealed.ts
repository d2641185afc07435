import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Words about persons that stood in the clear. Columns that the domain names from now on (domain/privacy/sealedColumns.ts) are sealed by
 * the next start; here those are made ready that were no text, that stood among codes, or whose rows had no name of their own.
 */
export class WordsOfPersonsSealed1771000000670 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Acts of history and of locked records are not made anew: words move from one column into another.
    await runner.query(`set local session_replication_role = replica`);
    await runner.query(HISTORY);
    await runner.query(ESCORT);
    await runner.query(`alter table erasure add column more_keys uuid[] not null default '{}'`);
    // The digest is of the document in the clear, which the database no longer sees; a row is never changed, and its seal says if it was.
    await runner.query(`alter table situation_report drop constraint situation_report_is_its_digest`);
    await runner.query(`alter table situation_report alter column content type text using content::text`);
    await runner.query(`set local session_replication_role = origin`);
    await nameGates(runner);
    await runner.query(`create or replace view erasure_item with (security_invoker = true) as ${PLAN}`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

/** What is read of a gate opens for the row in which it stands. */
async function nameGates(runner: QueryRunner): Promise<void> {
  const [view] = (await runner.query(`select pg_get_viewdef('guard_facts_gate'::regclass, true) as text`)) as { text: string }[];
  const last = /h\.decided_at\s+FROM /;
  if (!view || !last.test(view.text)) throw new Error('guard_facts_gate does not end where it did.');
  await runner.query(
    `create or replace view guard_facts_gate as ${view.text.replace(last, 'h.decided_at, h.id as gate_id FROM ').replace(/;\s*$/, '')}`,
  );
}

/** What officers wrote beside an act stood in its detail, among ids and codes. */
const HISTORY = `
alter table case_event add column words text;
alter table case_event drop constraint back_dating_has_a_reason;
update case_event e set words = w.words::text, detail = nullif(e.detail - array(select jsonb_object_keys(w.words)), '{}')
from (
  select c.id, jsonb_object_agg(d.key, d.value) as words
  from case_event c cross join lateral jsonb_each(c.detail) as d
  where c.subject_type <> 'OriginCountry' and d.value <> 'null'
    and (d.key in ('reasons', 'lateReason', 'missing')
      or (d.key = 'outcome' and c.action = 'completeTask')
      or (d.key = 'reason' and d.value #>> '{}' !~ '^[A-Z][A-Z0-9_]*$'))
  group by c.id
) w where w.id = e.id;
alter table case_event add constraint back_dating_has_a_reason check (
  (subject_type <> 'Movement' and action <> 'recordCustodyEnd')
  or recorded_at - occurred_at <= interval '24 hours'
  or words is not null) not valid;
`;

/** A code of a closed list stays where it is; words go beside it. */
const ESCORT = `
alter table escort_answer add column id uuid, add column words text;
update escort_answer set id = md5(record_id::text || '/' || question)::uuid;
alter table escort_answer alter column id set not null, add constraint escort_answer_named unique (id);
update escort_answer a set words = a.value, value = 'WORDS' from escort_question q where q.code = a.question and q.codes is null;
`;

const GONE = [
  'person_name',
  'person_identifier',
  'identity_source',
  'identity_assertion',
  'document_examination',
  'identity_document',
  'family_notification',
  'tracing_inquiry',
  'counsel_visit',
  'counsel_appointment',
  'relationship',
  'resident_reconciliation',
  'case_team',
];
const WITHOUT_WORDS = [
  'person',
  'custody_episode',
  'detention_order',
  'nationality_claim',
  'consular_visit',
  'request_document',
  'decision',
  'charge',
];
const WITHOUT_KEY = [
  'admission_record',
  'death_record',
  'biometric_enrolment',
  'biometric_comparison',
  'age_determination',
  'correction',
  'detention_review',
  'release_verification',
  'non_refoulement_finding',
  'refoulement_risk',
  'refoulement_source',
  'assurance',
  'assurance_factor',
  'assurance_visit',
  'gate',
  'decision',
  'request_ranking',
  'request_priority_facts',
  'admissibility_ruling',
  'consent_record',
  'child_case',
  'best_interests_opinion',
  'child_follow_up',
  'nationality_claim',
  'consular_visit',
  'foreign_custody',
  'hearing',
  'judgment',
  'appeal',
  'clemency',
  'pretrial_act',
  'prior_adjudication',
  'fact_comparison',
  'ne_bis_in_idem_finding',
  'evidence_item',
  'handoff',
  'handoff_feedback',
  'handling_mark',
  'data_transfer',
  'manifest_entry',
  'property_item',
  'escort_answer',
  'emergency_check',
  'discrepancy',
  'moving_order_place',
  'person_merge',
  'incident',
  'case_event',
  'data_subject_request',
];
const owner = (table: string) => (table === 'person' ? 'id' : 'person_id');

/** As `erasure_item` of DataProtection, with what was added since. */
const PLAN = (
  [
    ['ERASED', GONE],
    ['ANONYMISED', WITHOUT_WORDS],
    ['SHREDDED', WITHOUT_KEY],
  ] as const
)
  .flatMap(([act, tables]) =>
    tables.map(
      (table) =>
        `select ${owner(table)} as person_id, '${table}'::text as table_name, '${act}'::text as act, count(*)::int as rows from ${table} group by 1`,
    ),
  )
  .join('\nunion all\n');
