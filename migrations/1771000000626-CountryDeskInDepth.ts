import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Notes in both directions, commitments of either side, treaties that end, and everything open with a State in one list. */
export class CountryDeskInDepth1771000000626 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(MATTERS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const TABLES = `
alter table demarche add column direction text not null default 'TO_STATE' check (direction in ('TO_STATE', 'FROM_STATE'));
alter table commitment add column made_by text not null default 'STATE' check (made_by in ('STATE', 'CUSTODIAL'));
alter table treaty
  add column ended_by uuid references account,
  add column end_reasons text,
  add constraint treaty_ended_with_reasons check ((ended_by is null) = (end_reasons is null) and (ended_by is null or in_force_to is not null));
`;

/** One matter of each object that waits for somebody: under which head, for whom, since when. */
const matter = (kind: string, waitsFor: 'STATE' | 'CUSTODIAL', of: { table: string; state: string; where: string; since: string }) => `
select x.id, '${kind}' as kind, '${waitsFor}' as waits_for, x.country, x.person_id, ${of.state} as state, ${of.since} as since,
  ${['repatriation_request', 'handoff', 'child_case'].includes(of.table) ? 'x.ref' : 'null'} as ref, null as about
from ${of.table} x where ${of.where}`;

const request = (kind: string, waitsFor: 'STATE' | 'CUSTODIAL', where: string) =>
  matter(kind, waitsFor, { table: 'repatriation_request', state: 'x.state', since: 'coalesce(x.submitted_at, x.created_at)', where });
const of = (table: string, since: string) => (kind: string, waitsFor: 'STATE' | 'CUSTODIAL', states: string) =>
  matter(kind, waitsFor, {
    table,
    state: `x.${table === 'handoff' || table === 'child_case' ? 'state' : 'status'}`,
    since,
    where: `x.${table === 'handoff' || table === 'child_case' ? 'state' : 'status'} in (${states}) and x.country is not null`,
  });
const claim = of('nationality_claim', 'coalesce(x.submitted_at, x.created_at)');
const handoff = of('handoff', 'x.created_at');
const childCase = of('child_case', 'x.created_at');
const visit = of('consular_visit', 'x.asked_at');
const withState = (table: 'demarche' | 'commitment', by: string, kind: string, waitsFor: string) => `
select x.id, '${kind}', '${waitsFor}', x.country, null::uuid, x.status, ${table === 'demarche' ? 'x.sent_at' : 'x.made_at'}, null,
  ${table === 'demarche' ? 'x.subject' : 'x.text'}
from ${table} x where ${by} and x.status in ('SENT', 'MADE', 'PARTLY')`;

const MATTERS = `
create view open_matter with (security_invoker = true) as
select m.*, (select min(c.due_at) from clock c where c.subject_id = m.id and c.closed_at is null and c.status in ('RUNNING', 'BREACHED')) as due_at
from (
${[
  claim('CLAIM_AWAITING_REPLY', 'STATE', `'SUBMITTED', 'ACKNOWLEDGED'`),
  claim('CLAIM_WITHOUT_REPLY', 'CUSTODIAL', `'NO_REPLY'`),
  request('INVITATION', 'STATE', `x.state = 'DRAFT' and x.origin_side = 'INVITED'`),
  request('REQUEST_INCOMPLETE', 'STATE', `x.state = 'RETURNED_INCOMPLETE'`),
  request(
    'REQUEST_BEFORE_US',
    'CUSTODIAL',
    `x.state in ('SUBMITTED', 'REGISTERED', 'IN_REVIEW', 'ON_HOLD', 'DECISION_PENDING', 'APPROVED', 'REVIEW_REQUESTED')`,
  ),
  request('COLLECTION', 'STATE', `x.state in ('READY_FOR_HANDOVER', 'HANDOVER_SCHEDULED', 'IN_TRANSIT')`),
  request('FOLLOW_UP', 'CUSTODIAL', `x.state in ('COMPLETED', 'FOLLOW_UP')`),
  handoff('HANDOFF_TO_ACKNOWLEDGE', 'STATE', `'DISPATCHED', 'RECEIVED', 'VERIFIED'`),
  handoff('HANDOFF_FEEDBACK', 'STATE', `'ACKNOWLEDGED'`),
  handoff('HANDOFF_RETURNED', 'CUSTODIAL', `'DISCREPANT', 'REJECTED'`),
  visit('VISIT_TO_ARRANGE', 'CUSTODIAL', `'ASKED'`),
  visit('VISIT_ARRANGED', 'STATE', `'ARRANGED'`),
  childCase('CHILD_TO_RECEIVE', 'STATE', `'CONSENTED', 'TRAVEL'`),
  childCase('CHILD_TO_BRING', 'CUSTODIAL', `'RECEPTION_CONFIRMED'`),
  childCase('CHILD_FOLLOW_UP', 'STATE', `'HANDED_TO_CHILD_AUTHORITY', 'FOLLOW_UP'`),
  withState('demarche', `x.direction = 'TO_STATE'`, 'NOTE_TO_THE_STATE', 'STATE'),
  withState('demarche', `x.direction = 'FROM_STATE'`, 'NOTE_FROM_THE_STATE', 'CUSTODIAL'),
  withState('commitment', `x.made_by = 'STATE'`, 'COMMITMENT_OF_THE_STATE', 'STATE'),
  withState('commitment', `x.made_by = 'CUSTODIAL'`, 'COMMITMENT_TO_THE_STATE', 'CUSTODIAL'),
  // A State learns nothing of how far its inquiry has come: it has its receipt (domain D.3.4).
  `select x.id, 'TRACING_INQUIRY', 'CUSTODIAL', x.country, null::uuid, x.status, x.received_at, x.ref, null
   from tracing_inquiry x where x.country is not null and x.status in ('RECEIVED', 'MATCHED') and viewer_role() <> 'LIAISON_OFFICER'`,
].join('\nunion all\n')}
) m;
grant select on open_matter to repatria_staff, repatria_liaison;
-- The view names them; no policy lets a State see a row of them.
grant select on demarche, commitment to repatria_liaison;
`;
