import { days } from '../../domain/clock/durations';
import { BadUserInput } from '../../domain/errors';
import { isId } from '../../domain/reference/nodeId';
import { InputFaults, requireReasons } from '../input';
import { accepted, type ChildCaseInput, childCaseCommand, type ReasonedChildCaseInput } from './childCaseStep';

/** CH2. Held for protection and nothing else: never a detention. */
export const holdForProtection = childCaseCommand<ReasonedChildCaseInput>(
  'holdForProtection',
  ({ reasons }) => requireReasons(reasons),
  ({ reasons }) => ({ to: 'PROTECTION_HOLD', writes: { holdReasons: reasons } }),
);

export interface OpenChildCaseInput extends ChildCaseInput {
  /** A guardian who is in the register. */
  readonly guardianId?: string | null;
  /** Otherwise an adult whom the child trusts, in words. */
  readonly trustedAdult?: string | null;
  readonly siblingsChecked: boolean;
  readonly birthRegistrationNeeded: boolean;
}

const URGENT_DAYS = 7;

/** CH3. A guardian or trusted adult is named and siblings are looked for; the time to determine the best interests begins. */
export const openChildCase = childCaseCommand<OpenChildCaseInput>(
  'openChildCase',
  (input) => new InputFaults().requireText('input.trustedAdult', input.trustedAdult).throwIfAny(),
  async (input, { tx, viewer, childCase }) => {
    const guardianId = input.guardianId ?? null;
    if (guardianId !== null) {
      const known =
        isId(guardianId) && (await tx.one('select 1 as found from person where id = $1 and id <> $2', [guardianId, childCase.personId]));
      if (!known)
        throw new BadUserInput([{ path: 'input.guardianId', code: 'INVALID_VALUE', message: 'No such person is in the register.' }]);
    }
    return {
      brings: {
        guardianId,
        trustedAdult: input.trustedAdult ?? null,
        siblingsChecked: input.siblingsChecked,
        birthRegistrationNeeded: input.birthRegistrationNeeded,
        caseWorker: viewer.accountId,
      },
      to: 'CASE_OPENED',
      ...(childCase.urgent ? { dueAt: { CHILD_BEST_INTERESTS: days(URGENT_DAYS)(tx.now) } } : {}),
    };
  },
);

/** CH4. The family is looked for (Geneva Convention IV Art. 26). */
export const beginTracing = childCaseCommand<ChildCaseInput>('beginTracing', accepted, () => ({ to: 'TRACING' }));

export interface RecordChildAssessmentInput extends ChildCaseInput {
  /** What the child wants, in its words; class 4. */
  readonly views?: string | null;
  readonly viewsHeardAlone?: boolean | null;
  /** Safety, sexual violence, recruitment: what the screening found; class 4. */
  readonly screening?: string | null;
}

/** CH5. The views of the child (CRC Art. 12) and the screening, together or one after the other. */
export const recordChildAssessment = childCaseCommand<RecordChildAssessmentInput>(
  'recordChildAssessment',
  ({ views, screening }) => {
    const faults = new InputFaults().requireText('input.views', views).requireText('input.screening', screening);
    if (views == null && screening == null) faults.add('input', 'REQUIRED', 'Record the views of the child or the screening.');
    faults.throwIfAny();
  },
  ({ views, viewsHeardAlone, screening }) => ({
    brings: {
      ...(views == null ? {} : { views, viewsHeardAlone: viewsHeardAlone ?? false }),
      ...(screening == null ? {} : { screening }),
    },
    to: 'ASSESSMENT',
  }),
);

/** CH15. Whatever changed, the case begins anew with an assessment; what was decided no longer holds. */
export const reassessChild = childCaseCommand<ReasonedChildCaseInput>(
  'reassessChild',
  ({ reasons }) => requireReasons(reasons),
  async ({ reasons }, { tx, childCase }) => {
    await tx.query('delete from best_interests_opinion where child_case_id = $1', [childCase.id]);
    return {
      to: 'REASSESS',
      writes: {
        reassessReasons: reasons,
        panel: [],
        option: null,
        optionsCompared: null,
        decisionReasons: null,
        separatesFromParent: false,
        independentReview: null,
        decidedBy: null,
        decidedAt: null,
        consentGiven: null,
        consentAt: null,
        receptionConfirmedBy: null,
        receptionConfirmedAt: null,
      },
    };
  },
);
