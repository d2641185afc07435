import { newId } from '../../domain/reference/nodeId';
import { registered } from './registered';
import type { TestApi } from './testApi';

export const REASONS = 'Fingerprints, mother’s name and place of birth agree.';
const SELECTION = 'id status version merges { survivor { id } merged { id } mergedBy { name } undoneBy { name } }';
type Input = Readonly<Record<string, unknown>>;
const PERSON_TABLES = ['person_name', 'custody_episode', 'nationality_claim', 'clock', 'consular_record', 'health_event'];

/** Two records, and the question whether they are one person. */
export interface Pair {
  readonly candidateId: string;
  readonly one: string;
  readonly other: string;
}

/** Pairs of records that may be one person, and acts on them as a named role. The API is asked for when a test runs. */
export function duplicates(theApi: () => TestApi) {
  async function act(login: string, verb: string, candidateId: string, more: Input = {}) {
    const type = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input!`;
    const answer = await theApi()
      .as(login)
      .query<Record<string, { duplicateCandidate: { status: string; version: number; merges: { survivor: { id: string } }[] } }>>(
        `mutation ($input: ${type}) { ${verb}(input: $input) { duplicateCandidate { ${SELECTION} } } }`,
        { input: { candidateId, reasons: REASONS, ...more } },
      );
    const { refusals } = (answer.errors[0]?.extensions ?? {}) as { refusals?: { rule: string }[] };
    return { candidate: answer.data?.[verb]?.duplicateCandidate, codes: answer.codes, rules: refusals?.map(({ rule }) => rule) };
  }

  /** Two records that a comparison found alike, `one` registered twice as `other`. */
  async function givenPair(given: Parameters<typeof registered>[1] = {}, ofOther: Parameters<typeof registered>[1] = {}): Promise<Pair> {
    const one = (await registered(theApi().database, given)).id;
    const other = (await registered(theApi().database, { ...given, ...ofOther })).id;
    const candidateId = newId('DuplicateCandidate');
    const [personA, personB] = [one, other].sort();
    await theApi().database.query(
      'insert into duplicate_candidate (id, person_a, person_b, score, detected_at) values ($1, $2, $3, 0.97, $4)',
      [candidateId, personA, personB, theApi().now()],
    );
    return { candidateId, one, other };
  }

  async function givenSame(...of: Parameters<typeof givenPair>): Promise<Pair> {
    const pair = await givenPair(...of);
    await act('legal-1', 'decideDuplicate', pair.candidateId, { verdict: 'SAME', confidence: 'HIGH' });
    expect((await act('biometrics', 'decideDuplicate', pair.candidateId, { verdict: 'SAME' })).candidate).toMatchObject({ status: 'SAME' });
    return pair;
  }

  /** Every row of a record, without the counters of change. */
  async function recordOf(personId: string) {
    const rows: Record<string, unknown> = {};
    rows['person'] = (
      await theApi().database.query(`select to_jsonb(p) - 'version' - 'updated_at' as row from person p where id = $1`, [personId])
    ).rows;
    for (const table of PERSON_TABLES) {
      const { rows: found } = await theApi().database.query(
        `select to_jsonb(t) - 'version' as row from ${table} t where person_id = $1 order by t.id`,
        [personId],
      );
      rows[table] = found;
    }
    return rows;
  }
  const clock = (personId: string, kind: string) =>
    theApi().database.query(
      `insert into clock (id, kind, subject_type, subject_id, person_id, status, started_at, due_at, source) values ($1, $2, 'Person', $3, $3, 'RUNNING', $4, $5, 'Test')`,
      [newId('Clock'), kind, personId, theApi().now(), new Date(theApi().now().getTime() + 864e5)],
    );
  const identity = async (id: string) =>
    (await theApi().database.query('select identity_status, merged_into from person where id = $1', [id])).rows[0];

  return { act, givenPair, givenSame, recordOf, clock, identity };
}
