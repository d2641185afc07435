import { type AboveMaximumGround, isAboveMaximum, type ProvenCharge, type SentenceRun } from '../../domain/proceeding/maximumPenalty';
import { sentenceKind } from '../../domain/proceeding/sentence';
import type { Verdict } from '../../domain/proceeding/vocabulary';
import { dayOf, duration } from '../../domain/reference/duration';
import { Judgment } from '../../entities/proceeding/Judgment';
import { type NewClock, startClocks } from '../clock/clocks';
import { openTasks } from '../clock/openTasks';
import { command } from '../command';
import { InputFaults, requireReasons } from '../input';
import type { NewTask, Tx } from '../Tx';
import { type ChargeVerdictInput, decideCharges } from './chargeVerdicts';
import { afterDeathSentence } from './deathSentence';
import { type EndOfBasis, endOfBasis } from './endOfBasis';
import { advanced, type ProceedingInput, proceedingStep } from './proceedingStep';
import { pronounceSentence } from './pronounceSentence';

export interface RecordJudgmentInput extends ProceedingInput {
  readonly verdict: Verdict;
  /** What is said of each charge; left out, all end as the verdict says. */
  readonly charges?: readonly ChargeVerdictInput[] | null;
  readonly reasons: string;
  /** What only the prosecutor and the legal officers of the case may read (class 6). */
  readonly sealedReasons?: string | null;
  readonly sentence?: string | null;
  /** ISO 8601; `sentenceMonths` says the same of a length in months. */
  readonly sentenceLength?: string | null;
  readonly sentenceMonths?: number | null;
  readonly suspended?: boolean | null;
  readonly lifeSentence?: boolean | null;
  /** How the terms of several charges are served; left out, they may follow each other. */
  readonly sentencesRun?: SentenceRun | null;
  /** On which ground the court went beyond the greatest term of the charges. */
  readonly aboveMaximumGround?: AboveMaximumGround | null;
  readonly deathSentence?: boolean | null;
  readonly lifeWithoutRelease?: boolean | null;
  readonly appealUntil?: Date | null;
  /** When the person was told how to appeal. */
  readonly appealInformedAt?: Date | null;
  readonly deliveredAt: Date;
}

const OF_A_SENTENCE = ['sentence', 'sentenceLength', 'sentenceMonths'] as const;
const KINDS = ['deathSentence', 'lifeWithoutRelease', 'lifeSentence', 'suspended'] as const;

/** LP5. The judgment, with reasons. A death sentence is reviewed by the highest court; an acquittal opens a review of the detention (I-31). */
export const recordJudgment = command<RecordJudgmentInput>('recordJudgment', { validate }, async (tx, viewer, input) => {
  const deathSentence = input.deathSentence === true;
  const length = lengthOf(input);
  const step = await proceedingStep(tx, viewer, 'recordJudgment', input, async ({ id }) => ({
    deathOrLife: deathSentence || input.lifeWithoutRelease === true,
    deathUncharged: deathSentence && !(await deathIsCharged(tx, id)),
    aboveMaximum: length !== null && (await goesBeyondTheLaw(tx, id, input, length)) && input.aboveMaximumGround == null,
  }));
  const { id: proceedingId, personId } = step.proceeding;
  const judgmentId = tx.newId('Part');
  await tx.insert(Judgment, {
    id: judgmentId,
    proceedingId,
    personId,
    verdict: input.verdict,
    reasons: input.reasons,
    sealedReasons: input.sealedReasons ?? null,
    sentence: input.sentence ?? null,
    sentenceMonths: input.sentenceMonths ?? wholeMonths(length),
    deathSentence,
    lifeWithoutRelease: input.lifeWithoutRelease ?? false,
    appealUntil: input.appealUntil ?? null,
    appealInformedAt: input.appealInformedAt ?? null,
    deliveredAt: input.deliveredAt,
    recordedBy: viewer.accountId,
    recordedAt: tx.now,
  });
  await decideCharges(tx, { judgmentId, proceedingId, verdict: input.verdict, charges: input.charges ?? null });
  const kind = sentenceKind({
    deathSentence,
    lifeSentence: input.lifeSentence === true || input.lifeWithoutRelease === true,
    suspended: input.suspended === true,
    length,
  });
  const sentence =
    input.verdict === 'CONVICTED' && (kind !== 'OTHER' || input.sentence != null)
      ? { kind, length, runs: input.sentencesRun ?? null, aboveMaximumGround: input.aboveMaximumGround ?? null }
      : null;
  // Of a case that is tried again an earlier sentence falls.
  if (sentence || step.facts.sentenceKind !== null)
    await pronounceSentence(tx, { proceedingId, personId, judgmentId, pronouncedOn: dayOf(input.deliveredAt) }, sentence);
  if (deathSentence) await afterDeathSentence(tx, { proceedingId, personId, judgmentId, since: input.deliveredAt });
  const ended: EndOfBasis =
    input.verdict === 'CONVICTED' ? NOTHING_ENDED : await endOfBasis(tx, { personId, proceedingId }, 'there is no conviction');
  openTasks(tx, [...tasksAfter(input, proceedingId, personId), ...ended.tasks]);
  await startClocks(tx, [...ended.clocks, ...appealWindow(input, proceedingId, personId)]);
  return advanced(tx, step, input.verdict);
});

function validate(input: RecordJudgmentInput, now: Date): void {
  requireReasons(input.reasons);
  const faults = new InputFaults()
    .requirePast('input.deliveredAt', input.deliveredAt, now)
    .requirePast('input.appealInformedAt', input.appealInformedAt, now)
    .requireText('input.sealedReasons', input.sealedReasons);
  const sentenced = OF_A_SENTENCE.some((name) => input[name] != null) || KINDS.some((name) => input[name] === true);
  if (input.verdict !== 'CONVICTED' && sentenced) faults.add('input.sentence', 'CONFLICT', 'Only a conviction has a sentence.');
  if (input.sentenceLength != null && input.sentenceMonths != null) faults.add('input.sentenceMonths', 'CONFLICT', 'Say the length once.');
  const endless = input.deathSentence === true || input.lifeSentence === true || input.lifeWithoutRelease === true;
  if (endless && (input.sentenceLength != null || input.sentenceMonths != null))
    faults.add('input.sentenceLength', 'CONFLICT', 'This sentence has no length.');
  if (input.suspended === true && input.sentenceLength == null && input.sentenceMonths == null)
    faults.add('input.sentenceLength', 'REQUIRED', 'A suspended sentence has a length.');
  const ofATerm = input.sentenceLength != null || input.sentenceMonths != null;
  for (const name of ['sentencesRun', 'aboveMaximumGround'] as const)
    if (input[name] != null && !ofATerm) faults.add(`input.${name}`, 'CONFLICT', 'This is said of a sentence of some length.');
  faults.throwIfAny();
}

const deathIsCharged = async (tx: Tx, proceedingId: string): Promise<boolean> =>
  (await tx.one(`select 1 as found from charge where proceeding_id = $1 and death_possible and status <> 'WITHDRAWN' limit 1`, [
    proceedingId,
  ])) !== undefined;

async function goesBeyondTheLaw(tx: Tx, proceedingId: string, input: RecordJudgmentInput, length: string): Promise<boolean> {
  const charges = await tx.query<ProvenCharge & { id: string }>(
    `select id, penalty_max, life_possible, death_possible from charge where proceeding_id = $1 and status <> 'WITHDRAWN'`,
    [proceedingId],
  );
  const said = input.charges == null ? null : new Map(input.charges.map(({ chargeId, outcome }) => [chargeId, outcome]));
  const proven = charges.filter(({ id }) => said === null || said.get(id) === 'PROVEN');
  return isAboveMaximum(length, proven, input.sentencesRun ?? 'CONSECUTIVE', dayOf(input.deliveredAt));
}

const NOTHING_ENDED: EndOfBasis = { tasks: [], clocks: [] };

const appealWindow = ({ appealUntil, deliveredAt }: RecordJudgmentInput, subjectId: string, personId: string): NewClock[] =>
  appealUntil == null ? [] : [{ kind: 'APPEAL_WINDOW', subjectId, personId, country: null, start: deliveredAt, dueAt: appealUntil }];

const lengthOf = ({ sentenceLength, sentenceMonths }: RecordJudgmentInput): string | null =>
  sentenceLength ?? (sentenceMonths == null || sentenceMonths === 0 ? null : `P${sentenceMonths}M`);

/** Null where the length is not of whole months. */
function wholeMonths(length: string | null): number | null {
  const known = length === null ? null : duration(length);
  return known !== null && known.days === 0 ? known.months : null;
}

function tasksAfter(
  { verdict, deathSentence, appealInformedAt, aboveMaximumGround }: RecordJudgmentInput,
  subjectId: string,
  personId: string,
): NewTask[] {
  const tasks: NewTask[] = [];
  if (deathSentence)
    tasks.push({
      kind: 'DEATH_SENTENCE',
      personId,
      subjectId,
      ownerRole: 'LEGAL_OFFICER',
      summary: 'Highest-court review and clemency: a death sentence was passed. No data serve its execution.',
    });
  if (aboveMaximumGround != null)
    tasks.push({
      kind: 'SENTENCE_ABOVE_MAXIMUM',
      personId,
      subjectId,
      ownerRole: 'LEGAL_OFFICER',
      summary: 'A term beyond the greatest of the charges was pronounced: examine the ground, and an appeal.',
    });
  if (verdict === 'CONVICTED' && appealInformedAt == null)
    tasks.push({
      kind: 'APPEAL_INFORMATION',
      personId,
      subjectId,
      ownerRole: 'COURT_REGISTRAR',
      summary: 'Tell the convicted person how and until when to appeal (ICCPR Art. 14(5)).',
    });
  return tasks;
}
