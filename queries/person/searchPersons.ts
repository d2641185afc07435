import type { Pool } from 'pg';
import { scopeFamilyOf } from '../../domain/access/roles';
import type { Viewer } from '../../domain/access/viewer';
import { BadUserInput } from '../../domain/errors';
import { lettersOf, type MatchReason, skeletonOf } from '../../domain/person/matching';
import { nameFit, rememberedLikeness, type WordLikeness } from '../../domain/person/nameAlignment';
import { type SoundWord, soundWords } from '../../domain/person/nameSounds';
import { partialDate } from '../../domain/person/partialDate';
import { traceSql } from '../audit/trace';
import type { ReadDeps } from '../plan/execute';
import type { Bind } from '../plan/readMap';
import { inViewerScope } from '../plan/scopedQuery';

export interface PersonSearch {
  readonly query: string;
  readonly birth: string | null;
  readonly first: number;
}

export interface FoundPerson {
  readonly id: string;
  readonly score: number;
  readonly reasons: readonly MatchReason[];
}

interface SearchDeps extends ReadDeps {
  readonly search: Pool;
}

interface Visible {
  readonly id: string;
  readonly names: readonly string[];
  readonly earliest: string | null;
  readonly latest: string | null;
}

const CANDIDATES = 500;
const MOST = 50;
const WEAKEST = 0.35;

/**
 * Finds persons by name across scripts. The search role finds candidates by their keys and learns nothing else; only those
 * that the viewer sees are read, compared and ranked (domain E.6). The answer reads them again, field by field.
 */
export async function searchPersons(
  deps: SearchDeps,
  viewer: Viewer,
  { query, birth, first }: PersonSearch,
): Promise<readonly FoundPerson[]> {
  if (first < 1 || first > MOST)
    throw new BadUserInput([{ path: 'first', code: 'OUT_OF_RANGE', message: `A search gives 1 to ${MOST} persons.` }]);
  const letters = lettersOf(query);
  if (letters.length < 2) throw new BadUserInput([{ path: 'query', code: 'TOO_SHORT', message: 'Search for at least two letters.' }]);
  const skeleton = skeletonOf(query);
  const { rows } = await deps.search.query<{ person_id: string }>(
    `select person_id, max(greatest(similarity(skeleton, $1), similarity(letters, $2))) as likeness from person_name_key
     where skeleton % $1 or letters % $2 or $1 <% skeleton group by person_id order by likeness desc limit ${CANDIDATES}`,
    [skeleton.join(' '), letters],
  );
  if (rows.length === 0) return [];
  const found = await visible(
    deps,
    viewer,
    rows.map(({ person_id: id }) => id),
  );
  const asked = soundWords(query);
  const heard = found.map((person) => ({ ...person, spellings: person.names.map(soundWords) }));
  const rarity = rarityIn(heard);
  const likenessOf = rememberedLikeness();
  return heard
    .map((person) => ranked(person, asked, birth, rarity, likenessOf))
    .filter(({ score }) => score >= WEAKEST)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, first);
}

async function visible(deps: ReadDeps, viewer: Viewer, ids: readonly string[]): Promise<Visible[]> {
  const rows = await inViewerScope(
    deps.pools[scopeFamilyOf(viewer.role)],
    viewer,
    { durable: false, now: deps.now() },
    `select coalesce(json_agg(json_build_object('id', p.id, 'earliest', p.birth_earliest, 'latest', p.birth_latest,
       'names', (select coalesce(json_agg(n."full"), '[]'::json) from person_name n where n.person_id = p.id))), '[]'::json)::text as answer
     from person p where p.id = any($1::uuid[])`,
    [ids],
  );
  return JSON.parse(rows[0]?.answer ?? '[]') as Visible[];
}

/** Leaves the search in the audit where no object of it is read, be it that nobody was found. @throws when it cannot: the search fails with it. */
export async function traceSearch(deps: ReadDeps, viewer: Viewer, question: PersonSearch, found: readonly FoundPerson[]): Promise<void> {
  const values: unknown[] = [];
  const bind: Bind = (value) => `$${values.push(value)}`;
  const ids = `${bind(found.map(({ id }) => id))}::uuid[]`;
  const trace = { viewer, operation: 'searchPersons', classes: [2], fields: [], requestId: deps.requestId, question };
  const text = `with ${traceSql(bind, trace, ids)} select null as answer`;
  await inViewerScope(deps.pools[scopeFamilyOf(viewer.role)], viewer, { durable: false, now: deps.now() }, text, values);
}

interface Heard extends Visible {
  readonly spellings: readonly (readonly SoundWord[])[];
}

/** Words that many of the found share tell them apart little. */
function rarityIn(found: readonly Heard[]): (key: string) => number {
  const holders = new Map<string, number>();
  for (const { spellings } of found)
    for (const key of new Set(spellings.flat().map((word) => word.key))) holders.set(key, (holders.get(key) ?? 0) + 1);
  return (key) => Math.log(1 + found.length / (1 + (holders.get(key) ?? 0)));
}

function ranked(
  { id, spellings, earliest, latest }: Heard,
  words: readonly SoundWord[],
  birth: string | null,
  rarity: (key: string) => number,
  likenessOf: WordLikeness,
): FoundPerson {
  const name = spellings.reduce((best, spelling) => Math.max(best, nameFit(words, spelling, rarity, likenessOf)), 0);
  const reasons: MatchReason[] = [
    { field: 'names', weight: name, explanation: `The names agree to ${Math.round(name * 100)} per cent in how they sound.` },
  ];
  const asked = birth === null ? null : partialDate(birth);
  if (!asked || earliest === null || latest === null) return { id, score: name, reasons };
  const overlaps = (asked.earliest ?? '') <= latest && earliest <= (asked.latest ?? '9999');
  reasons.push({
    field: 'birth',
    weight: overlaps ? 0.15 : -0.25,
    explanation: overlaps ? 'The dates of birth may be the same.' : 'The dates of birth differ.',
  });
  return { id, score: Math.max(0, Math.min(1, overlaps ? name * 0.85 + 0.15 : name * 0.75)), reasons };
}
