import { months } from '../../domain/clock/durations';
import { BadUserInput } from '../../domain/errors';
import { type FollowUpMonth, followUpMonths } from '../../domain/family/vocabulary';
import { ChildFollowUp } from '../../entities/family/ChildFollowUp';
import { endClocks, startClocks } from '../clock/clocks';
import { InputFaults } from '../input';
import { protectRecordOfChild } from '../privacy/handlingVerbs';
import { accepted, type ChildCaseInput, childCaseCommand } from './childCaseStep';

export interface ConfirmReceptionInput extends ChildCaseInput {
  /** The authority that takes the child over. */
  readonly authority: string;
  /** True: an authority of child welfare, not of police or prosecution. */
  readonly welfare: boolean;
  readonly carePlan: string;
  /** What happens to the family where a parent is arrested on arrival. */
  readonly familyUnityPlan: string;
  readonly schoolAndHealth: string;
  readonly legalIdentity: string;
}

/** CH10. The child authority of the State says how it receives the child. */
export const confirmReception = childCaseCommand<ConfirmReceptionInput>(
  'confirmReception',
  (input) => {
    const faults = new InputFaults();
    for (const name of ['authority', 'carePlan', 'familyUnityPlan', 'schoolAndHealth', 'legalIdentity'] as const)
      faults.requireText(`input.${name}`, input[name]);
    faults.throwIfAny();
  },
  ({ authority, welfare, carePlan, familyUnityPlan, schoolAndHealth, legalIdentity }, { tx, viewer }) => ({
    brings: { receptionAuthority: authority, welfareAuthority: welfare, carePlan, familyUnityPlan, schoolAndHealth, legalIdentity },
    to: 'RECEPTION_CONFIRMED',
    writes: { receptionConfirmedBy: viewer.accountId, receptionConfirmedAt: tx.now },
  }),
);

/** CH11. Never on a list with unrelated adult detainees (I-10): that is the movement's to refuse. */
export const beginChildTravel = childCaseCommand<ChildCaseInput>('beginChildTravel', accepted, () => ({ to: 'TRAVEL' }));

export interface SignChildReceptionInput extends ChildCaseInput {
  /** Who took the child over, by office and name of the officer. */
  readonly officer: string;
}

/** CH12. The receiving side signs first. */
export const signChildReception = childCaseCommand<SignChildReceptionInput>(
  'signChildReception',
  ({ officer }) => new InputFaults().requireText('input.officer', officer).throwIfAny(),
  ({ officer }, { viewer }) => ({ to: 'UNCHANGED', writes: { receivedOfficer: officer, receivedBy: viewer.accountId } }),
);

/** CH12. To an authority of welfare alone; the records are closed to prosecution. The first follow-up is due in a month. */
export const handToChildAuthority = childCaseCommand<ChildCaseInput>(
  'handToChildAuthority',
  accepted,
  async (_input, { tx, viewer, childCase }) => {
    await protectRecordOfChild(tx, childCase.personId, 'The child was handed to an authority of child welfare.');
    return { to: 'HANDED_TO_CHILD_AUTHORITY', writes: { handedBy: viewer.accountId, handedAt: tx.now } };
  },
);

export interface RecordChildFollowUpInput extends ChildCaseInput {
  readonly month: FollowUpMonth;
  readonly heldAt: Date;
  /** How the child is; class 4. */
  readonly findings: string;
}

/** CH13. Months 1, 3, 6 and 12, in their order; the next is due by the day of the handover. */
export const recordChildFollowUp = childCaseCommand<RecordChildFollowUpInput>(
  'recordChildFollowUp',
  ({ findings, heldAt }, now) =>
    new InputFaults().requireText('input.findings', findings).requirePast('input.heldAt', heldAt, now).throwIfAny(),
  async (input, { tx, viewer, childCase }) => {
    const { id: subjectId, personId, country, handedAt } = childCase;
    if (handedAt !== null && country !== null) {
      const held = await tx.one<{ count: number }>('select count(*)::int as count from child_follow_up where child_case_id = $1', [
        subjectId,
      ]);
      const due = followUpMonths[held?.count ?? 0];
      if (input.month !== due) {
        throw new BadUserInput([
          {
            path: 'input.month',
            code: 'INVALID_VALUE',
            message: due ? `The follow-up of month ${due} comes first.` : 'All follow-ups are held.',
          },
        ]);
      }
      await tx.insert(ChildFollowUp, {
        id: tx.newId('Part'),
        childCaseId: subjectId,
        personId,
        country,
        month: input.month,
        heldAt: input.heldAt,
        findings: input.findings,
        recordedBy: viewer.accountId,
        recordedAt: tx.now,
      });
      await endClocks(tx, [subjectId], { met: ['CHILD_FOLLOW_UP'] });
      const next = followUpMonths[(held?.count ?? 0) + 1];
      if (next) await startClocks(tx, [{ kind: 'CHILD_FOLLOW_UP', subjectId, personId, country, dueAt: months(next)(handedAt) }]);
    }
    return { to: 'FOLLOW_UP' };
  },
);

/** CH14. After the four follow-ups. */
export const closeChildCase = childCaseCommand<ChildCaseInput>('closeChildCase', accepted, (_input, { tx }) => ({
  to: 'CLOSED',
  writes: { closedAt: tx.now, closedReason: 'FOLLOWED_UP' },
}));
