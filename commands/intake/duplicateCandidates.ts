import type { FoundPair } from '../../domain/person/findDuplicates';
import type { MatchRecord } from '../../domain/person/recordComparison';
import type { Tx } from '../Tx';

/** Everybody of the register, or those named, as far as matching compares them. */
export async function knownRecords(tx: Tx, except: ReadonlySet<string>, only: readonly string[] | null = null): Promise<MatchRecord[]> {
  const rows = await tx.query<MatchRecord>(
    `select p.id, p.birth_earliest::text as birth_earliest, p.birth_latest::text as birth_latest, coalesce(p.birth_conventional, false) as birth_conventional, p.sex,
       (select coalesce(array_agg(n."full"), '{}') from person_name n where n.person_id = p.id and n.usage <> 'ALIAS') as names,
       (select coalesce(array_agg(c.country), '{}') from nationality_claim c where c.person_id = p.id) as countries,
       (select coalesce(array_agg(i.kind || ':' || i.value || ':' || coalesce(i.issuer, '')), '{}') from person_identifier i where i.person_id = p.id) as identifiers
     from person p where p.identity_status <> 'MERGED' and ($1::uuid[] is null or p.id = any($1))`,
    [only],
  );
  return rows.filter(({ id }) => !except.has(id));
}

/** Of a statement: PostgreSQL takes no JSON of 256 MB. */
const PAIRS_AT_ONCE = 20_000;

/** Pairs for two humans to decide; a pair that is on record already keeps its decision. */
export async function recordPairs(tx: Tx, pairs: readonly FoundPair[]): Promise<void> {
  for (let from = 0; from < pairs.length; from += PAIRS_AT_ONCE) await recordSome(tx, pairs.slice(from, from + PAIRS_AT_ONCE));
}

async function recordSome(tx: Tx, pairs: readonly FoundPair[]): Promise<void> {
  const rows = pairs.map(({ a, b, score, reasons }) => {
    const [person_a, person_b] = a < b ? [a, b] : [b, a];
    return { id: tx.newId('DuplicateCandidate'), person_a, person_b, score, reasons };
  });
  await tx.query(
    `insert into duplicate_candidate (id, person_a, person_b, score, reasons, detected_at)
     select id, person_a, person_b, score, reasons, $2
     from jsonb_to_recordset($1::jsonb) as d(id uuid, person_a uuid, person_b uuid, score real, reasons jsonb)
     on conflict (person_a, person_b) do nothing`,
    [JSON.stringify(rows), tx.now],
  );
}
