import type { Client } from 'pg';
import { sealWholeAuditLog } from '../../../commands/audit/sealAuditLog';
import { newSigningKey, readSigner } from '../../../domain/audit/signedNote';
import { handlingCodeNames } from '../../../domain/privacy/handlingCodes';
import { newId } from '../../../domain/reference/nodeId';
import { filled } from '../../fuzz/fill';
import { populate } from '../../fuzz/population';
import { sliceOf } from '../../fuzz/slice';
import { SEALED_FORM } from '../../support/sealedGiven';
import type { TestApi } from '../../support/testApi';
import { objectsOfEveryType } from '../cells/objects';

const STATES = ['FRA', 'DEU'] as const;

interface Persons {
  /** Whom FRA alone sees. */
  readonly french: readonly string[];
  readonly german: readonly string[];
  readonly shared: string;
}

/** A database in which every policy, and every condition of one, has rows to show and rows to hide. */
export async function rowWorld(api: TestApi): Promise<void> {
  const { persons, shared } = await populate(api, STATES);
  for (const state of [...STATES, ...STATES]) {
    await filled(api, state, await sliceOf(api.database, state, persons[state] ?? []), shared);
  }
  await objectsOfEveryType(api);
  await sealedLog(api);
  await withoutOwnRules(api.database);
  for (const state of STATES) await filled(api, state, await sliceOf(api.database, state, persons[state] ?? []), shared);
  await api.database.query('begin');
  await api.database.query('set local session_replication_role = replica');
  await bothSides(api, { french: persons['FRA'] ?? [], german: persons['DEU'] ?? [], shared });
  await api.database.query('commit');
}

/** What a row may hold is other tests' subject: here it stands on either side of every condition, whatever the table thinks of it. */
async function withoutOwnRules(database: Client): Promise<void> {
  const { rows } = await database.query<{ drop: string }>(
    `select format('alter table %s drop constraint %I', k.conrelid::regclass, k.conname) as drop from pg_constraint k
     where k.connamespace = 'public'::regnamespace and k.contype in ('c', 'x', 'u')
       and not exists (select from pg_constraint f where f.contype = 'f' and f.conindid = k.conindid and k.conindid <> 0)
     union all
     select format('drop index %s', i.indexrelid::regclass) from pg_index i join pg_class c on c.oid = i.indrelid
     where c.relnamespace = 'public'::regnamespace and i.indisunique and not exists (select from pg_constraint k where k.conindid = i.indexrelid)`,
  );
  for (const { drop } of rows) await database.query(drop);
}

/** Entries, a question, a checkpoint and a cosignature. */
async function sealedLog(api: TestApi): Promise<void> {
  await api.as('auditor').must('{ auditTrail(first: 1, filter: { role: REGISTRAR }) { totalCount } }', {}, { purpose: 'OVERSIGHT' });
  await sealWholeAuditLog({
    dataSource: api.commands.dataSource,
    now: api.now,
    signers: [readSigner(newSigningKey('repatria.example/audit'))],
  });
}

/** Rows on the other side of each condition, beside every rule. */
async function bothSides(api: TestApi, { french, german, shared }: Persons): Promise<void> {
  const { database } = api;
  const [[frenchOne = '', frenchTwo = ''], [germanOne = '']] = [french, german];
  for (const login of ['legal-2', 'decision-1']) {
    await database.query(
      `insert into case_exclusion (person_id, account_id, reason, since) select unnest($2::uuid[]), $1, 'Kin of an officer', now() on conflict do nothing`,
      [api.accountId(login), french],
    );
  }
  // Who supervises has kin as well, and is kept out of what the log says of them.
  for (const login of ['dpo', 'auditor']) {
    await database.query(`insert into case_exclusion (person_id, account_id, reason, since) values ($2, $1, 'Kin of an officer', now())`, [
      api.accountId(login),
      frenchTwo,
    ]);
  }
  // What was sought by each entry of the log, of those that they are kept out of as well.
  await database.query(
    `insert into audit_question (entry_id, salt, question) select id, decode(repeat('ab', 16), 'hex'), 'sought' from audit_entry on conflict do nothing`,
  );
  await database.query(
    `update nationality_claim set status = 'PREPARED' where ctid in (select ctid from nationality_claim order by ctid limit 4)`,
  );
  for (const person of [frenchOne, germanOne]) {
    await database.query('insert into case_team (person_id, account_id, since) values ($1, $2, now())', [person, api.accountId('court')]);
  }
  // Addressed to a State that does not see the person, addressed to the other State of a person whom both see, of a person kept from an officer.
  for (const table of await tablesWith(database, 'person_id', 'country')) {
    await copied(database, table, `country = 'FRA'`, { person_id: germanOne });
    await copied(database, table, 'true', { person_id: shared, country: 'DEU' });
  }
  for (const table of await tablesWith(database, 'person_id')) {
    await copied(database, table, 'true', { person_id: frenchOne });
    await copied(database, table, 'true', { person_id: germanOne });
  }
  // As when a fear was recorded: what is addressed to the State stays, and it sees none of it (rulings 14).
  await database.query(`delete from person_access where person_id = $1 and country = 'FRA'`, [frenchOne]);
  await database.query(`update child_case set state = 'TRACING' where person_id = $1 or person_id = $2`, [frenchTwo, shared]);
  for (const table of ['child_follow_up', 'handover_receipt']) {
    await database.query(`update ${table} set person_id = $1 where country = 'DEU'`, [shared]);
  }
  for (const table of ['best_interests_opinion', 'escort_answer']) {
    await database.query(`update ${table} set person_id = $1 where ctid in (select ctid from ${table} order by ctid limit 1)`, [frenchOne]);
  }
  await copied(database, 'movement', `to_country = 'FRA'`, { status: 'MANIFEST_LOCKED' });
  // Of a protected child, where the key of a row is more than its id, or who reads it is named in it.
  const prosecutor = api.accountId('prosecutor');
  await copied(database, 'break_glass', 'true', { person_id: germanOne, account_id: prosecutor });
  const glass = await copied(database, 'break_glass', 'true', { person_id: shared, account_id: prosecutor });
  await copied(database, 'break_glass_approval', 'true', { person_id: germanOne, break_glass_id: glass, asked_by: prosecutor });
  await copied(database, 'demarche_request', 'true', { person_id: germanOne, request_id: newId('RepatriationRequest') });
  await copied(database, 'escort_answer', 'true', { person_id: germanOne, question: 'ANOTHER' });
  // Of two persons, one of whom is kept from an officer.
  await copied(database, 'guardianship', 'true', { person_id: shared, guardian_id: frenchTwo });
  await copied(database, 'guardianship', 'true', { person_id: frenchTwo, guardian_id: shared });
  for (const table of await emptyVersions(database)) await anyRow(database, table);
  const state = { inquirer: 'STATE' };
  for (const [country, more] of [
    ['FRA', state],
    ['DEU', state],
    ['FRA', { inquirer: 'FAMILY' }],
  ] as const)
    await copied(database, 'tracing_inquiry', 'true', { person_id: shared, country, ...more });
  const movements = await database.query<{ id: string }>(`select id from movement where to_country = 'FRA'`);
  for (const { id } of movements.rows)
    await copied(database, 'property_item', 'true', { person_id: shared, country: 'FRA', movement_id: id });
  await copied(database, 'incident', 'true', { reported_by: api.accountId('liaison-fra') });
  await database.query(`update person set handling = '{CHILD_PROTECTED}' where id = $1`, [germanOne]);
  await pairs(database, french, german, api.accountId('legal-1'));
  for (const [child, guardian] of [
    [frenchOne, germanOne],
    [germanOne, frenchOne],
  ])
    await guardianship(database, child, guardian);
  await packages(database, frenchOne);
  await codes(database, [frenchOne, frenchTwo, germanOne, shared], shared);
  await secrecy(database, frenchTwo);
  await database.query('insert into event_told_again (event_id, told_at) select id, now() from case_event limit 20');
  await endpoints(api);
  await database.query(
    `insert into audit_cosignature (tree_size, witness, lines, received_at) select tree_size, 'https://witness.example', 'line', now() from audit_checkpoint`,
  );
  await database.query(
    `insert into security_event (id, reason, channel, times, first_at, last_at) values (gen_random_uuid(), 'SIGNATURE', 'HTTP', 3, now(), now())`,
  );
}

/** A guardianship of which the child or the guardian is kept from an officer; long ago, beside those that are there. */
const guardianship = (database: Client, child: string | undefined, guardian: string | undefined) =>
  database.query(
    `insert into guardianship (id, person_id, guardian_id, proof, document, began_at, recorded_by, recorded_at, ended_at, end_cause, ended_by)
     select gen_random_uuid(), $1, $2, 'DOCUMENT', $3, '2001-01-01', id, now(), '2001-06-01', 'SUCCEEDED', id from account where login = 'child-1'`,
    [child, guardian, SEALED_FORM],
  );

/** A candidate and a merge in which one of the two is kept from an officer, whichever it is. */
async function pairs(database: Client, french: readonly string[], german: readonly string[], by: string): Promise<void> {
  const all = french.flatMap((one) => german.map((other) => [one, other] as const));
  for (const [one, other] of [all.find(([one, other]) => one < other), all.find(([one, other]) => one > other)].filter(
    (pair) => pair !== undefined,
  )) {
    await copied(database, 'duplicate_candidate', 'true', { person_a: one < other ? one : other, person_b: one < other ? other : one });
  }
  const undone = { undone_at: '2026-01-01T00:00:00Z', undone_by: by, undone_reasons: 'Reasons of more than twenty characters.' };
  await copied(database, 'person_merge', 'true', { survivor_id: french[0], person_id: german[0], ...undone });
  await copied(database, 'person_merge', 'true', { survivor_id: german[0], person_id: french[0], ...undone });
}

/** A package that was not dispatched, an item flagged under CAT Art. 15 in one that was, a custody event of an item of another person. */
async function packages(database: Client, person: string): Promise<void> {
  const event = (n: number) => ({ event_hash: `${n}d`.repeat(32) });
  const flagged = await copied(database, 'evidence_item', 'true', { cat15: true });
  await copied(database, 'evidence_custody_event', 'true', { evidence_id: flagged, ...event(1) });
  await copied(database, 'handoff_item', `country = 'FRA'`, { evidence_id: flagged });
  await copied(database, 'evidence_custody_event', `person_id <> '${person}'`, { person_id: person, ...event(2) });
  const open = await copied(database, 'handoff', `country = 'FRA'`, { dispatched: false, state: 'ASSEMBLING' });
  const item = await copied(database, 'evidence_item', 'true', {});
  await copied(database, 'evidence_custody_event', 'true', { evidence_id: item, ...event(3) });
  await copied(database, 'handoff_item', `country = 'FRA'`, { handoff_id: open, evidence_id: item });
  const other = await copied(database, 'evidence_item', 'true', {});
  await copied(database, 'handoff_item', `country = 'FRA'`, { country: 'DEU', evidence_id: other });
}

/**
 * Under each code of handling an item and a document of every one of these persons, what tells of them, and the same in a package
 * that a State has received; an item flagged under CAT Art. 15 beside them.
 */
async function codes(database: Client, persons: readonly string[], shared: string): Promise<void> {
  const sent = await copied(database, 'handoff', 'true', { person_id: shared, country: 'FRA', dispatched: true, state: 'DISPATCHED' });
  const packed = (item: string, country = 'FRA') =>
    copied(database, 'handoff_item', 'true', { handoff_id: sent, person_id: shared, country, evidence_id: item });
  for (const person of persons) {
    for (const code of [...handlingCodeNames, null]) {
      const handling = code === null ? [] : [code];
      const consents = code === 'ORIGINATOR_CONSENT_REQUIRED' ? [null, true] : [null];
      for (const originator_consent of consents) {
        const item = await itemOf(database, person, { handling, originator_consent });
        if (person === shared) await packed(item);
        await mark(database, person, item, 'EVIDENCE', code);
      }
      const document = await copied(database, 'request_document', 'true', { person_id: person, country: 'FRA', handling });
      await mark(database, person, document, 'DOCUMENT', code);
    }
    await mark(database, person, person, 'PERSON', 'CHILD_PROTECTED');
    await packed(await itemOf(database, shared, { cat15: true }));
    await packed(await itemOf(database, shared, {}), 'DEU');
    // Of this person, and about a thing of another.
    await custodyEvent(database, person, await itemOf(database, shared, {}));
  }
}

/** A movement that is secret still, one that was, and two on which a health officer has something to do: with all that hangs on them. */
async function secrecy(database: Client, person: string): Promise<void> {
  const secretly = (until: string) => copied(database, 'movement', 'true', { secret_until: until });
  const secret = await secretly('2999-01-01');
  for (const movement of [secret, await secretly('2001-01-01')]) {
    for (const table of ['movement_leg', 'overnight_stop', 'headcount', 'manifest_version', 'movement_lockout', 'movement_authorisation'])
      await copied(database, table, 'true', { movement_id: movement });
    for (const table of ['emergency_lane', 'property_item', 'discrepancy', 'manifest_entry'])
      await copied(database, table, 'true', { movement_id: movement });
    await copied(database, 'manifest_entry', 'true', { movement_id: movement, person_id: person });
    for (const table of ['clock', 'task']) await copied(database, table, 'true', { subject_id: movement });
    await copied(database, 'case_event', 'true', { subject_type: 'Movement', subject_id: movement, person_id: null });
    await copied(database, 'data_transfer', 'true', { kind: 'MOVEMENT_MANIFEST', subject_id: movement });
  }
  for (const [table, check] of [
    ['escort_record', {}],
    ['emergency_check', { kind: 'FIT_TO_TRAVEL' }],
  ] as const)
    await copied(database, table, 'true', { movement_id: await secretly('2999-01-01'), ...check });
  await copied(database, 'emergency_check', 'true', { movement_id: secret, kind: 'ICRC_INFORMED' });
  for (const action of ['departMovement', 'openPerson'])
    await copied(database, 'case_event', 'true', { subject_type: 'Person', subject_id: person, person_id: person, action });
}

/** Endpoints of several owners, each with a notice of its own, and in its ledger every event: of those that the owner sees and of the others. */
async function endpoints(api: TestApi): Promise<void> {
  const { database } = api;
  for (const [login, role, country] of [
    ['legal-1', 'LEGAL_OFFICER', null],
    ['legal-2', 'LEGAL_OFFICER', null],
    ['liaison-fra', 'LIAISON_OFFICER', 'FRA'],
    ['liaison-deu', 'LIAISON_OFFICER', 'DEU'],
  ] as const) {
    const id = newId('Part');
    await database.query(
      `insert into webhook_endpoint (id, account_id, role, country, url, host, secret, status, position_at, created_at, updated_at)
       values ($1, $2, $3, $4, 'https://portal.example.org/', 'portal.example.org', $5, 'ACTIVE', now(), now(), now())`,
      [id, api.accountId(login), role, country, SEALED_FORM],
    );
    await copied(database, 'case_event', 'true', {
      person_id: null,
      subject_type: 'WebhookEndpoint',
      subject_id: id,
      audience: 'CUSTODIAL',
    });
    await database.query(
      `insert into webhook_delivery (id, endpoint_id, account_id, event_id, recorded_at, status) select gen_random_uuid(), $1, $2, e.id, e.recorded_at, 'PENDING' from case_event e`,
      [id, api.accountId(login)],
    );
  }
}

async function itemOf(database: Client, person: string, more: Readonly<Record<string, unknown>>): Promise<string> {
  const plain = { handling: [], cat15: false, originator_consent: null };
  const item = await copied(database, 'evidence_item', 'true', { ...plain, person_id: person, ...more });
  await custodyEvent(database, person, item);
  await copied(database, 'case_event', 'true', {
    person_id: person,
    subject_type: 'EvidenceItem',
    subject_id: item,
    audience: 'CUSTODIAL',
  });
  return item;
}

let events = 0;
async function custodyEvent(database: Client, person: string, item: string): Promise<void> {
  events += 1;
  const place = { evidence_id: item, person_id: person, seq: 100 + events, event_hash: events.toString(16).padStart(64, 'e') };
  const event_id = await copied(database, 'evidence_custody_event', 'true', place);
  await copied(database, 'evidence_custody_signature', 'true', { event_id, evidence_id: item, person_id: person });
}

async function mark(database: Client, person: string, subject: string, kind: string, code: string | null): Promise<void> {
  if (code !== null) await copied(database, 'handling_mark', 'true', { person_id: person, subject_id: subject, subject_kind: kind, code });
}

async function tablesWith(database: Client, ...columns: readonly string[]): Promise<readonly string[]> {
  const { rows } = await database.query<{ name: string }>(
    `select c.table_name as name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where t.table_type = 'BASE TABLE' and c.table_schema = 'public' and c.column_name = any($1) group by 1 having count(*) = cardinality($1) order by 1`,
    [columns],
  );
  return rows.map(({ name }) => name);
}

async function emptyVersions(database: Client): Promise<readonly string[]> {
  const { rows } = await database.query<{ name: string }>(
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relname like '%\\_version'`,
  );
  const empty: string[] = [];
  for (const { name } of rows) if ((await database.query(`select from "${name}" limit 1`)).rowCount === 0) empty.push(name);
  return empty;
}

/** With something in each column that must hold one. */
async function anyRow(database: Client, table: string): Promise<void> {
  const { rows } = await database.query<{ name: string; type: string }>(
    `select column_name as name, udt_name as type from information_schema.columns
     where table_schema = 'public' and table_name = $1 and is_nullable = 'NO' and column_default is null and is_identity = 'NO' and is_generated = 'NEVER'`,
    [table],
  );
  const value = (type: string) =>
    type === 'uuid'
      ? newId('Part')
      : /^(?:timestamptz|date)$/.test(type)
        ? '2026-03-01'
        : /^(?:int|float|numeric)/.test(type)
          ? '1'
          : type === 'bool'
            ? 'false'
            : 'TEXT';
  await database.query(
    `insert into "${table}" (${rows.map(({ name }) => `"${name}"`).join(', ')}) values (${rows.map((_, index) => `$${index + 1}`).join(', ')})`,
    rows.map(({ type }) => value(type)),
  );
}

/** A row like one that is there, but for its identity and what is said; where a rule of the table's own forbids it, none. */
async function copied(database: Client, table: string, like: string, changes: Readonly<Record<string, unknown>>): Promise<string> {
  const id = newId('Part');
  await database.query('savepoint copying');
  try {
    await database.query(
      `insert into "${table}" select (jsonb_populate_record(null::"${table}",
         to_jsonb(t) || case when to_jsonb(t) ? 'id' then jsonb_build_object('id', $1::text) else '{}' end
         || case when to_jsonb(t) ? 'ref' then jsonb_build_object('ref', 'RCM-2026-Z' || substr($1::text, 25)) else '{}' end || $2::jsonb)).*
       from (select * from "${table}" where ${like} order by ctid limit 1) t`,
      [id, JSON.stringify(changes)],
    );
  } catch {
    await database.query('rollback to savepoint copying');
  }
  return id;
}
