import { eventsSettled } from '../support/eventsSettled';
import { startTestApi, type TestApi } from '../support/testApi';
import { jitter, ROUNDS, untilServed } from './settings';

const WRITERS = 8;
const FOLLOWERS = 3;
const ACTS = WRITERS * (ROUNDS ?? 6);

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const REGISTER = 'mutation ($input: RegisterDetaineeInput!) { registerDetainee(input: $input) { person { id } } }';
const custody = {
  facilityCode: 'IRQ-KARKH',
  deprivedAt: '2018-05-01T10:00:00Z',
  deprivedPlace: 'Raqqa',
  deprivingAuthority: 'Capturing force',
  supervisingAuthority: 'Ministry',
  facilityAuthority: 'Prison service',
  admittedAt: '2026-01-28T10:00:00Z',
};
const EVENTS = 'query ($after: String) { deskEvents(first: 7, after: $after) { nodes { subjectId action } pageInfo { endCursor } } }';
interface Page {
  readonly deskEvents: {
    readonly nodes: readonly { readonly subjectId: string; readonly action: string }[];
    readonly pageInfo: { readonly endCursor: string | null };
  };
}

/** Subjects of what somebody who follows the list is told, page by page from the cursor before; ends when nothing more can come. */
async function followed(ended: () => boolean): Promise<string[]> {
  const told: string[] = [];
  for (let after: string | null = null; ; ) {
    const last = ended();
    const { deskEvents }: Page = await api.as('legal-1').must<Page>(EVENTS, { after });
    told.push(...deskEvents.nodes.map(({ subjectId, action }) => `${action} ${subjectId}`));
    after = deskEvents.pageInfo.endCursor ?? after;
    if (last && deskEvents.nodes.length === 0) return told;
    await jitter();
  }
}

/** A list that many append to and many read, checked as Jepsen’s list-append is: every reader has a prefix of one history, without a gap, a repetition or another order. */
test(`of ${ACTS} acts at once every follower hears each once, and all of them in one order, which keeps what was acknowledged first before what began after it`, async () => {
  const began = new Map<string, number>();
  const acknowledged = new Map<string, number>();
  let writing = true;
  const followers = Array.from({ length: FOLLOWERS }, () => followed(() => !writing));
  let next = 0;
  const writer = async () => {
    for (let n = next++; n < ACTS; n = next++) {
      const names = [{ usage: 'SELF_STATED', full: `SYN Invented Person ${n}`, lang: 'ar-Latn' }];
      const input = { names, sex: 'MALE', birth: '1990', custody, idempotencyKey: `act ${n}` };
      const from = performance.now();
      const { code, id } = await untilServed(async () => {
        const { codes, data } = await api.as('registrar').query<{ registerDetainee: { person: { id: string } } }>(REGISTER, { input });
        return { code: codes[0], id: data?.registerDetainee.person.id };
      });
      expect(code).toBeUndefined();
      const act = `registerDetainee ${id}`;
      began.set(act, from);
      acknowledged.set(act, performance.now());
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, writer));
  await eventsSettled(api);
  writing = false;
  const heard = await Promise.all(followers);
  const order = await followed(() => true);
  for (const told of heard) expect(told).toEqual(order);
  const acts = order.filter((act) => act.startsWith('registerDetainee '));
  expect(new Set(acts).size).toBe(acts.length);
  expect(new Set(acts)).toEqual(new Set(began.keys()));
  // In real time: nothing stands before what had ended when it began.
  let latestBegin = 0;
  for (const act of acts) {
    expect(acknowledged.get(act)).toBeGreaterThan(latestBegin);
    latestBegin = Math.max(latestBegin, began.get(act) ?? 0);
  }
}, 600_000);
