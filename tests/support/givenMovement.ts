import { newId } from '../../domain/reference/nodeId';
import type { TestApi } from './testApi';

let movements = 0;

/** An authorised movement to the State that lists the person for this request; in SQL, as movements are other tests' subject. */
export async function givenMovement(
  api: TestApi,
  request: { readonly id: string; readonly personId: string },
  status = 'AUTHORISED',
  country = 'FRA',
): Promise<string> {
  const { database } = api;
  const id = newId('Movement');
  movements += 1;
  const now = api.now();
  const coordinator = api.accountId('transfer-1');
  await database.query(
    `insert into movement (id, ref, status, from_facility_id, to_country, planned_by, last_listed_by, manifest_version, created_at, updated_at)
     select $1, $2, $3, f.id, $4, $5, $5, 1, $6, $6 from facility f where f.code = 'IRQ-KARKH'`,
    [id, `RCM-2026-8${String(movements).padStart(5, '0')}-X`, 'MANIFEST_DRAFT', country, coordinator, now],
  );
  await database.query(
    `insert into manifest_entry (id, movement_id, person_id, request_id, country, status, added_by, added_at) values ($1, $2, $3, $4, $5, 'LISTED', $6, $7)`,
    [newId('Part'), id, request.personId, request.id, country, coordinator, now],
  );
  // A list is written while it is a draft (I-21).
  await database.query('update movement set status = $2 where id = $1', [id, status]);
  return id;
}
