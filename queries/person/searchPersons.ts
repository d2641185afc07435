import type { Viewer } from '../../domain/access/viewer';
import { BadUserInput } from '../../domain/errors';
import { likeliestNames } from '../../domain/person/likeliestNames';
import type { MatchReason } from '../../domain/person/matchReason';
import { rarityAmong } from '../../domain/person/nameRarity';
import { readName } from '../../domain/person/nameReading';
import { type PartialDate, partialDate } from '../../domain/person/partialDate';
import { type Fit, fitOf, withBirth } from '../../domain/person/searchRank';
import { candidates, foundKeys, type SearchDeps, visibleBirths } from './nameIndex';

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

const MOST = 50;
const WEAKEST = 0.35;
/** So many of the likeliest are compared at once; more until the page is full, but no more than the last number. */
const AT_ONCE = 600;
const COMPARED = 9_600;

/**
 * Finds persons by name across scripts (domain E.6). The search role finds candidates in the viewer's scope by their keys and
 * learns nothing but sounds; who is shown is read once more in the viewer's own scope. Nobody outside it is counted, weighed or
 * compared, so that the answer is the same whoever else is registered.
 */
export async function searchPersons(
  deps: SearchDeps,
  viewer: Viewer,
  { query, birth, first }: PersonSearch,
): Promise<readonly FoundPerson[]> {
  if (first < 1 || first > MOST)
    throw new BadUserInput([{ path: 'first', code: 'OUT_OF_RANGE', message: `A search gives 1 to ${MOST} persons.` }]);
  const asked = readName(query);
  if (query.replace(/[^\p{L}\p{N}]/gu, '').length < 2)
    throw new BadUserInput([{ path: 'query', code: 'TOO_SHORT', message: 'Search for at least two letters.' }]);
  const found = await foundKeys(deps, viewer, asked);
  const born = birth === null ? null : partialDate(birth);
  let page: readonly Fit[] = [];
  let compared = 0;
  for (let most = AT_ONCE; ; most = Math.min(2 * most, COMPARED)) {
    const { names, all, asLikely } = likeliestNames(found, most);
    const entries = await candidates(deps, viewer, names.slice(compared));
    const rarity = rarityAmong(entries.map(({ keys }) => keys));
    const fits = entries.map(({ id, names: held }) => fitOf(id, asked, held, rarity)).filter(({ score }) => score >= WEAKEST);
    page = await best(deps, viewer, [...page, ...fits], born, first);
    compared = names.length;
    if (page.length === first || compared === all || most === COMPARED)
      return page.map(({ id, score, reasons }) => ({ id, score, reasons: asLikely === 0 ? reasons : [...reasons, leftOut(asLikely)] }));
  }
}

/** What was not compared is told: the viewer can ask more closely. */
const leftOut = (count: number): MatchReason => ({
  field: 'search',
  weight: 0,
  explanation: `${count} more persons have names as near as the last that was compared. Add a word of the name.`,
});

const byScore = (a: Fit, b: Fit) => b.score - a.score || (a.id < b.id ? -1 : 1);

/** The best of those whom the viewer sees; asked in the order of their scores until the page is full. */
async function best(deps: SearchDeps, viewer: Viewer, fits: readonly Fit[], born: PartialDate | null, first: number): Promise<Fit[]> {
  const sorted = [...fits].sort(byScore);
  const page: Fit[] = [];
  // A date of birth may raise everybody, so that all must be known.
  const step = born ? sorted.length : 2 * first;
  for (let from = 0; from < sorted.length && page.length < first; from += step) {
    const asked = sorted.slice(from, from + step);
    const births = await visibleBirths(
      deps,
      viewer,
      asked.map(({ id }) => id),
    );
    for (const fit of asked) {
      const visible = births.get(fit.id);
      if (visible) page.push(withBirth(fit, born, visible));
    }
  }
  return page.sort(byScore).slice(0, first);
}
