import type { Client } from 'pg';
import { newId } from '../../domain/reference/nodeId';

export interface RegisteredPerson {
  readonly id: string;
  readonly ref: string;
}

export interface PersonGiven {
  readonly name?: string;
  readonly kind?: 'DETAINEE' | 'PROTECTED_RESIDENT';
  readonly sex?: string;
  /** Full date; null for a person of unknown age. */
  readonly birth?: string | null;
  readonly track?: string;
  readonly identityStatus?: string;
  readonly facility?: string;
  /** Claims of nationality by State and status. */
  readonly claims?: Readonly<Record<string, string>>;
  /** States that see the person. */
  readonly sharedWith?: readonly string[];
  readonly registeredAt?: string;
}

let count = 0;

/** A synthetic person straight in the tables, beside every rule: for tests of reads. */
export async function registered(database: Client, given: PersonGiven = {}): Promise<RegisteredPerson> {
  count += 1;
  const id = newId('Person');
  const ref = `RCM-2026-${String(900_000 + count)}-0`;
  const { name = `Person ${count}`, kind = 'DETAINEE', birth = '1988-07-12', registeredAt = '2026-02-01T10:00:00Z' } = given;
  const detained = kind === 'DETAINEE';
  await database.query(
    `insert into person (id, ref, kind, display_name, sex, birth, birth_earliest, birth_latest, birth_conventional, identity_status, legal_status, track, created_at, updated_at)
     values ($1, $2, $3, $4, $5, $6::text, $6::date, $6::date, case when $6::text is not null then false end, $7, $8, $9, $10, $10)`,
    [
      id,
      ref,
      kind,
      name,
      given.sex ?? 'MALE',
      birth,
      given.identityStatus ?? 'PROVISIONAL',
      detained ? 'NO_CHARGE' : null,
      given.track ?? (detained ? 'INVESTIGATION' : 'CHILD_FAMILY'),
      registeredAt,
    ],
  );
  await database.query(
    `insert into person_name (id, person_id, ordinal, usage, "full", lang) values ($1, $2, 1, 'SELF_STATED', $3, 'ar-Latn')`,
    [newId('Part'), id, name],
  );
  if (detained) await inCustody(database, id, given.facility ?? 'IRQ-KARKH', registeredAt);
  for (const [country, status] of Object.entries(given.claims ?? {})) {
    await database.query(
      `insert into nationality_claim (id, person_id, country, basis, status, created_at, updated_at) values ($1, $2, $3, 'STATED', $4, $5, $5)`,
      [newId('NationalityClaim'), id, country, status, registeredAt],
    );
  }
  for (const country of given.sharedWith ?? []) {
    await database.query(`insert into person_access (person_id, country, since, reason) values ($1, $2, $3, 'CLAIM')`, [
      id,
      country,
      registeredAt,
    ]);
  }
  return { id, ref };
}

async function inCustody(database: Client, personId: string, facility: string, at: string): Promise<void> {
  await database.query(
    `insert into custody_episode (id, person_id, facility_id, deprived_at, deprived_place, depriving_authority, supervising_authority, facility_authority, admitted_at)
     select $1, $2, f.id, $4, 'A checkpoint', 'Capturing force', 'Supervising court', 'Prison service', $4 from facility f where f.code = $3`,
    [newId('CustodyEpisode'), personId, facility, at],
  );
}
