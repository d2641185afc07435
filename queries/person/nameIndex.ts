import type { Pool } from 'pg';
import { scopeFamilyOf } from '../../domain/access/roles';
import type { Viewer } from '../../domain/access/viewer';
import type { FoundKey } from '../../domain/person/likeliestNames';
import { keysAskedFor } from '../../domain/person/nameKeys';
import type { Name } from '../../domain/person/nameReading';
import { type IndexedName, indexedNames } from '../../domain/person/nameText';
import { isId } from '../../domain/reference/nodeId';
import { traceSql } from '../audit/trace';
import type { ReadDeps } from '../plan/execute';
import type { Bind } from '../plan/readMap';
import { inViewerScope } from '../plan/scopedQuery';

export interface SearchDeps extends ReadDeps {
  /** Connects as the role that searches names by their keys. */
  readonly search: Pool;
}

/** A key that may be meant, and that so many bear, says next to nothing: it is left out. Keys worth more are asked in full. */
const COMMON = 2_000;
const CERTAIN = 0.8;

const ASKED = 'unnest($1::text[], $2::int[]) with ordinality as a(key, most, at)';
const ANSWER = `select coalesce(json_agg(json_build_array(f.at, f.numbers)), '[]'::json)::text as answer`;

/** Of each key those who bear it: for staff all but the cases that the account is excluded from, for a State those shared with it. */
const FOUND = {
  staff: `${ANSWER} from (
    select a.at, a.most, b.numbers, b.bearers from ${ASKED}
    cross join lateral (
      select array_agg(c.number)::text as numbers, count(*) as bearers from (
        select k.number from person_search_key k
        where k.key = a.key and k.number <> all (array(select s.number from case_exclusion x join person_search s on s.person_id = x.person_id))
        limit a.most) c) b) f
    where f.bearers > 0 and (f.most is null or f.bearers < f.most)`,
  liaison: `with slice as materialized (
      select s.number from person_access a join person_search s on s.person_id = a.person_id
    ), found as (
      select a.at, array_agg(k.number)::text as numbers from ${ASKED}
      join person_search_key k on k.key = a.key join slice using (number)
      group by a.at, a.most having a.most is null or count(*) < a.most
    ) ${ANSWER} from found f`,
} as const;

export async function foundKeys(deps: SearchDeps, viewer: Viewer, asked: Name): Promise<readonly FoundKey[]> {
  const family = scopeFamilyOf(viewer.role);
  if (family === 'office') return [];
  const keys = keysAskedFor(asked);
  const rows = await answered<[number, string][]>(deps, deps.search, viewer, FOUND[family], [
    keys.map(({ key }) => key),
    keys.map(({ worth }) => (worth < CERTAIN ? COMMON : null)),
  ]);
  return rows.flatMap(([at, numbers]) => {
    const key = keys[at - 1];
    // As an array of PostgreSQL, `{1,2}`: writing tens of thousands of numbers as JSON takes it twice the time.
    return key ? [{ ...key, names: JSON.parse(`[${numbers.slice(1, -1)}]`) as number[] }] : [];
  });
}

export interface Candidate {
  readonly id: string;
  readonly names: readonly IndexedName[];
  readonly keys: ReadonlySet<string>;
}

/** The names, as sounds, of those who are to be compared. */
export async function candidates(deps: SearchDeps, viewer: Viewer, numbers: readonly number[]): Promise<readonly Candidate[]> {
  if (numbers.length === 0) return [];
  const rows = await answered<[string, string][]>(
    deps,
    deps.search,
    viewer,
    `select coalesce(json_agg(json_build_array(s.person_id, s.names)), '[]'::json)::text as answer from person_search s where s.number = any($1::int[])`,
    [numbers],
  );
  return rows.map(([id, text]) => {
    const names = indexedNames(text);
    return { id, names, keys: new Set(names.flatMap(({ name }) => name.words.map(({ key }) => key))) };
  });
}

export interface Born {
  readonly earliest: string | null;
  readonly latest: string | null;
}

/** Those of the persons whom the viewer sees, with their dates of birth. */
export async function visibleBirths(deps: SearchDeps, viewer: Viewer, ids: readonly string[]): Promise<ReadonlyMap<string, Born>> {
  const rows = await answered<[string, string | null, string | null][]>(
    deps,
    deps.pools[scopeFamilyOf(viewer.role)],
    viewer,
    `select coalesce(json_agg(json_build_array(p.id, p.birth_earliest, p.birth_latest)), '[]'::json)::text as answer
     from person p where p.id = any($1::uuid[])`,
    [ids],
  );
  return new Map(rows.map(([id, earliest, latest]) => [id, { earliest, latest }]));
}

/** By what an inquiry looks for a person: the first of its names, and the birth. Null where the viewer sees no such inquiry. */
export async function describedByInquiry(
  deps: ReadDeps,
  viewer: Viewer,
  inquiryId: string,
): Promise<{ readonly query: string; readonly birth: string | null } | null> {
  if (!isId(inquiryId)) return null;
  const [described] = await answered<{ query: string; birth: string | null }[]>(
    deps,
    deps.pools[scopeFamilyOf(viewer.role)],
    viewer,
    `select coalesce(json_agg(json_build_object('query', q.names[1], 'birth', q.birth)), '[]'::json)::text as answer
     from tracing_inquiry q where q.id = $1`,
    [inquiryId],
  );
  return described ?? null;
}

async function answered<Answer>(deps: ReadDeps, pool: Pool, viewer: Viewer, text: string, values: readonly unknown[]): Promise<Answer> {
  const rows = await inViewerScope(pool, viewer, { durable: false, now: deps.now() }, text, values);
  return JSON.parse(rows[0]?.answer ?? '[]') as Answer;
}

/** Leaves the search in the audit where no object of it is read, be it that nobody was found. @throws when it cannot: the search fails with it. */
export async function traceSearch(
  deps: ReadDeps,
  viewer: Viewer,
  question: object,
  found: readonly { readonly id: string }[],
): Promise<void> {
  const values: unknown[] = [];
  const bind: Bind = (value) => `$${values.push(value)}`;
  const ids = `${bind(found.map(({ id }) => id))}::uuid[]`;
  const trace = { viewer, operation: 'searchPersons', classes: [2], fields: [], requestId: deps.requestId, question };
  const text = `with ${traceSql(bind, trace, ids)} select null as answer`;
  await inViewerScope(deps.pools[scopeFamilyOf(viewer.role)], viewer, { durable: false, now: deps.now() }, text, values);
}
