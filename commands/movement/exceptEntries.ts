import type { ExceptionStatus } from '../../domain/movement/entries';
import { movementLifecycle } from '../../domain/movement/lifecycle';
import { propertyLifecycle } from '../../domain/movement/property/lifecycle';
import { OTHER } from '../../domain/movement/reasons';
import { type MovementStatus, statusesBeforeDeparture } from '../../domain/movement/vocabulary';
import { openTasks } from '../clock/openTasks';
import { requestsLeftManifest } from '../repatriation/systemSteps';
import type { Tx } from '../Tx';

/** Somebody on the list of a movement that has not departed. */
export interface OpenEntry {
  readonly id: string;
  readonly movementId: string;
  readonly personId: string;
  readonly requestId: string | null;
  readonly status: MovementStatus;
}

/** Who of these stands on a list; asked before requests of theirs abate, which strikes them as well. The caller holds the persons' locks. */
export const openEntries = async (tx: Tx, personIds: readonly string[]): Promise<OpenEntry[]> =>
  (await entriesOf(tx, personIds)).filter(hasNotDeparted);

export const hasNotDeparted = ({ status }: OpenEntry): boolean => statusesBeforeDeparture.includes(status);

/** The same of every movement that is not over for them. */
export async function entriesOf(tx: Tx, personIds: readonly string[]): Promise<OpenEntry[]> {
  await tx.enterSystemScope();
  return tx.query<OpenEntry>(
    `select e.id, e.movement_id, e.person_id, e.request_id, m.status from manifest_entry e join movement m on m.id = e.movement_id
     where e.person_id = any($1::uuid[]) and e.open order by e.movement_id, e.id`,
    [personIds],
  );
}

export type LeavingEntry = OpenEntry & { readonly leavesAs: ExceptionStatus };

/** How the history of the movement tells it: class 1 text, and whether the platform or the actor of the command did it. */
export interface Leaving {
  readonly summary: string;
  readonly bySystem: boolean;
}

const BY_PLATFORM: Leaving = { summary: movementLifecycle.verbs.removeFromManifest.event, bySystem: true };

/**
 * Rulings 20: whoever cannot travel is struck from a draft, and an exception with its reason on a locked list, whose version stays
 * (I-21). The movement counts up and tells it; the request is ready for handover again (RQ21), and what was sealed goes back, which
 * somebody has to show. The statements are the same for one and for many.
 */
export async function exceptEntries(tx: Tx, entries: readonly LeavingEntry[], why: string, leaving: Leaving = BY_PLATFORM): Promise<void> {
  if (entries.length === 0) return;
  const rows = await tx.sealedRows(
    'manifest_entry',
    entries.map(({ id, personId, movementId, leavesAs }) => ({ id, personId, movementId, leavesAs, statusReason: why })),
  );
  const returned = await tx.query<{ personId: string }>(LEAVE, [
    JSON.stringify(rows),
    OTHER,
    tx.now,
    propertyLifecycle.verbs.returnProperty.from,
  ]);
  await requestsLeftManifest(
    tx,
    entries.flatMap(({ requestId }) => requestId ?? []),
    why,
  );
  const owners = new Set(returned.map(({ personId }) => personId));
  propertyToAccountFor(
    tx,
    entries.filter(({ personId }) => owners.has(personId)),
  );
  tellCoordinators(tx, entries, leaving);
}

/** Mandela Rule 67(2): what was sealed is given back against a receipt; until somebody says so it is owed. */
export function propertyToAccountFor(tx: Tx, entries: readonly LeavingEntry[]): void {
  openTasks(
    tx,
    entries.map(({ personId, movementId, leavesAs }) => ({
      kind: 'PROPERTY_RECEIPT',
      personId,
      subjectId: movementId,
      ownerRole: 'REGISTRAR' as const,
      summary: PROPERTY[leavesAs],
    })),
  );
}

const GIVEN_BACK = 'The person left a movement for which property was sealed: give it back, and take a receipt.';
const PROPERTY: Readonly<Record<ExceptionStatus, string>> = {
  NOT_PRESENTED: GIVEN_BACK,
  REFUSED_MEDICAL: GIVEN_BACK,
  REMOVED_BY_COURT: GIVEN_BACK,
  ESCAPED: 'Property was sealed for a movement of a person who escaped: keep it safe, and say where it is.',
  DECEASED: 'Property was sealed for a movement of a person who died: keep it for the family, and take a receipt.',
};

/** The history of each person and of each movement; and, where the list was fixed already, work for whoever planned by it. */
export function tellCoordinators(tx: Tx, entries: readonly LeavingEntry[], { summary, bySystem }: Leaving): void {
  for (const { personId, leavesAs } of entries) {
    tx.record({
      subjectType: 'Person',
      subjectId: personId,
      personId,
      audience: 'CUSTODIAL',
      action: 'removeFromManifest',
      toState: leavesAs,
      summary: 'The person left the manifest of a movement.',
      bySystem,
    });
  }
  const movements = new Map(entries.map(({ movementId, status }) => [movementId, status]));
  for (const [movementId, status] of movements) {
    tx.record({
      subjectType: 'Movement',
      subjectId: movementId,
      personId: null,
      audience: movementLifecycle.verbs.removeFromManifest.audience,
      action: 'removeFromManifest',
      fromState: status,
      toState: status,
      summary,
      detail: { left: entries.filter((entry) => entry.movementId === movementId).length },
      bySystem,
    });
  }
  openTasks(
    tx,
    entries
      .filter(({ status }) => status !== 'PLANNED' && status !== 'MANIFEST_DRAFT')
      .map(({ personId, movementId }) => ({
        kind: 'MANIFEST_CHANGED',
        personId,
        subjectId: movementId,
        ownerRole: 'TRANSFER_COORDINATOR' as const,
        summary: 'Somebody left the list of a movement after it was locked: see to seats, escorts and counts.',
      })),
  );
}

const LEAVE = `
with line as (
  select * from jsonb_to_recordset($1::jsonb) as l("id" uuid, "personId" uuid, "movementId" uuid, "leavesAs" text, "statusReason" text)
), struck as (
  delete from manifest_entry e using line l, movement m
  where e.id = l.id and m.id = e.movement_id and e.open and m.status in ('PLANNED', 'MANIFEST_DRAFT')
), excepted as (
  update manifest_entry e set status = l."leavesAs", status_reason = l."statusReason", open = false,
    reason_list = case l."leavesAs" when 'NOT_PRESENTED' then 'NOT_PRESENTED' end, reason_code = case l."leavesAs" when 'NOT_PRESENTED' then $2 end
  from line l, movement m
  -- Also of whoever an abated request took off the list a moment ago: the reason is the same.
  where e.id = l.id and m.id = e.movement_id and (e.open or e.status_reason is null) and m.status not in ('PLANNED', 'MANIFEST_DRAFT')
), returned as (
  update property_item p set state = 'RETURNED', version = p.version + 1
  from line l where p.movement_id = l."movementId" and p.person_id = l."personId" and p.state = any($4::text[])
  returning p.person_id
), counted as (
  update movement m set version = m.version + 1, updated_at = $3 where m.id in (select "movementId" from line)
)
select distinct person_id from returned`;
