import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import type { Keyring } from '../../domain/privacy/keyring';
import { advisoryLocks } from '../../domain/reference/advisoryLocks';
import { createDataSource } from '../../ormconfig';
import { type AccountRow, CaseFile, Office } from './caseFile';
import { countryDesk, DESKS } from './countryDesks';
import { follow, type Registered } from './courses';
import { protectData } from './dataProtection';
import { reportDisagreements } from './disagreements';
import { registerFamily } from './families';
import { divertedConvoy, emergencyMove } from './fieldJourneys';
import { APPROVED_AFTER_DAYS, HANDED_OVER_BEGAN_DAYS, handedOver } from './handedOver';
import { handoff, handoffEnds } from './handoffs';
import { identityDocuments } from './identityDocuments';
import { JOURNEY_FROM, type JourneyEnd, journey } from './journeys';
import { inLatin } from './names';
import { runOperations } from './operations';
import { peopleOfBatch, type SyntheticPerson } from './people';
import { personDetails } from './personDetails';
import { register, registered } from './register';
import { BATCH, familiesPerBatch, RECEIVING_STATE, SEED } from './shares';
import { tracingInquiries } from './tracing';

export interface PopulationOptions {
  /** An administrator's connection: it takes the roles of all officers. */
  readonly adminUrl: string;
  /** How many people there shall be, counted from the first; who is there already is left alone. */
  readonly people: number;
  readonly keys: Keyring;
  readonly onProgress?: (done: number, total: number) => void;
}

export interface PopulationReport {
  /** People added by this call. */
  readonly people: number;
  readonly acts: number;
}

/** What is left to remember: when it was made, and up to which number it is complete. */
interface Mark {
  readonly anchor: string;
  readonly complete: number;
  readonly wanted: number;
}

const DAY_MS = 86_400_000;
const REGISTERED_BY = '2026-03-18T00:00:00Z';
const MARK = 'demo_population';
/** More than the database has cores makes it slower. */
const WORKERS = 4;
const JOURNEYS: readonly (readonly [end: JourneyEnd, persons: number])[] = [
  ['RECONCILED', 6],
  ['AUTHORISED', 5],
  ['DRAFT', 4],
];

/** A prosecutor is given evidence when the decision is near. */
const PACKED: readonly SyntheticPerson['course'][] = ['REQUEST_READY', 'REQUEST_APPROVED', 'REQUEST_DECISION_PENDING'];

/**
 * Adds synthetic people and what happened in their cases, all of it through the commands that officers use: guards, history,
 * outbox and audit are those of any other case. What is there already is left alone, and an interrupted run goes on where it
 * stopped. Needs the demo's States, facilities and accounts.
 */
export async function seedPopulation({ adminUrl, people, keys, onProgress }: PopulationOptions): Promise<PopulationReport> {
  const lock = new Client({ connectionString: adminUrl });
  await lock.connect();
  const dataSource = await createDataSource(quick(adminUrl), { poolSize: WORKERS, applicationName: 'repatria-seed' }).initialize();
  try {
    await lock.query('select pg_advisory_lock($1)', [advisoryLocks.DEMO_POPULATION]);
    const mark = (await readMark(lock)) ?? { anchor: new Date().toISOString(), complete: 0, wanted: 0 };
    if (mark.complete >= people) return { people: 0, acts: 0 };
    await writeMark(lock, { ...mark, wanted: people });
    const office = await openOffice(dataSource, keys, lock, new Date(mark.anchor));
    await fill(dataSource, office, mark.complete, people, onProgress ?? (() => undefined));
    await writeMark(lock, { ...mark, complete: people, wanted: people });
    return { people: people - mark.complete, acts: office.acts };
  } finally {
    await dataSource.destroy();
    await lock.end();
  }
}

/**
 * How many people a start has still to seed: `wanted` in an empty register, the rest of a run that was interrupted, else none. A
 * register that somebody else filled is left alone.
 */
export async function peopleToSeed(client: Client, wanted: number): Promise<number> {
  const mark = await readMark(client);
  if (mark) return mark.complete < mark.wanted ? mark.wanted : 0;
  const { rowCount } = await client.query('select 1 from person limit 1');
  return rowCount ? 0 : wanted;
}

/** A crash may lose the last acts of the seed, which the next start then repeats: no commit waits for the disk. */
function quick(url: string): string {
  const quicker = new URL(url);
  quicker.searchParams.set('options', '-c synchronous_commit=off');
  return quicker.toString();
}

async function readMark(client: Client): Promise<Mark | undefined> {
  const { rows } = await client.query<{ value: string }>('select value from setting where name = $1', [MARK]);
  return rows[0] ? (JSON.parse(rows[0].value) as Mark) : undefined;
}

async function writeMark(client: Client, mark: Mark): Promise<void> {
  await client.query('insert into setting (name, value) values ($1, $2) on conflict (name) do update set value = excluded.value', [
    MARK,
    JSON.stringify(mark),
  ]);
}

async function openOffice(dataSource: DataSource, keys: Keyring, client: Client, anchor: Date): Promise<Office> {
  const accounts = await client.query<AccountRow>('select id, login, name, role, country, organisation from account');
  const key = await client.query<{ value: string }>(`select value from setting where name = 'case_reference_key'`);
  if (!key.rows[0]) throw new Error('The platform has not been started on this database yet.');
  return new Office({ dataSource, keys, refKey: Buffer.from(key.rows[0].value, 'hex') }, accounts.rows, anchor);
}

async function fill(
  dataSource: DataSource,
  office: Office,
  from: number,
  to: number,
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  const batches = Array.from({ length: Math.ceil(to / BATCH) }, (_, batch) => batch).filter((batch) => (batch + 1) * BATCH > from);
  const wanted = batches.flatMap((batch) => peopleOfBatch(SEED, batch)).filter(({ number }) => number > from && number <= to);
  const works = wanted.length * 2;
  onProgress(0, works);
  await register(dataSource, office, wanted);
  // Thousands of rows are new: without their statistics the guards' views are read by slow plans.
  await dataSource.query('analyze');
  let done = wanted.length;
  onProgress(done, works);
  const ids = await registered(dataSource, wanted);
  await inParallel(wanted, async (person) => {
    const found = ids.get(person.sourceId);
    if (found && mayFollow(office, person)) await follow(caseOf(office, person), person, found);
    done += 1;
    onProgress(done, works);
  });
  await inParallel(stories(office, { wanted, ids, batches, from, to }), (story) => story());
  if (from < 1) await runOperations(dataSource, new CaseFile(office, 'operations'));
}

interface Registry {
  readonly wanted: readonly SyntheticPerson[];
  readonly ids: ReadonlyMap<string, Registered>;
  readonly batches: readonly number[];
  readonly from: number;
  readonly to: number;
}

/** What several persons have in common, the longest first, each on its own. */
function stories(office: Office, registry: Registry): (() => Promise<void>)[] {
  const { wanted, ids, from, to } = registry;
  const between = (number: number) => number > from && number <= to;
  const whole = registry.batches.filter((batch) => between((batch + 1) * BATCH) && from <= batch * BATCH);
  const families = registry.batches.flatMap((batch) =>
    Array.from({ length: familiesPerBatch }, (_, at) => batch * BATCH + ((at + 1) * BATCH) / familiesPerBatch).filter(between),
  );
  const inTurn = (act: (batch: number) => Promise<void>) => async () => {
    for (const batch of whole) await act(batch);
  };
  return [
    inTurn((batch) => travel(office, batch, wanted, ids)),
    inTurn((batch) => flyTogether(office, batch, registry)),
    ...(between(1) ? [() => once(office, registry)] : []),
    ...families.map(
      (number) => () => registerFamily(new CaseFile(office, `family ${number}`), SEED, number, husbandOf(number, wanted, ids)),
    ),
  ];
}

async function once(office: Office, { wanted, ids }: Registry): Promise<void> {
  await reportDisagreements(new CaseFile(office, 'figures'));
  for (const country of DESKS) await countryDesk(new CaseFile(office, `desk ${country}`), country);
  await packages(office, wanted, ids);
  const without = wanted.filter((person) => isFree(person) && person.facility !== JOURNEY_FROM);
  const subjects = without.flatMap((person) => {
    const id = ids.get(person.sourceId)?.id;
    return id === undefined
      ? []
      : [{ id, name: inLatin(person.chain), chain: person.chain, inLatin: person.latin === inLatin(person.chain) }];
  });
  await protectData(
    new CaseFile(office, 'data protection'),
    subjects.slice(0, 3).map(({ id }) => id),
  );
  await tracingInquiries(new CaseFile(office, 'tracing'), subjects.slice(3, 5));
  await identityDocuments(
    new CaseFile(office, 'identity documents'),
    subjects.slice(5, 8).map(({ id }) => id),
  );
  await personDetails(
    new CaseFile(office, 'person details'),
    subjects
      .slice(8)
      .filter((subject) => subject.inLatin)
      .slice(0, 3),
  );
}

/** Of the first whom a State asks for with its decision at hand, the evidence goes along, each package as far as the next end. */
async function packages(office: Office, people: readonly SyntheticPerson[], ids: ReadonlyMap<string, Registered>): Promise<void> {
  const asked = people
    .filter((person) => PACKED.includes(person.course) && mayFollow(office, person))
    .flatMap(({ sourceId, countries: [country = ''] }) => {
      const id = ids.get(sourceId)?.id;
      return id === undefined ? [] : [{ id, country }];
    });
  for (const [at, end] of handoffEnds.entries()) {
    const of = asked[at];
    if (of) await handoff(new CaseFile(office, `handoff ${end}`, undefined, 1), end, of.id, of.country);
  }
}

/** The cases of those who were handed over began long ago: visits under their assurances were due since. */
function caseOf(office: Office, { sourceId, course }: SyntheticPerson): CaseFile {
  return course === 'REQUEST_HANDED_OVER' ? new CaseFile(office, sourceId, handedOverBegan(office)) : new CaseFile(office, sourceId);
}

/** Nothing is done about anybody before the last list was registered. */
function handedOverBegan({ anchor }: Office, afterDays = 0): Date {
  const began = Math.max(anchor.getTime() - HANDED_OVER_BEGAN_DAYS * DAY_MS, Date.parse(REGISTERED_BY));
  return new Date(Math.min(began + afterDays * DAY_MS, anchor.getTime()));
}

async function flyTogether(office: Office, batch: number, { wanted, ids }: Registry): Promise<void> {
  if (!office.has(`liaison-${RECEIVING_STATE.toLowerCase()}`)) return;
  const persons = wanted
    .filter(({ course, number }) => course === 'REQUEST_HANDED_OVER' && Math.ceil(number / BATCH) - 1 === batch)
    .flatMap(({ sourceId }) => ids.get(sourceId)?.id ?? []);
  await handedOver(new CaseFile(office, `handed over ${batch}`, handedOverBegan(office, APPROVED_AFTER_DAYS), 1), persons);
}

/** A course that a State takes part in needs its officers. */
function mayFollow(office: Office, { course, countries: [country = ''] }: SyntheticPerson): boolean {
  return !/REQUEST|CLAIM/.test(course) || office.has(`liaison-${country.toLowerCase()}`);
}

/** Every third family's father is in custody: a man of the batch without another story. */
function husbandOf(number: number, people: readonly SyntheticPerson[], ids: ReadonlyMap<string, Registered>): string | null {
  if ((number / 50) % 3 !== 0) return null;
  const man = people.find((person) => person.number <= number && person.number > number - 50 && isFree(person));
  return man ? (ids.get(man.sourceId)?.id ?? null) : null;
}

const isFree = (person: SyntheticPerson) => person.course === 'NONE' && person.sex === 'M' && !person.minor && person.sameAs === null;

async function travel(
  office: Office,
  batch: number,
  people: readonly SyntheticPerson[],
  ids: ReadonlyMap<string, Registered>,
): Promise<void> {
  // Nobody without a birth date: until the age is known the person counts as a child, who never travels with adults (I-10).
  const free = people
    .filter(
      (person) =>
        person.birth !== '' && Math.ceil(person.number / BATCH) - 1 === batch && person.facility === JOURNEY_FROM && isFree(person),
    )
    .flatMap(({ sourceId }) => ids.get(sourceId)?.id ?? []);
  for (const [end, count] of JOURNEYS) await journey(new CaseFile(office, `journey ${batch} ${end}`), end, free.splice(0, count));
  await divertedConvoy(new CaseFile(office, `journey ${batch} DIVERTED`), batch, free.splice(0, 4));
  await emergencyMove(new CaseFile(office, `journey ${batch} EMERGENCY`), free.splice(0, 4));
}

async function inParallel<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const rest = items[Symbol.iterator]();
  const worker = async () => {
    for (let next = rest.next(); !next.done; next = rest.next()) await work(next.value);
  };
  await Promise.all(Array.from({ length: WORKERS }, worker));
}
