import type { Verb } from '../../domain/lifecycle/lifecycle';
import { isRequestClock, type RequestClockKind, requestClocks } from '../../domain/repatriation/clocks';
import type { Tx } from '../Tx';

/** Verbs by which what the clock waits for has come about; others merely end it. */
const MEETS = [
  'submitRepatriationRequest',
  'returnRepatriationRequest',
  'registerRepatriationRequest',
  'declareReadyForHandover',
  'completeHandover',
];

/** Stops and starts the clocks that the lifecycle table names for this verb, in one statement. */
export async function runRequestClocks(
  tx: Tx,
  request: { readonly id: string; readonly personId: string; readonly country: string },
  verb: string,
  rule: Pick<Verb<string, never>, 'starts' | 'stops'>,
): Promise<void> {
  const started = (rule.starts ?? []).filter(isRequestClock).map((kind) => clockRow(tx, kind, request));
  if (started.length === 0 && (rule.stops ?? []).length === 0) return;
  await tx.enterSystemScope();
  await tx.query(
    `with stopped as (
       update clock set status = $2, ended_at = $3, version = version + 1
       where subject_id = $1 and kind = any($4::text[]) and status in ('RUNNING', 'PAUSED'))
     insert into clock (id, kind, subject_type, subject_id, person_id, country, status, started_at, due_at, source)
     select id, kind, 'RepatriationRequest', $1, person_id, country, 'RUNNING', $3, due_at, source
     from jsonb_to_recordset($5::jsonb) as c(id uuid, kind text, person_id uuid, country text, due_at timestamptz, source text)`,
    [request.id, MEETS.includes(verb) ? 'MET' : 'STOPPED', tx.now, rule.stops ?? [], JSON.stringify(started)],
  );
}

function clockRow(tx: Tx, kind: RequestClockKind, request: { readonly personId: string; readonly country: string }) {
  const clock = requestClocks[kind];
  return {
    id: tx.newId('Clock'),
    kind,
    person_id: request.personId,
    country: clock.shownToState ? request.country : null,
    due_at: clock.dueAt(tx.now),
    source: clock.source,
  };
}
