import type { Client } from 'pg';
import { sealWholeAuditLog } from '../../../commands/audit/sealAuditLog';
import { newSigningKey, readSigner } from '../../../domain/audit/signedNote';
import { handlingCodeNames } from '../../../domain/privacy/handlingCodes';
import { newId } from '../../../domain/reference/nodeId';
import { filled } from '../../fuzz/fill';
import { populate } from '../../fuzz/population';
import { sliceOf } from '../../fuzz/slice';
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
  await api.database.query('begin');
  await api.database.query('set local session_replication_role = replica');
  await bothSides(api, { french: persons['FRA'] ?? [], german: persons['DEU'] ?? [], shared });
  await api.database.query('commit');
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
  await copied(database, 'incident', 'true', { reported_by: api.accountId('liaison-fra') });
  await database.query(`update person set handling = '{CHILD_PROTECTED}' where id = $1`, [germanOne]);
  await pairs(database, french, german, api.accountId('legal-1'));
  await packages(database, frenchOne);
  await codes(database, [frenchOne, frenchTwo, germanOne, shared]);
  await database.query(
    `insert into audit_cosignature (tree_size, witness, lines, received_at) select tree_size, 'https://witness.example', 'line', now() from audit_checkpoint`,
  );
}

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
 * Under each code of handling an item of every one of these persons and a document, what tells of them, and the same in a package
 * that went to France; a pair of them with the consent of who gave them.
 */
async function codes(database: Client, persons: readonly string[]): Promise<void> {
  let number = 0x100;
  for (const person of persons) {
    for (const code of [...handlingCodeNames, null]) {
      const handling = code === null ? [] : [code];
      const consents = code === 'ORIGINATOR_CONSENT_REQUIRED' ? [null, true] : [null];
      for (const consent of consents) {
        const item = await copied(database, 'evidence_item', 'true', {
          person_id: person,
          handling,
          cat15: false,
          originator_consent: consent,
        });
        number += 1;
        const event = { evidence_id: item, person_id: person, event_hash: number.toString(16).padStart(64, 'e') };
        await copied(database, 'evidence_custody_event', 'true', event);
        await copied(database, 'handoff_item', `country = 'FRA'`, { person_id: person, evidence_id: item });
        await copied(database, 'case_event', 'true', {
          person_id: person,
          subject_type: 'EvidenceItem',
          subject_id: item,
          audience: 'CUSTODIAL',
        });
        await mark(database, person, item, 'EVIDENCE', code);
      }
      const document = await copied(database, 'request_document', 'true', { person_id: person, country: 'FRA', handling });
      await mark(database, person, document, 'DOCUMENT', code);
    }
  }
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
