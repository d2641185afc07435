import type { MutationName } from '../../domain/access/operations';
import type { Viewer } from '../../domain/access/viewer';
import { auditVerbOf } from '../../domain/audit/auditVerbOf';
import type { AuditVerb } from '../../domain/audit/vocabulary';
import { newId } from '../../domain/reference/nodeId';
import type { Changed, CommandDeps } from '../command';
import type { NewEvent, Tx } from '../Tx';

/** History, outbox, audit, what is left to do and the stored answer of a command, in one statement of its transaction. */
export async function appendRecord(
  tx: Tx,
  /** The mutation, or the name of the platform's own act. */
  verb: string,
  changed: Changed,
  requestId: string | undefined,
  idempotency: { readonly key: string; readonly inputHash: string } | undefined,
): Promise<void> {
  const { viewer, now } = tx;
  const events = await tx.sealedRows(
    'case_event',
    tx.events.map((event) => eventRow(event, viewer, now)),
  );
  await tx.query(
    `with appended as (
       insert into case_event (id, subject_type, subject_id, person_id, audience, country, action, from_state, to_state,
                               actor_id, actor_role, actor_name, actor_organisation, summary, detail, words, occurred_at, recorded_at)
       select id, subject_type, subject_id, person_id, audience, country, action, from_state, to_state,
              actor_id, actor_role, actor_name, actor_organisation, summary, detail, words, occurred_at, recorded_at
       from jsonb_to_recordset($1::jsonb) as e(id uuid, subject_type text, subject_id uuid, person_id uuid, audience text, country text,
              action text, from_state text, to_state text, actor_id uuid, actor_role text, actor_name text, actor_organisation text,
              summary text, detail jsonb, words text, occurred_at timestamptz, recorded_at timestamptz)
     ), announced as (
       insert into outbox (event_id, subject_type, subject_id, person_id, recorded_at)
       select id, subject_type, subject_id, person_id, recorded_at
       from jsonb_to_recordset($1::jsonb) as e(id uuid, subject_type text, subject_id uuid, person_id uuid, recorded_at timestamptz)
     ), left_to_do as (
       insert into task (id, kind, person_id, subject_id, owner_role, summary, due_at, opened_at)
       select id, kind, "personId", "subjectId", "ownerRole", summary, "dueAt", $10
       from jsonb_to_recordset($19::jsonb) as t(id uuid, kind text, "personId" uuid, "subjectId" uuid, "ownerRole" text, summary text,
              "dueAt" timestamptz, once boolean)
       where once is null or not exists (
         select from task o where o.person_id = t."personId" and o.subject_id = t."subjectId" and o.kind = t.kind and o.done_at is null)
     ), stored as (
       insert into idempotency (account_id, key, operation, input_hash, subject_kind, subject_id, subject_version, report, created_at)
       select $2, $3, $4, $5, $6, nullif($7, '')::uuid, $8, $9::jsonb, $10 where $3::text is not null
     )
     insert into audit_entry (id, account_id, actor, role, verb, operation, purpose, outcome, subjects, request_id, recipients)
     values ($11, $2, $12, $13, $14, $4, $15, 'DONE', $16::uuid[], $17, $18::text[])`,
    [
      JSON.stringify(events),
      viewer.accountId,
      idempotency?.key ?? null,
      verb,
      idempotency?.inputHash ?? null,
      changed.kind,
      changed.id,
      changed.version ?? null,
      changed.report === undefined ? null : JSON.stringify(changed.report),
      now,
      newId('Part'),
      viewer.name,
      viewer.role,
      auditVerbOf(verb, tx.recipients.size > 0),
      viewer.purpose,
      [...tx.subjects],
      requestId ?? null,
      [...tx.recipients].sort(),
      JSON.stringify(tx.tasks.map((task) => ({ id: newId('Part'), ...task }))),
    ],
  );
}

/** A refused command leaves one entry, in a transaction of its own, after its rollback. */
export function recordRefusal(deps: CommandDeps, viewer: Viewer, verb: MutationName, code: string): Promise<void> {
  return refused(deps, viewer, { verb: 'ALTERATION', operation: verb, code });
}

/** A read that the viewer may not make leaves one too. */
export function recordRefusedRead(deps: CommandDeps, viewer: Viewer, operation: string, code: string): Promise<void> {
  return refused(deps, viewer, { verb: 'CONSULTATION', operation, code });
}

interface Refusal {
  readonly verb: AuditVerb;
  readonly operation: string;
  readonly code: string;
}

async function refused(deps: CommandDeps, viewer: Viewer, { verb, operation, code }: Refusal): Promise<void> {
  await deps.dataSource.transaction(async (manager) => {
    await manager.query('set local role repatria_system');
    await manager.query(
      `insert into audit_entry (id, account_id, actor, role, verb, operation, purpose, outcome, code, subjects, request_id)
       values ($1, $2, $3, $4, $5, $6, $7, 'REFUSED', $8, '{}', $9)`,
      [newId('Part'), viewer.accountId, viewer.name, viewer.role, verb, operation, viewer.purpose, code, deps.requestId ?? null],
    );
  });
}

function eventRow(event: NewEvent, viewer: Viewer, now: Date) {
  const actor = event.bySystem
    ? { actor_id: null, actor_role: 'SYSTEM', actor_name: 'Repatria', actor_organisation: 'Repatria' }
    : { actor_id: viewer.accountId, actor_role: viewer.role, actor_name: viewer.name, actor_organisation: viewer.organisation };
  return {
    id: newId('Part'),
    subject_type: event.subjectType,
    subject_id: event.subjectId,
    person_id: event.personId,
    personId: event.personId,
    audience: event.audience,
    country: event.country ?? null,
    action: event.action,
    from_state: event.fromState ?? null,
    to_state: event.toState ?? null,
    ...actor,
    summary: event.summary,
    ...wordsApart(event),
    occurred_at: (event.occurredAt ?? now).toISOString(),
    recorded_at: now.toISOString(),
  };
}

/** What an officer wrote beside an act is sealed with the person's key; the detail keeps ids, codes and numbers. */
function wordsApart({ action, subjectType, detail }: NewEvent): { readonly detail: object | null; readonly words: string | null } {
  if (detail === undefined) return { detail: null, words: null };
  // The law on the data of a State is of no person, and is read with the history.
  if (subjectType === 'OriginCountry') return { detail, words: null };
  const said = Object.entries(detail).filter(([, value]) => value !== null && value !== undefined);
  const words = said.filter(([name, value]) => isInWords(action, name, value));
  const codes = said.filter((entry) => !words.includes(entry));
  return {
    detail: codes.length === 0 ? null : Object.fromEntries(codes),
    words: words.length === 0 ? null : JSON.stringify(Object.fromEntries(words)),
  };
}

const CODE = /^[A-Z][A-Z0-9_]*$/;

function isInWords(action: string, name: string, value: unknown): boolean {
  if (name === 'reasons' || name === 'lateReason' || name === 'missing') return true;
  if (name === 'outcome') return action === 'completeTask';
  return name === 'reason' && !CODE.test(String(value));
}
