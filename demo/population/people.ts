import { inArabic, inCyrillic, inLatin, inOtherLatin, type NameChain, nameChain } from './names';
import { Random } from './random';
import {
  BATCH,
  CONVENTIONAL_BIRTHS,
  type Course,
  courseShares,
  DUAL_CLAIMS,
  DUPLICATES,
  HANDED_OVER_FROM,
  MINORS,
  nationalityShares,
  RECEIVING_STATE,
  WITHOUT_ORDER,
  waves,
} from './shares';

/** Somebody who never was. */
export interface SyntheticPerson {
  /** Counts from 1 over all batches. */
  readonly number: number;
  readonly sourceId: string;
  readonly chain: NameChain;
  readonly original: { readonly full: string; readonly lang: string } | null;
  readonly latin: string | null;
  readonly sex: 'M' | 'F';
  readonly birth: string;
  readonly minor: boolean;
  /** First code is the one that the course is about. */
  readonly countries: readonly string[];
  readonly labels: readonly string[];
  readonly facility: string;
  readonly wave: number;
  readonly admittedAt: string;
  readonly deprivedAt: string;
  readonly ordered: boolean;
  /** Source id of the row that is the same person, planted for two humans to find. */
  readonly sameAs: string | null;
  readonly course: Course;
}

type Draft = Omit<SyntheticPerson, 'number' | 'sourceId' | 'sameAs' | 'course'> & { readonly copyOf: Draft | null };

const DAY_MS = 86_400_000;
const OLDEST = 1958;
const CYRILLIC_STATES = new Set(['RUS', 'TJK', 'UZB', 'KAZ', 'KGZ', 'UKR']);
const LATIN_STATES = new Set([
  'TUR',
  'DEU',
  'FRA',
  'GBR',
  'NLD',
  'AUS',
  'BEL',
  'IDN',
  'SWE',
  'AUT',
  'CHE',
  'ESP',
  'DNK',
  'POL',
  'CAN',
  'USA',
  'ZAF',
]);
const NO_STATE_ASKED = new Set(['SYR', 'IRQ', 'XXX']);
/** No State that could ask for its national. */
const NO_REQUEST_OF = new Set(['IRQ', 'XXX']);

export const sourceIdOf = (number: number) => `SYN-${String(number).padStart(6, '0')}`;

/** The 600 people of one batch, always the same for the same seed. */
export function peopleOfBatch(seed: number, batch: number): SyntheticPerson[] {
  const random = new Random('people', seed, batch);
  const drafts: Draft[] = [];
  const marked = marks(random);
  for (const [count, country, labels] of nationalityShares) {
    for (let n = 0; n < count; n += 1) {
      const copied = country === 'SYR' && n >= count - DUPLICATES ? drafts[n - (count - DUPLICATES)] : undefined;
      drafts.push(copied ? copyOf(random, copied) : draft(random, country, labels, marked(drafts.length)));
    }
  }
  const order = random.shuffled(drafts);
  const numberOf = new Map(order.map((person, place) => [person, batch * BATCH + place + 1]));
  const courses = coursesOf(random, order);
  return order.map((person) => {
    const number = numberOf.get(person) ?? 0;
    const { copyOf: original, ...rest } = person;
    return {
      ...rest,
      number,
      sourceId: sourceIdOf(number),
      sameAs: original ? sourceIdOf(numberOf.get(original) ?? 0) : null,
      course: courses.get(person) ?? 'NONE',
    };
  });
}

interface Marks {
  readonly minor: boolean;
  readonly conventional: boolean;
  readonly dual: boolean;
  readonly unordered: boolean;
  /** Of whom a second record is planted. */
  readonly original: boolean;
}

/** Who of the batch is a minor, conventionally dated, of two nationalities or without an order: exact numbers, chance places. */
function marks(random: Random): (place: number) => Marks {
  const places = Array.from({ length: BATCH }, (_, place) => place);
  // Originals of duplicates stay plain, so that the pair is found by what a person looks at.
  const free = random.shuffled(places.filter((place) => place >= DUPLICATES && (place < 372 - DUPLICATES || place >= 372)));
  const take = (count: number) => new Set(free.splice(0, count));
  const [minor, conventional, dual, unordered] = [take(MINORS), take(CONVENTIONAL_BIRTHS), take(DUAL_CLAIMS), take(WITHOUT_ORDER)];
  return (place) => ({
    minor: minor.has(place),
    conventional: conventional.has(place),
    dual: dual.has(place),
    unordered: unordered.has(place),
    original: place < DUPLICATES,
  });
}

function draft(random: Random, country: string, labels: readonly string[], mark: Marks): Draft {
  const sex = random.chance(0.03) ? 'F' : 'M';
  const chain = nameChain(random, sex);
  const wave = random.whole(0, waves.length - 1);
  const span = waves[wave] ?? waves[0];
  const days = Math.round((Date.parse(span.to) - Date.parse(span.from)) / DAY_MS);
  const admitted = new Date(Date.parse(span.from) + random.whole(0, days) * DAY_MS + random.whole(4 * 60, 20 * 60) * 60_000);
  const deprived = new Date(Date.UTC(random.whole(2016, 2019), random.whole(0, 11), random.whole(1, 28), random.whole(0, 23)));
  const second = random.one(['TUN', 'FRA', 'DEU', 'IRQ', 'TUR'].filter((code) => code !== country));
  const scripts = random.next();
  return {
    chain,
    ...written(chain, country, scripts),
    sex,
    birth: birthOf(random, mark),
    minor: mark.minor,
    countries: mark.dual ? [country, second] : [country],
    labels: mark.dual ? [random.one(labels), second] : [random.one(labels)],
    facility: facilityOf(random, mark.minor),
    wave,
    admittedAt: admitted.toISOString(),
    deprivedAt: deprived.toISOString(),
    ordered: !mark.unordered,
    copyOf: null,
  };
}

/** Original script and Latin, or one of the two alone. */
function written(chain: NameChain, country: string, chance: number): Pick<Draft, 'original' | 'latin'> {
  const latin = inLatin(chain);
  if (LATIN_STATES.has(country)) return { original: null, latin };
  const original = CYRILLIC_STATES.has(country) ? { full: inCyrillic(chain), lang: 'ru-Cyrl' } : { full: inArabic(chain), lang: 'ar-Arab' };
  if (chance < 0.6) return { original, latin };
  return chance < 0.8 ? { original, latin: null } : { original: null, latin };
}

/** A second record of a person: spelt otherwise, held elsewhere, the birth known by its year. */
function copyOf(random: Random, original: Draft): Draft {
  return {
    ...original,
    original: null,
    latin: inOtherLatin(original.chain),
    birth: random.chance(0.5) ? original.birth : original.birth.slice(0, 4),
    facility: random.one(['IRQ-NASIRIYAH', 'SYR-PANORAMA']),
    ordered: true,
    copyOf: original,
  };
}

function birthOf(random: Random, mark: Marks): string {
  const year = mark.minor ? random.whole(2009, 2011) : random.whole(OLDEST, 2003);
  const exact = `${year}-${String(random.whole(1, 12)).padStart(2, '0')}-${String(random.whole(2, 28)).padStart(2, '0')}`;
  if (mark.conventional) return `${year}-01-01`;
  const kind = random.next();
  if (mark.minor || mark.original || kind < 0.7) return exact;
  if (kind < 0.85) return String(year);
  if (kind < 0.9) return exact.slice(0, 7);
  return kind < 0.95 ? `c. ${year}` : '';
}

/** Children belong in the juvenile centre; a quarter of them were put with adults, as was published of such lists (domain 0.4). */
function facilityOf(random: Random, minor: boolean): string {
  if (minor) return random.chance(0.75) ? 'IRQ-RASHAD' : 'IRQ-KARKH';
  const place = random.next();
  if (place < 0.7) return 'IRQ-KARKH';
  if (place < 0.8) return 'IRQ-BGW';
  if (place < 0.9) return 'IRQ-NASIRIYAH';
  return place < 0.95 ? 'SYR-PANORAMA' : 'SYR-GHWERAN';
}

/** Requests and claims go to people whom a State can be asked about; whatever else happens, to the rest. */
function coursesOf(random: Random, people: readonly Draft[]): ReadonlyMap<Draft, Course> {
  const courses = new Map<Draft, Course>();
  const copied = new Set(people.flatMap(({ copyOf: original }) => (original ? [original] : [])));
  const plain = people.filter((person) => !person.minor && !person.copyOf && !copied.has(person) && person.ordered);
  const adultThen = ({ birth, countries }: Draft) => /^\d{4}-\d\d-\d\d$/.test(birth) && birth < '1993' && countries.length === 1;
  const foreign = plain.filter(({ countries: [country = ''] }) => !NO_STATE_ASKED.has(country));
  const [requesting, claiming] = [foreign.filter(adultThen), [...foreign, ...plain.filter(({ countries }) => countries[0] === 'SYR')]];
  for (const person of people) if (person.minor) courses.set(person, 'AGE_DOUBT');
  const candidates = (course: Course): readonly Draft[] | null => {
    if (course === 'REQUEST_HANDED_OVER')
      return requesting.filter(({ countries: [country], facility }) => country === RECEIVING_STATE && facility === HANDED_OVER_FROM);
    if (course === 'COMPETING_REQUESTS')
      return plain.filter(
        ({ countries, birth }) => countries.length > 1 && countries.every((code) => !NO_REQUEST_OF.has(code)) && birth < '1993',
      );
    if (course.startsWith('REQUEST')) return requesting;
    return course.startsWith('CLAIM') || course === 'FEAR' ? claiming : null;
  };
  for (const [course, count] of Object.entries(courseShares) as [Course, number][]) {
    const from = candidates(course) ?? random.shuffled(plain);
    for (const person of from.filter((candidate) => !courses.has(candidate)).slice(0, count)) courses.set(person, course);
  }
  return courses;
}
