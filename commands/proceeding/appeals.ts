import { NotFound } from '../../domain/errors';
import type { ProceedingFacts } from '../../domain/proceeding/facts';
import type { AppealOutcome, Appellant } from '../../domain/proceeding/sentence';
import type { ProceedingStage } from '../../domain/proceeding/vocabulary';
import { isId } from '../../domain/reference/nodeId';
import { Appeal } from '../../entities/proceeding/Appeal';
import { endClocks, startClocks } from '../clock/clocks';
import { command } from '../command';
import { InputFaults, requireReasons } from '../input';
import { layChargesAgain } from './chargeVerdicts';
import { becomesFinal } from './finality';
import { advanced, type ProceedingInput, proceedingStep } from './proceedingStep';

export interface LodgeAppealInput extends ProceedingInput {
  readonly appellant: Exclude<Appellant, 'AUTOMATIC'>;
  readonly lodgedAt: Date;
  readonly court?: string | null;
  readonly grounds?: string | null;
}

/** LP6. ICCPR Art. 14(5). Who appeals, when and why. Both sides may; the judgment is not final before each is decided. */
export const lodgeAppeal = command<LodgeAppealInput>(
  'lodgeAppeal',
  {
    validate: ({ appellant, court, grounds, lodgedAt }, now) => {
      const faults = new InputFaults()
        .requirePast('input.lodgedAt', lodgedAt, now)
        .requireText('input.court', court)
        .requireText('input.grounds', grounds);
      if ((appellant as Appellant) === 'AUTOMATIC')
        faults.add('input.appellant', 'INVALID_VALUE', 'The review of a death sentence begins by itself.');
      faults.throwIfAny();
    },
  },
  async (tx, viewer, input) => {
    const step = await proceedingStep(tx, viewer, 'lodgeAppeal', input, async () => ({ lodgedAt: input.lodgedAt }));
    const { id: proceedingId, personId } = step.proceeding;
    const judgment = await tx.one<{ id: string }>(
      'select id from judgment where proceeding_id = $1 order by delivered_at desc, recorded_at desc limit 1',
      [proceedingId],
    );
    if (!judgment) throw new NotFound('There is no judgment to appeal against.');
    await tx.insert(Appeal, {
      id: tx.newId('Part'),
      proceedingId,
      personId,
      judgmentId: judgment.id,
      appellant: input.appellant,
      court: input.court ?? null,
      grounds: input.grounds ?? null,
      lodgedAt: input.lodgedAt,
      recordedBy: viewer.accountId,
      recordedAt: tx.now,
    });
    await endClocks(tx, [proceedingId], { met: ['APPEAL_WINDOW'] });
    return advanced(tx, step, 'APPEAL');
  },
);

export interface RecordAppealDecisionInput extends ProceedingInput {
  readonly appealId: string;
  readonly outcome: AppealOutcome;
  readonly decidedAt: Date;
  readonly reasons: string;
  /** Until when the decision may be appealed in turn; left out where it is the last. */
  readonly appealUntil?: Date | null;
}

/**
 * LP6. What became of an appeal, or of the review of a death sentence. VARIED and QUASHED are followed by the judgment of the court
 * of appeal; RETRIAL sends the case back; the others leave the judgment, which is final once nothing else can be asked.
 */
export const recordAppealDecision = command<RecordAppealDecisionInput>(
  'recordAppealDecision',
  {
    validate: ({ reasons, decidedAt }, now) => {
      requireReasons(reasons);
      new InputFaults().requirePast('input.decidedAt', decidedAt, now).throwIfAny();
    },
  },
  async (tx, viewer, input) => {
    const step = await proceedingStep(tx, viewer, 'recordAppealDecision', input);
    const { id: proceedingId, personId } = step.proceeding;
    const appeal = isId(input.appealId)
      ? await tx.one<Appeal>('select * from appeal where id = $1 and proceeding_id = $2 and decided_at is null', [
          input.appealId,
          proceedingId,
        ])
      : undefined;
    if (!appeal) throw new NotFound();
    const faults = new InputFaults();
    if (appeal.appellant === 'AUTOMATIC' && (input.outcome === 'WITHDRAWN' || input.outcome === 'INADMISSIBLE'))
      faults.add('input.outcome', 'CONFLICT', 'The review of a death sentence is decided on its merits.');
    if (input.decidedAt < appeal.lodgedAt) faults.add('input.decidedAt', 'DATE_ORDER', 'This lies before the appeal.');
    faults.throwIfAny();
    await tx.query(`update appeal set decided_at = $2, outcome = $3, reasons = $4 where id = $1`, [
      appeal.id,
      input.decidedAt,
      input.outcome,
      await tx.sealed('appeal', 'reasons', appeal, input.reasons),
    ]);
    const to = stageAfter(input, step.facts, tx.now);
    if (input.appealUntil != null && input.appealUntil > tx.now && leavesJudgment(input.outcome)) {
      await tx.query(`update judgment set appeal_until = $2 where id = $1`, [appeal.judgmentId, input.appealUntil]);
      await startClocks(tx, [
        { kind: 'APPEAL_WINDOW', subjectId: proceedingId, personId, country: null, start: input.decidedAt, dueAt: input.appealUntil },
      ]);
    }
    if (to === 'FINAL') await becomesFinal(tx, step.facts);
    if (input.outcome === 'RETRIAL') await layChargesAgain(tx, proceedingId);
    return advanced(tx, step, to);
  },
);

const leavesJudgment = (outcome: AppealOutcome) => outcome === 'UPHELD' || outcome === 'INADMISSIBLE' || outcome === 'WITHDRAWN';

function stageAfter({ outcome, appealUntil }: RecordAppealDecisionInput, facts: ProceedingFacts, now: Date): ProceedingStage {
  if (outcome === 'RETRIAL') return 'TRIAL';
  if (!leavesJudgment(outcome) || facts.verdict === null) return 'APPEAL';
  if (facts.appealsPending > 1) return 'APPEAL';
  const until = appealUntil ?? (facts.appealUntil === null ? null : new Date(facts.appealUntil));
  return until !== null && until > now ? facts.verdict : 'FINAL';
}
