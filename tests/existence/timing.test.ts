import { newId } from '../../domain/reference/nodeId';
import { givenRequest } from '../support/givenRequest';
import { startTestApi, type TestApi } from '../support/testApi';
import { cropped, median, welch } from './statistics';

/** `npm run timing` sets it, and judges as strictly as so many samples allow. */
const SAMPLES = Number(process.env['TIMING_SAMPLES'] ?? 0) || undefined;
const EACH = SAMPLES ?? 30;
const WARM = 20;
/** A busy machine under the suite is told from a leak by a factor; alone, by Welch’s t and a tenth. */
const MOST_RATIO = SAMPLES === undefined ? 3 : 1.1;
const MOST_T = SAMPLES === undefined ? Number.POSITIVE_INFINITY : 4.5;

let api: TestApi;
let theirs: { readonly id: string; readonly personId: string };
beforeAll(async () => {
  api = await startTestApi();
  theirs = await givenRequest(api, 'SUBMITTED', 'DEU');
});
afterAll(() => api.close());

const REQUEST = 'query ($id: ID!) { repatriationRequest(id: $id) { id state } }';
const NODE = 'query ($id: ID!) { node(id: $id) { id } }';
const WITHDRAW =
  'mutation ($input: WithdrawRepatriationRequestInput!) { withdrawRepatriationRequest(input: $input) { repatriationRequest { id } } }';
const REASONS = 'Reasons of more than twenty characters.';

/** One that exists and one that does not, each asked for again and again as the other is: what was read a moment ago is read faster. */
const questions: readonly (readonly [string, string, () => readonly [foreign: object, absent: object]])[] = [
  ['a request by its id', REQUEST, () => [{ id: theirs.id }, { id: newId('RepatriationRequest') }]],
  ['an object by its id', NODE, () => [{ id: theirs.personId }, { id: newId('Person') }]],
  [
    'an act on a request',
    WITHDRAW,
    () => [{ input: { requestId: theirs.id, reasons: REASONS } }, { input: { requestId: newId('RepatriationRequest'), reasons: REASONS } }],
  ],
];

it.each(questions)(
  'the time of the answer to %s does not tell whether another State has it',
  async (what, document, given) => {
    const [foreign, absent] = given();
    const times = { foreign: [] as number[], absent: [] as number[] };
    for (let n = -WARM; n < EACH; n += 1) {
      // In turns, and the first of each pair in turns too.
      const pair = n % 2 === 0 ? (['foreign', 'absent'] as const) : (['absent', 'foreign'] as const);
      for (const which of pair) {
        const asked = which === 'foreign' ? foreign : absent;
        const began = performance.now();
        await api.as('liaison-fra').query(document, asked);
        if (n >= 0) times[which].push(performance.now() - began);
      }
    }
    const ratio = median(times.foreign) / median(times.absent);
    const t = welch(cropped(times.foreign), cropped(times.absent));
    process.stdout.write(`${what}: ${EACH} pairs, ratio of medians ${ratio.toFixed(3)}, t ${t.toFixed(2)}\n`);
    expect(Math.max(ratio, 1 / ratio)).toBeLessThan(MOST_RATIO);
    expect(Math.abs(t)).toBeLessThan(MOST_T);
  },
  60_000 + EACH * 5_000,
);
