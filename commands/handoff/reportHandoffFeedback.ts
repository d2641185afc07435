import type { HandoffFeedbackKind } from '../../domain/handoff/vocabulary';
import { type PartialDate, partialDate } from '../../domain/person/partialDate';
import type { Verdict } from '../../domain/proceeding/vocabulary';
import { HandoffFeedback } from '../../entities/handoff/HandoffFeedback';
import { runClocksOfVerb } from '../clock/clocksOfVerb';
import { openTasks } from '../clock/openTasks';
import { command } from '../command';
import { InputFaults } from '../input';
import { outcomeComesHome } from '../proceeding/outcomeComesHome';
import type { Tx } from '../Tx';
import { advanceHandoff, type HandoffInput, handoffStep } from './handoffStep';

export interface ReportHandoffFeedbackInput extends HandoffInput {
  readonly kind: HandoffFeedbackKind;
  readonly detail: string;
  readonly occurredAt: Date;
  readonly final?: boolean | null;
  /** What the court there decided, with a final judgment. */
  readonly verdict?: Verdict | null;
  /** When the acts charged abroad are said to have been done: measured by the acts that were handed over (I-28). */
  readonly actPeriod?: string | null;
  /** The act charged abroad is not among those handed over: a matter of speciality. */
  readonly outsideApprovedActs?: boolean | null;
}

/** HO11. The receiving State reports what became of the case; a final outcome closes the handoff. */
export const reportHandoffFeedback = command<ReportHandoffFeedbackInput>(
  'reportHandoffFeedback',
  {
    validate: (input, now) => {
      const faults = new InputFaults().requireText('input.detail', input.detail).requirePast('input.occurredAt', input.occurredAt, now);
      const period = input.actPeriod == null ? undefined : partialDate(input.actPeriod);
      if (input.actPeriod != null && !(period?.earliest && period.latest))
        faults.add('input.actPeriod', 'UNPARSABLE_DATE', 'The period of the acts needs a beginning and an end.');
      if (input.verdict != null && (input.kind !== 'JUDGMENT' || input.final !== true))
        faults.add('input.verdict', 'CONFLICT', 'Only a final judgment has a verdict that comes home.');
      faults.throwIfAny();
    },
  },
  async (tx, viewer, input) => {
    const step = await handoffStep(tx, viewer, 'reportHandoffFeedback', input);
    const { id, personId, country } = step.handoff;
    const period = input.actPeriod == null ? null : partialDate(input.actPeriod);
    const outside = input.outsideApprovedActs === true || (await actsOutside(tx, id, period));
    await tx.insert(HandoffFeedback, {
      id: tx.newId('Part'),
      handoffId: id,
      personId,
      country,
      kind: input.kind,
      detail: input.detail,
      final: input.final ?? false,
      outsideApprovedActs: outside,
      actPeriod: period?.edtf ?? null,
      actEarliest: period?.earliest ?? null,
      actLatest: period?.latest ?? null,
      occurredAt: input.occurredAt,
      recordedBy: viewer.accountId,
      recordedAt: tx.now,
    });
    if (outside) {
      openTasks(tx, [
        {
          kind: 'SPECIALTY_ALERT',
          personId,
          subjectId: id,
          ownerRole: 'LEGAL_OFFICER',
          summary: 'A charge abroad goes beyond the acts that were approved: take it up with the State.',
        },
      ]);
      tx.record({
        subjectType: 'ProsecutionHandoff',
        subjectId: id,
        personId,
        audience: 'CUSTODIAL',
        action: 'reportHandoffFeedback',
        summary: 'Alert: the receiving State charges acts beyond those that were approved (I-28).',
      });
    }
    if (input.final) await outcomeComesHome(tx, step.handoff, input);
    await runClocksOfVerb(tx, step.handoff, 'reportHandoffFeedback', step.rule);
    return advanceHandoff(tx, step, input.final ? 'CLOSED' : 'ACTED_ON');
  },
);

/** I-28: the register compares the acts itself; what the State says of them adds to it and takes nothing away. */
async function actsOutside(tx: Tx, handoffId: string, period: PartialDate | null): Promise<boolean> {
  if (!period) return false;
  const row = await tx.one<{ outside: boolean | null }>('select acts_outside_handoff($1, $2::date, $3::date) as outside', [
    handoffId,
    period.earliest,
    period.latest,
  ]);
  return row?.outside === true;
}
