import type { Pool } from 'pg';
import { scopeFamilyOf } from '../../domain/access/roles';
import type { Viewer } from '../../domain/access/viewer';
import { BadUserInput } from '../../domain/errors';
import type { MatchReason } from '../../domain/person/matchReason';
import { compareNames, type NameComparison, type Rarity } from '../../domain/person/nameComparison';
import { lettersOf, skeletonOf } from '../../domain/person/nameKeys';
import { rarityAmong } from '../../domain/person/nameRarity';
import { type Name, readName } from '../../domain/person/nameReading';
import { nameReason } from '../../domain/person/nameReasons';
import { partialDate } from '../../domain/person/partialDate';
import type { ReadDeps } from '../plan/execute';
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
  const asked = readName(query);
  const heard = found.map((person) => ({ ...person, spellings: person.names.map(readName) }));
  const rarity = rarityAmong(heard.map(({ spellings }) => new Set(spellings.flatMap(({ words }) => words.map(({ key }) => key)))));
  return heard
    .flatMap((person) => ranked(person, asked, birth, rarity) ?? [])
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

interface Heard extends Visible {
  readonly spellings: readonly Name[];
}

function ranked(
  { id, spellings, earliest, latest }: Heard,
  words: Name,
  birth: string | null,
  rarity: Rarity,
): FoundPerson | null {
  let nearest: NameComparison | null = null;
  for (const spelling of spellings) {
    const comparison = compareNames(words, spelling, rarity);
    if (!nearest || comparison.score > nearest.score) nearest = comparison;
  }
  if (!nearest) return null;
  const name = nearest.score;
  const reasons: MatchReason[] = [nameReason(nearest, name)];
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
