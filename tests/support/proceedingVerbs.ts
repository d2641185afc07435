import { givenNational } from './givenRequest';
import type { TestApi } from './testApi';

export const REASONS = 'Reasons of more than twenty characters.';
const DAY_MS = 86_400_000;

export interface SeenProceeding {
  readonly id: string;
  readonly stage: string;
  readonly version: number;
  readonly hearings: readonly { readonly id: string; readonly disposition: string | null; readonly nextStep: string | null }[];
}

/** One verb on a proceeding, as an account, through the API. */
export async function proceedingAct(api: TestApi, login: string, verb: string, input: object) {
  const name = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input!`;
  const answer = await api
    .as(login)
    .query<Record<string, { legalProceeding: SeenProceeding }>>(
      `mutation ($input: ${name}) { ${verb}(input: $input) { legalProceeding { id stage version hearings { id disposition nextStep } } } }`,
      { input },
    );
  const { refusals = [], fields = [] } = (answer.errors[0]?.extensions ?? {}) as {
    readonly refusals?: readonly { readonly rule: string }[];
    readonly fields?: readonly { readonly path: string }[];
  };
  return {
    seen: answer.data?.[verb]?.legalProceeding,
    codes: answer.codes,
    rules: refusals.map(({ rule }) => rule),
    paths: fields.map(({ path }) => path),
    errors: answer.errors,
  };
}

/** As `proceedingAct`, but a refusal fails the test. */
export async function mustProceed(api: TestApi, login: string, verb: string, input: object): Promise<SeenProceeding> {
  const { seen, errors } = await proceedingAct(api, login, verb, input);
  if (!seen) throw new Error(`${verb} as ${login}: ${JSON.stringify(errors)}`);
  return seen;
}

export const opening = (personId: string) => ({
  personId,
  forum: 'IRQ',
  court: 'First Karkh Investigative Court',
  fileNumber: 'F-1',
  jurisdictionBasis: 'TERRITORIAL',
  personInformedAt: '2026-02-01T10:00:00Z',
  informedLang: 'fr',
  interpreter: 'Interpreter of the court',
});
export const charge = { offence: 'Membership', article: 'Art. 4', lawInForce: 'Law 13/2005', actPeriod: '2014/2017', deathPossible: false };
export const finding = { acts: 'Membership from 2014 to 2017', result: 'NO_BAR', reasons: REASONS };

const daysFromNow = (api: TestApi, days: number) => new Date(api.now().getTime() + days * DAY_MS).toISOString();
const before = (api: TestApi, days: number) => ({ occurredAt: daysFromNow(api, -days), lateReasons: REASONS });

/** A case of a fresh national of France, of an adult with counsel, in the investigation. */
export async function caseUnderInvestigation(api: TestApi): Promise<{ personId: string; proceedingId: string }> {
  const { id: personId } = await givenNational(api);
  const { id: proceedingId } = await mustProceed(api, 'prosecutor', 'openProceeding', opening(personId));
  await mustProceed(api, 'prosecutor', 'advanceProceeding', { proceedingId, to: 'INVESTIGATION' });
  return { personId, proceedingId };
}

/** The same, with a charge. */
export async function caseCharged(api: TestApi, more: object = {}): Promise<{ personId: string; proceedingId: string }> {
  const given = await caseUnderInvestigation(api);
  await mustProceed(api, 'legal-1', 'recordNeBisInIdemFinding', { proceedingId: given.proceedingId, ...finding });
  await mustProceed(api, 'prosecutor', 'recordCharge', { proceedingId: given.proceedingId, ...charge, ...more });
  return given;
}

export const serveSheet = (api: TestApi, proceedingId: string, lang = 'fr') =>
  mustProceed(api, 'prosecutor', 'recordChargeSheetServed', { proceedingId, lang, ...before(api, 20) });
export const disclose = (api: TestApi, proceedingId: string, daysAgo = 15) =>
  mustProceed(api, 'prosecutor', 'recordDisclosure', { proceedingId, ...before(api, daysAgo) });
export async function noticeHearing(api: TestApi, proceedingId: string, daysAhead = 8): Promise<string> {
  const { hearings } = await mustProceed(api, 'court', 'scheduleHearing', {
    proceedingId,
    scheduledAt: daysFromNow(api, daysAhead),
    purpose: 'Opening of the trial',
  });
  const hearingId = hearings.at(-1)?.id ?? '';
  await mustProceed(api, 'court', 'recordHearingNotice', { proceedingId, hearingId, occurredAt: daysFromNow(api, 0) });
  return hearingId;
}

/** From the charge to the trial, with everything that is owed to the defence. */
export async function toTrial(api: TestApi, proceedingId: string): Promise<void> {
  await serveSheet(api, proceedingId);
  await disclose(api, proceedingId);
  await noticeHearing(api, proceedingId);
  await mustProceed(api, 'court', 'advanceProceeding', { proceedingId, to: 'TRIAL' });
}

export async function caseAtTrial(api: TestApi, more: object = {}): Promise<{ personId: string; proceedingId: string }> {
  const given = await caseCharged(api, more);
  await toTrial(api, given.proceedingId);
  return given;
}
