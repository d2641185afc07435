import type { Viewer } from '../../domain/access/viewer';
import { BadUserInput } from '../../domain/errors';
import { assertStep } from '../../domain/lifecycle/lifecycle';
import { type TracingFacts, type TracingVerb, tracingLifecycle } from '../../domain/person/tracingLifecycle';
import type { TracingItem, TracingStatus } from '../../domain/person/vocabulary';
import type { Person } from '../../entities/person/Person';
import { TracingInquiry } from '../../entities/person/TracingInquiry';
import { type Changed, type CommandInput, command } from '../command';
import { InputFaults, requireReasons } from '../input';
import { recordDisclosures } from '../nationality/recordDisclosures';
import type { Tx } from '../Tx';

export interface TracingInput extends CommandInput {
  readonly inquiryId: string;
  readonly expectedVersion?: number | null;
}

export interface ReasonedTracingInput extends TracingInput {
  readonly reasons: string;
}

export interface MatchTracingInquiryInput extends TracingInput {
  readonly personId: string;
}

/** TR1. The legal officer says who it is; a search only offered names (I-37). */
export const matchTracingInquiry = command<MatchTracingInquiryInput>('matchTracingInquiry', {}, async (tx, viewer, input) => {
  // Found under the viewer, and locked before the inquiry.
  const person = await tx.lock<Person>('person', input.personId);
  const { inquiry, rule } = await tracingStep(tx, viewer, 'matchTracingInquiry', input);
  const matched = { personId: person.id, matchedBy: viewer.accountId, matchedAt: tx.now, reasons: null };
  return advance(tx, { ...inquiry, personId: person.id }, 'matchTracingInquiry', 'MATCHED', rule.event, matched);
});

const reasoned = (verb: TracingVerb, status: TracingStatus, changes: Partial<TracingInquiry> = {}) =>
  command<ReasonedTracingInput>(verb, { validate: ({ reasons }) => requireReasons(reasons) }, async (tx, viewer, input) => {
    const { inquiry, rule } = await tracingStep(tx, viewer, verb, input);
    return advance(tx, inquiry, verb, status, rule.event, { ...changes, reasons: input.reasons });
  });

/** TR2. Nobody on the register fits; a later arrival may still. The inquirer learns nothing of it. */
export const declareTracingUnmatched = reasoned('declareTracingUnmatched', 'UNMATCHED');
/** TR3. It is another person after all. */
export const undoTracingMatch = reasoned('undoTracingMatch', 'RECEIVED', { personId: null, matchedBy: null, matchedAt: null });
/** TR5. It fits, and is not told: the person’s wish, or a danger. To the inquirer it looks as before. */
export const withholdTracingInquiry = reasoned('withholdTracingInquiry', 'WITHHELD');

export interface ReleaseTracingInquiryInput extends TracingInput {
  /** To family, counsel and the ICRC: what they are told of what ICPPED Art. 18(1) lists. */
  readonly told?: readonly TracingItem[] | null;
  /** How they showed their legitimate interest. */
  readonly interestShown?: string | null;
}

/**
 * TR4. A State sees the person from now on, on record with its basis, and may open a request (RQ1); family, counsel and the ICRC
 * are told by the officer, outside the platform, what is recorded here.
 */
export const releaseTracingInquiry = command<ReleaseTracingInquiryInput>(
  'releaseTracingInquiry',
  { validate: (input) => new InputFaults().requireText('input.interestShown', input.interestShown).throwIfAny() },
  async (tx, viewer, input) => {
    const { inquiry, facts, rule } = await tracingStep(tx, viewer, 'releaseTracingInquiry', input);
    const told = [...new Set(input.told ?? [])];
    if (inquiry.inquirer === 'STATE') await shareWithState(tx, inquiry, facts);
    else {
      requireAnswer(told, input.interestShown ?? null);
      tx.discloses(`${inquiry.inquirer} of inquiry ${inquiry.ref}`);
      if (inquiry.inquirer === 'ICRC') await answerIcrc(tx, inquiry, told);
    }
    return advance(tx, inquiry, 'releaseTracingInquiry', 'RELEASED', rule.event, {
      told: inquiry.inquirer === 'STATE' ? [] : told,
      interestShown: input.interestShown ?? null,
      releasedBy: viewer.accountId,
      releasedAt: tx.now,
    });
  },
);

function requireAnswer(told: readonly TracingItem[], interestShown: string | null): void {
  const faults = new InputFaults();
  if (told.length === 0) faults.add('input.told', 'REQUIRED', 'Say what is told.');
  if (interestShown === null) faults.add('input.interestShown', 'REQUIRED', 'Say how the legitimate interest was shown.');
  faults.throwIfAny();
}

/** I-33. An organisation of no State, told in the single case and in the interest of who is looked for (LED Art. 38(1)(b)). */
async function answerIcrc(tx: Tx, { id, ref, personId }: TracingInquiry, told: readonly TracingItem[]): Promise<void> {
  if (personId === null) throw new Error('A matched inquiry names the person.');
  await recordDisclosures(tx, [
    {
      kind: 'TRACING_RELEASE',
      personId,
      country: 'XXX',
      recipient: 'International Committee of the Red Cross',
      ofState: 'CASE_BY_CASE',
      items: `Of the person of inquiry ${ref}: ${told.join(', ')}`,
      subjectId: id,
    },
  ]);
}

async function shareWithState(tx: Tx, { id, ref, personId, country }: TracingInquiry, facts: TracingFacts): Promise<void> {
  if (personId === null || country === null) throw new Error('A matched inquiry of a State names both.');
  await tx.query(
    `insert into person_access (person_id, country, since, reason) values ($1, $2, $3, 'TRACING_RELEASED') on conflict do nothing`,
    [personId, country, tx.now],
  );
  await recordDisclosures(tx, [
    {
      kind: 'TRACING_RELEASE',
      personId,
      country,
      recipient: `Liaison office of ${country}`,
      ofState: facts.dataTransferBasis ?? 'NONE',
      items: `Identity data of the person of inquiry ${ref}`,
      subjectId: id,
    },
  ]);
  tx.record({
    subjectType: 'Person',
    subjectId: personId,
    personId,
    audience: 'SHARED',
    country,
    action: 'releaseTracingInquiry',
    summary: 'Your tracing inquiry was answered: the person is known here.',
  });
}

/** Finds the inquiry under the viewer, locks it and whom it names, and asks the table. @throws NotFound, StaleVersion, InvalidTransition, GuardFailed */
async function tracingStep(tx: Tx, viewer: Viewer, verb: TracingVerb, input: TracingInput) {
  const inquiry = await tx.lockRow<TracingInquiry>('tracing_inquiry', input.inquiryId, input.expectedVersion);
  if (inquiry.personId !== null) await tx.lockPersons([inquiry.personId]);
  const facts = await tx.one<TracingFacts>('select * from guard_facts_tracing where inquiry_id = $1', [inquiry.id]);
  if (!facts) throw new Error('A locked inquiry has no facts.');
  const rule = assertStep(tracingLifecycle, verb, inquiry.status, facts, viewer, tx.now);
  return { inquiry, facts, rule };
}

async function advance(
  tx: Tx,
  inquiry: TracingInquiry,
  verb: TracingVerb,
  status: TracingStatus,
  summary: string,
  changes: Partial<TracingInquiry>,
): Promise<Changed> {
  if (inquiry.status === status)
    throw new BadUserInput([{ path: 'input.inquiryId', code: 'CONFLICT', message: 'It stands there already.' }]);
  const version = await tx.update(TracingInquiry, inquiry, { ...changes, status });
  if (status === 'RELEASED' || status === 'UNMATCHED')
    await tx.query(`update task set done_at = $2, done_by = $3 where subject_id = $1 and kind = 'TRACING_INQUIRY' and done_at is null`, [
      inquiry.id,
      tx.now,
      tx.viewer.accountId,
    ]);
  tx.record({
    subjectType: 'TracingInquiry',
    subjectId: inquiry.id,
    personId: inquiry.personId,
    audience: 'CUSTODIAL',
    action: verb,
    fromState: inquiry.status,
    toState: status,
    summary,
  });
  return { kind: 'Part', id: inquiry.id, version };
}
