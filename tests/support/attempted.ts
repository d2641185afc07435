import type { Client } from 'pg';
import { SEALED_FORM } from './sealedGiven';

/** Attempts of two kinds to find out who somebody is, straight in the tables: without them nobody is unresolved (ID7). */
export async function attempted(database: Client, personId: string): Promise<void> {
  await database.query(
    `insert into identity_attempt (id, person_id, kind, with_whom, outcome, attempted_at, recorded_by, recorded_at)
     select gen_random_uuid(), $1, kind, $2, 'NOTHING_FOUND', now(), a.id, now()
     from unnest(array['CIVIL_REGISTER', 'BIOMETRIC_SEARCH']) kind, account a where a.login = 'registrar'`,
    [personId, SEALED_FORM],
  );
}
