import { createHash } from 'node:crypto';
import { caseRef } from '../../domain/reference/caseRef';
import { ofAbsentThings } from '../fuzz/absent';
import { ask, differenceOf, faultsOfOurs, saying } from '../fuzz/ask';
import { leaksIn } from '../fuzz/slice';
import { givenRequest } from '../support/givenRequest';
import { namesakes } from '../support/namesakes';
import { registered } from '../support/registered';
import { startTestApi, type TestApi } from '../support/testApi';
import { type Heard, type PathName, paths } from './paths';

/** `npm run pairs` takes every State that has an officer here. */
const STATES = process.env['EXISTENCE_STATES'] === 'all' ? Number.POSITIVE_INFINITY : 4;
const PURPOSE = 'REPATRIATION';
const MOST_REPORTED = 5;
/** Where it stands in a list does tell what comes after it, of one’s own. */
const ELSEWHERE: readonly PathName[] = ['in a list from its cursor on'];

let api: TestApi;
let cases: readonly Heard[];
/** A State that has an officer and no case. */
let without: string;

beforeAll(async () => {
  api = await startTestApi();
  const { rows } = await api.database.query<{ code: string }>(
    `select c.code from origin_country c join account a on a.login = 'liaison-' || lower(c.code) where c.data_transfer_basis <> 'NONE' order by md5(c.code)`,
  );
  const [none, ...states] = rows.map(({ code }) => code);
  without = none ?? '';
  const given: Heard[] = [];
  for (const state of states.slice(0, STATES)) given.push(await caseOf(state));
  cases = given;
}, 3_600_000);
afterAll(() => api.close());

const officer = (state: string) => `liaison-${state.toLowerCase()}`;

async function caseOf(state: string): Promise<Heard> {
  const { database } = api;
  const name = nameOf(state);
  const { id: requestId, personId } = await givenRequest(api, 'SUBMITTED', state);
  await database.query('update person set display_name = $2, ref = $3 where id = $1', [personId, `${name} Example`, refOf(state)]);
  const [named] = await namesakes(database, [`${name} Example`], [state]);
  const resident = await registered(database, {
    name: `${name} Child`,
    kind: 'PROTECTED_RESIDENT',
    birth: '2015-06-01',
    claims: { [state]: 'SUBMITTED' },
    sharedWith: [state],
  });
  const { detainees, repatriationRequest } = await api.as(officer(state)).must<{
    detainees: { edges: { cursor: string }[] };
    repatriationRequest: { ref: string; person: { ref: string; nationalityClaims: { id: string }[] } };
  }>(
    `query ($id: ID!) { detainees(first: 1) { edges { cursor } }
       repatriationRequest(id: $id) { ref person { ref nationalityClaims { id } } } }`,
    { id: requestId },
    { purpose: PURPOSE },
  );
  return {
    state,
    name,
    personId,
    requestId,
    residentId: resident.id,
    namedId: named?.id ?? '',
    personRef: repatriationRequest.person.ref,
    requestRef: repatriationRequest.ref,
    claimId: repatriationRequest.person.nationalityClaims[0]?.id ?? '',
    cursor: detainees.edges[0]?.cursor ?? '',
  };
}

/** Letters that make no sound of another State's. */
const nameOf = (state: string) =>
  createHash('sha256')
    .update(state)
    .digest('hex')
    .slice(0, 12)
    .replace(/[0-9a-f]/g, (digit) => 'bdfgklmnprstvwxz'.charAt(Number.parseInt(digit, 16)));

const refOf = (what: string) => caseRef(2026, createHash('sha256').update(what).digest().readUInt32BE(0) % 1_000_000, Buffer.from('pairs'));

const sliceOf = (of: Heard) => ({
  ids: new Set([of.personId, of.requestId, of.claimId, of.residentId, of.namedId]),
  refs: new Set([of.personRef, of.requestRef]),
  marker: of.name,
  marked: [],
  rows: new Map(),
});

/** The same hearsay about nothing. */
function ofNothing(of: Heard): Heard {
  const operation = ofAbsentThings({ document: '', variables: { ...of }, seed: 0 }, sliceOf(of));
  return {
    ...(operation.variables as unknown as Heard),
    state: without,
    personRef: refOf(`no person of ${of.state}`),
    requestRef: refOf(`no request of ${of.state}`),
    name: nameOf(without),
  };
}

async function told(by: Heard, of: Heard, name: PathName): Promise<readonly string[]> {
  const as = (heard: Heard) => ask(api.app, officer(by.state), paths[name](heard, by), PURPOSE);
  const answer = await as(of);
  const found = [...leaksIn(answer.text, sliceOf(of)), ...faultsOfOurs(answer.text)];
  if (ELSEWHERE.includes(name)) return found;
  const difference = differenceOf(saying(answer), saying(await as(ofNothing(of))));
  return difference === null ? found : [...found, difference];
}

it('no State learns of the case of any other, whichever two they are and whichever way it asks', async () => {
  const found: string[] = [];
  let probes = 0;
  for (const by of cases)
    for (const of of cases) {
      if (by === of) continue;
      for (const name of Object.keys(paths) as PathName[]) {
        probes += 1;
        found.push(...(await told(by, of, name)).map((what) => `${by.state} of ${of.state}, ${name}: ${what}`));
        if (found.length > MOST_REPORTED) break;
      }
    }
  process.stdout.write(`${cases.length} States, ${probes} ways from one to another’s case\n`);
  expect(found).toEqual([]);
}, 86_400_000);

it('each of those ways leads to a case of one’s own', async () => {
  const [own] = cases as [Heard, ...Heard[]];
  const nowhere: PathName[] = [];
  for (const name of Object.keys(paths) as PathName[]) {
    const as = (of: Heard) => ask(api.app, officer(own.state), paths[name](of, own), PURPOSE);
    const answer = await as(own);
    const tells = leaksIn(answer.text, sliceOf(own)).length > 0 || differenceOf(saying(answer), saying(await as(ofNothing(own)))) !== null;
    if (!tells || faultsOfOurs(answer.text).length > 0) nowhere.push(name);
  }
  expect(nowhere).toEqual([]);
});

it('a case that is opened to the wrong State is found on most of them', async () => {
  const [by, of] = cases as [Heard, Heard, ...Heard[]];
  const planted = [of.personId, by.state];
  await api.database.query(`insert into person_access (person_id, country, since, reason) values ($1, $2, now(), 'PLANTED')`, planted);
  const found: PathName[] = [];
  for (const name of Object.keys(paths) as PathName[]) if ((await told(by, of, name)).length > 0) found.push(name);
  await api.database.query('delete from person_access where person_id = $1 and country = $2', planted);
  expect(found).toEqual(
    expect.arrayContaining([
      'by its id',
      'by its reference',
      'as a node',
      'among nodes of one’s own',
      'in the whole list, with what hangs from it',
    ]),
  );
});
