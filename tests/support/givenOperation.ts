import type { TestApi } from './testApi';

export const PURPOSE: Readonly<Record<string, string>> = {
  'decision-1': 'REPATRIATION',
  'decision-2': 'REPATRIATION',
  'legal-1': 'REPATRIATION',
  'transfer-1': 'TRANSFER_SAFETY',
  'transfer-2': 'TRANSFER_SAFETY',
  registrar: 'REGISTRATION',
  monitor: 'OVERSIGHT',
  health: 'PROTECTION',
  'child-1': 'PROTECTION',
  court: 'PROSECUTION',
  auditor: 'OVERSIGHT',
  'liaison-fra': 'REPATRIATION',
  'liaison-deu': 'REPATRIATION',
};

export const WHY = 'The ministry ordered it on the first of the month.';
export const dayOf = (at: Date) => `${at.toISOString().slice(0, 10)}T00:00:00Z`;
export const daysFrom = (at: Date, days: number) => new Date(at.getTime() + days * 86_400_000);

type Input = Readonly<Record<string, unknown>>;

/** One verb as an account, under the purpose of its role; what came of it, and which rules refused it. */
export async function actOn(api: TestApi, login: string, verb: string, input: Input, selection = 'operation { id status version }') {
  const type = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input!`;
  const purpose = PURPOSE[login];
  const answer = await api
    .as(login)
    .query<Record<string, Record<string, Record<string, unknown>>>>(
      `mutation ($input: ${type}) { ${verb}(input: $input) { ${selection} } }`,
      { input },
      purpose === undefined ? {} : { purpose },
    );
  const extensions = (answer.errors[0]?.extensions ?? {}) as {
    readonly refusals?: readonly { readonly rule: string }[];
    readonly fields?: readonly { readonly path: string; readonly code: string }[];
  };
  return {
    data: answer.data?.[verb],
    codes: answer.codes,
    rules: extensions.refusals?.map(({ rule }) => rule) ?? [],
    faults: extensions.fields?.map(({ path, code }) => `${path} ${code}`) ?? [],
    errors: answer.errors,
  };
}

/** As `actOn`, but a refusal fails the test. @returns the first object of the payload. */
export async function mustAct(
  api: TestApi,
  login: string,
  verb: string,
  input: Input,
  selection?: string,
): Promise<Record<string, unknown>> {
  const { data, errors } = await actOn(api, login, verb, input, selection);
  const [object] = Object.values(data ?? {});
  if (errors.length > 0 || object === undefined) throw new Error(`${verb} as ${login}: ${JSON.stringify(errors)}`);
  return object;
}

export async function organisationId(api: TestApi, name: string): Promise<string> {
  const { rows } = await api.database.query<{ id: string }>('select id from organisation where name = $1', [name]);
  if (!rows[0]) throw new Error(`There is no organisation ${name}.`);
  return rows[0].id;
}

export const MINISTRY = 'Ministry of Justice of Iraq';
export const HEALTH = 'Ministry of Health of Iraq';
export const WATCH = 'Commission for Human Rights';
const EVERYTHING = ['OVERVIEW', 'PLAN', 'MOVEMENTS', 'FIGURES', 'LOG', 'ORDERS'];

export interface GivenOperation {
  readonly id: string;
  readonly ref: string;
}

interface Wanted {
  readonly kind?: string;
  readonly places?: readonly (readonly [code: string, purpose: string])[];
  /** Organisations by name, with what they see. */
  readonly sees?: Readonly<Record<string, readonly string[]>>;
}

/** An operation of three weeks from Ghweran to Karkh, planned by decision-1, in which the ministry sees everything. */
export async function givenOperation(api: TestApi, wanted: Wanted = {}): Promise<GivenOperation> {
  const sees = { [MINISTRY]: EVERYTHING, ...wanted.sees };
  const participants = await Promise.all(
    Object.entries(sees).map(async ([name, parts]) => ({
      organisationId: await organisationId(api, name),
      task: 'Takes part',
      sees: parts,
    })),
  );
  const places = (
    wanted.places ?? [
      ['SYR-GHWERAN', 'EMPTIED'],
      ['IRQ-KARKH', 'RECEIVING'],
    ]
  ).map(([facilityCode, purpose]) => ({ facilityCode, purpose }));
  const operation = await mustAct(
    api,
    'decision-1',
    'planOperation',
    {
      kind: wanted.kind ?? 'EVACUATION',
      name: 'Transfer to the capital',
      legalBasis: 'Decision 4 of the committee',
      startsOn: dayOf(daysFrom(api.now(), -10)),
      endsOn: dayOf(daysFrom(api.now(), 10)),
      places,
      participants,
    },
    'operation { id ref }',
  );
  return { id: String(operation['id']), ref: String(operation['ref']) };
}

/** The same, begun: its plan has a target, and its organisations have focal points. */
export async function givenActiveOperation(api: TestApi, wanted: Wanted = {}): Promise<GivenOperation> {
  const operation = await givenOperation(api, wanted);
  const input = { operationId: operation.id };
  await mustAct(api, 'decision-1', 'setOperationTargets', { ...input, targets: [{ day: dayOf(api.now()), persons: 150 }] });
  await api.database.query(
    `insert into focal_point (id, organisation_id, office, function, channel, active_from, recorded_by)
     select ('f0' || substr(gen_random_uuid()::text, 3))::uuid, o.id, 'Operations room', 'Duty officer', 'Official post', now(), a.id
     from organisation o, account a where a.login = 'decision-1' and not exists (select from focal_point f where f.organisation_id = o.id)`,
  );
  await mustAct(api, 'decision-1', 'beginOperation', input);
  return operation;
}
