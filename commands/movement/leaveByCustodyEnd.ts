import type { RecordableEnd } from '../../domain/custody/continuity';
import type { ExceptionStatus } from '../../domain/movement/entries';
import { requestsLeftManifest } from '../repatriation/systemSteps';
import type { Tx } from '../Tx';
import { entriesOf, exceptEntries, hasNotDeparted, type OpenEntry, propertyToAccountFor, tellCoordinators } from './exceptEntries';

/** How an entry reads of whoever is no longer at the place of departure, and what the movement is told; class 1. */
const LEAVES: Readonly<Record<RecordableEnd, { readonly as: ExceptionStatus; readonly told: string }>> = {
  RELEASE: { as: 'NOT_PRESENTED', told: 'A person left the manifest: it was released.' },
  HOSPITAL: { as: 'REFUSED_MEDICAL', told: 'A person left the manifest: it was brought to a hospital.' },
  COURT: { as: 'REMOVED_BY_COURT', told: 'A person left the manifest: it was brought before a court.' },
  ESCAPE: { as: 'ESCAPED', told: 'A person left the manifest: it escaped.' },
  DEATH: { as: 'DECEASED', told: 'A person left the manifest: it died.' },
};

/** Lists on which the person stands, asked before its requests abate, which strikes it as well. */
export interface ListsOfPerson {
  readonly before: readonly OpenEntry[];
  readonly underWay: readonly OpenEntry[];
}

export async function listsOfPerson(tx: Tx, personId: string): Promise<ListsOfPerson> {
  const entries = await entriesOf(tx, [personId]);
  return { before: entries.filter(hasNotDeparted), underWay: entries.filter((entry) => !hasNotDeparted(entry)) };
}

/**
 * Rulings 20. Whoever is no longer in this custody does not travel: the list says so, the movement's history says who recorded it and
 * why, its coordinators see to seats and escorts, and somebody answers for what was sealed. Under way the counts go on as they are;
 * they show the difference. The caller holds the person's lock.
 */
export async function leaveByCustodyEnd(tx: Tx, { before, underWay }: ListsOfPerson, reason: RecordableEnd, why: string): Promise<void> {
  const { as, told } = LEAVES[reason];
  await exceptEntries(
    tx,
    before.map((entry) => ({ ...entry, leavesAs: as, requestId: abates(reason) ? null : entry.requestId })),
    why,
    { summary: told, bySystem: false },
  );
  await leaveUnderWay(tx, underWay, reason, why);
}

/** After escape or death the request abates instead of waiting anew (I-39). */
const abates = (reason: RecordableEnd) => reason === 'ESCAPE' || reason === 'DEATH';

async function leaveUnderWay(tx: Tx, entries: readonly OpenEntry[], reason: RecordableEnd, why: string): Promise<void> {
  if (entries.length === 0) return;
  const { as, told } = LEAVES[reason];
  const rows = await tx.sealedRows(
    'manifest_entry',
    entries.map(({ id, personId }) => ({ id, personId, statusReason: why })),
  );
  const left = await tx.query<{ personId: string; sealed: boolean }>(
    `with line as (
       select * from jsonb_to_recordset($1::jsonb) as l(id uuid, "statusReason" text)
     ), left_list as (
       update manifest_entry e set status = $2, status_reason = l."statusReason", open = false
       from line l
       -- Also of whoever an abated request took off the list a moment ago: the reason is the same.
       where e.id = l.id and (e.open or e.status_reason is null) returning e.person_id, e.movement_id
     ), counted as (
       update movement m set version = m.version + 1, updated_at = $3 where m.id in (select movement_id from left_list)
     )
     select l.person_id, exists (select from property_item p where p.movement_id = l.movement_id and p.person_id = l.person_id
       and p.state in ('SEALED', 'RELEASED')) as sealed from left_list l`,
    [JSON.stringify(rows), as, tx.now],
  );
  if (!abates(reason))
    await requestsLeftManifest(
      tx,
      entries.flatMap(({ requestId }) => requestId ?? []),
      'The person left the manifest.',
    );
  const leaving = entries.map((entry) => ({ ...entry, leavesAs: as }));
  propertyToAccountFor(
    tx,
    leaving.filter(({ personId }) => left.some((one) => one.personId === personId && one.sealed)),
  );
  tellCoordinators(tx, leaving, { summary: told, bySystem: false });
}
