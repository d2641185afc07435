import type { Pool } from 'pg';
import { scopeFamilyOf } from '../../domain/access/roles';
import type { Viewer } from '../../domain/access/viewer';
import { BadUserInput } from '../../domain/errors';
import { lettersOf, type MatchReason, nameLikeness, skeletonOf } from '../../domain/person/matching';
import { partialDate } from '../../domain/person/partialDate';
import { inViewerScope, type ReadDeps } from '../plan/execute';

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
  const rarity = rarityIn(found);
  return found
    .map((person) => ranked(person, skeleton, letters, birth, rarity))
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

/** Words that many of the found share tell them apart little. */
function rarityIn(found: readonly Visible[]): (word: string) => number {
  const holders = new Map<string, number>();
  for (const { names } of found) for (const word of new Set(names.flatMap(skeletonOf))) holders.set(word, (holders.get(word) ?? 0) + 1);
  return (word) => 1 / Math.log2(2 + (holders.get(word) ?? 0));
}

function ranked(
  { id, names, earliest, latest }: Visible,
  skeleton: readonly string[],
  letters: string,
  birth: string | null,
  rarity: (word: string) => number,
): FoundPerson {
  let consonants = 0;
  let spelled = 0;
  for (const name of names) {
    consonants = Math.max(consonants, nameLikeness(skeleton, skeletonOf(name), rarity));
    spelled = Math.max(spelled, nameLikeness(letters.split(' '), lettersOf(name).split(' ')));
  }
  const name = 0.7 * consonants + 0.3 * Math.max(spelled, consonants * 0.8);
  const reasons: MatchReason[] = [
    { field: 'names', weight: name, explanation: `The names agree to ${Math.round(consonants * 100)} per cent in their consonants.` },
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
