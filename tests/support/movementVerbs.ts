import { givenRequest, must } from './givenRequest';
import { registered } from './registered';
import type { TestApi } from './testApi';

export interface MovementAnswer {
  readonly id: string;
  readonly ref: string;
  readonly status: string;
  readonly version: number;
}

/** One verb of a movement, as an account, through the API: the movement as that account sees it, with the errors. */
export async function move(api: TestApi, login: string, verb: string, input: Readonly<Record<string, unknown>>) {
  const name = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input!`;
  const answer = await api
    .as(login)
    .query<Record<string, { movement: MovementAnswer }>>(
      `mutation ($input: ${name}) { ${verb}(input: $input) { movement { id ref status version } } }`,
      { input },
    );
  const extensions = (answer.errors[0]?.extensions ?? {}) as {
    readonly code?: string;
    readonly refusals?: readonly { readonly rule: string }[];
    readonly fields?: readonly { readonly path: string; readonly code: string }[];
    readonly from?: string;
    readonly currentVersion?: number;
  };
  return {
    movement: answer.data?.[verb]?.movement,
    code: extensions.code,
    rules: (extensions.refusals ?? []).map(({ rule }) => rule),
    fields: extensions.fields ?? [],
    extensions,
    errors: answer.errors,
  };
}

/** As `move`, but a refusal fails the test. */
export async function mustMove(
  api: TestApi,
  login: string,
  verb: string,
  input: Readonly<Record<string, unknown>>,
): Promise<MovementAnswer> {
  const { movement, errors } = await move(api, login, verb, input);
  if (!movement) throw new Error(`${verb} as ${login}: ${JSON.stringify(errors)}`);
  return movement;
}

export const WHY = 'A reason of more than twenty characters.';

const prepared = (api: TestApi) => ({
  carrier: 'Carrier Example',
  route: 'By the northern road',
  escorts: 6,
  receivingConfirmation: 'Note 12',
  icrcInformedAt: api.now().toISOString(),
});

export const fitTomorrow = (api: TestApi) => new Date(api.now().getTime() + 24 * 3_600_000).toISOString();

export interface GivenMovement {
  readonly id: string;
  readonly persons: readonly string[];
  readonly requests: readonly string[];
}

/** A movement from Karkh to Nasiriyah with adults on a transfer order, planned and listed. */
export async function givenInside(api: TestApi, count = 2): Promise<GivenMovement> {
  const persons: string[] = [];
  for (let n = 0; n < count; n += 1) persons.push((await registered(api.database)).id);
  const { id } = await mustMove(api, 'transfer-1', 'planMovement', {
    fromFacilityCode: 'IRQ-KARKH',
    toFacilityCode: 'IRQ-NASIRIYAH',
    ...prepared(api),
  });
  const entries = persons.map((personId) => ({ personId, transferOrder: 'Order 7', fitUntil: fitTomorrow(api) }));
  await mustMove(api, 'transfer-1', 'addToManifest', { movementId: id, entries });
  return { id, persons, requests: [] };
}

/** A movement to France with persons whose requests are ready for handover, planned and listed. */
export async function givenAbroad(api: TestApi, count = 1): Promise<GivenMovement> {
  const requests: { readonly id: string; readonly personId: string }[] = [];
  for (let n = 0; n < count; n += 1) requests.push(await givenRequest(api, 'READY_FOR_HANDOVER'));
  const { id } = await mustMove(api, 'transfer-1', 'planMovement', {
    fromFacilityCode: 'IRQ-KARKH',
    toCountry: 'FRA',
    ...prepared(api),
  });
  const entries = requests.map(({ personId }) => ({ personId }));
  await mustMove(api, 'transfer-1', 'addToManifest', { movementId: id, entries });
  return { id, persons: requests.map(({ personId }) => personId), requests: requests.map((request) => request.id) };
}

const SECTIONS = {
  'transfer-1': {
    RISK_ESCAPE: 'NO',
    RISK_VIOLENCE: 'NO',
    RISK_SELF_HARM: 'NO',
    RISK_HOLD_SEPARATELY: 'NO',
    RISK_RESTRAINT: 'None',
    OFFENCE_STANDING: 'ACCUSED',
    OFFENCE_COURT_DAY: 'NO',
    OFFENCE_KEEP_APART: 'NO',
    PROPERTY_CARRIED: 'NO',
    PROPERTY_SEALED: 'NO',
  },
  health: {
    HEALTH_MEDICATION: 'NO',
    HEALTH_MOBILITY: 'NO',
    HEALTH_PRECAUTIONS: 'NO',
    HEALTH_PREGNANCY: 'NOT_APPLICABLE',
    HEALTH_SEALED_LETTER: 'NO',
  },
} as const;

/** The answers of this login to its sections of an escort record. */
export const answersOf = (login: keyof typeof SECTIONS, changes: Readonly<Record<string, string>> = {}) =>
  Object.entries({ ...SECTIONS[login], ...changes }).map(([question, value]) => ({ question, value }));

/** Escort records of everybody who travels: opened, answered by coordinator and health officer, confirmed by the registrar. */
export async function escorted(api: TestApi, movementId: string, persons: readonly string[]): Promise<void> {
  await mustMove(api, 'transfer-1', 'openEscortRecords', { movementId });
  for (const login of ['transfer-1', 'health'] as const) {
    const records = persons.map((personId) => ({ personId, answers: answersOf(login) }));
    await mustMove(api, login, 'answerEscortRecords', { movementId, records });
  }
  await mustMove(api, 'registrar', 'confirmEscortRecords', { movementId, personIds: persons });
}

const order = ['MANIFEST_DRAFT', 'MANIFEST_LOCKED', 'AUTHORISED', 'BOARDING', 'DEPARTED', 'ARRIVED', 'RECONCILING'] as const;

/** Brings a listed movement to this status, each step by the proper role. */
export async function bring(api: TestApi, movement: GivenMovement, to: (typeof order)[number]): Promise<GivenMovement> {
  const movementId = movement.id;
  const receiver = movement.requests.length > 0 ? 'liaison-fra' : 'registrar';
  const steps: readonly (() => Promise<unknown>)[] = [
    () => mustMove(api, 'registrar', 'lockManifest', { movementId }),
    async () => {
      await mustMove(api, 'decision-1', 'authoriseMovement', { movementId });
      for (const requestId of movement.requests) await must(api, 'transfer-1', 'scheduleHandover', { requestId, movementId });
    },
    async () => {
      await escorted(api, movementId, movement.persons);
      await mustMove(api, 'transfer-1', 'beginBoarding', { movementId });
    },
    async () => {
      await mustMove(api, 'transfer-1', 'recordHeadcount', {
        movementId,
        checkpoint: 'BOARDED',
        place: 'Gate',
        present: movement.persons,
      });
      await mustMove(api, 'transfer-1', 'departMovement', { movementId });
    },
    () => mustMove(api, receiver, 'arriveMovement', { movementId }),
    () =>
      mustMove(api, receiver, 'recordHeadcount', {
        movementId,
        checkpoint: 'ADMITTED',
        place: 'Reception',
        present: movement.persons,
      }),
  ];
  for (const step of steps.slice(0, order.indexOf(to))) await step();
  return movement;
}
