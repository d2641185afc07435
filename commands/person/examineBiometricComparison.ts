import { assertStep } from '../../domain/lifecycle/lifecycle';
import { comparisonLifecycle, type SecondFinding } from '../../domain/person/comparisonLifecycle';
import { BiometricComparison } from '../../entities/person/BiometricComparison';
import { openTasks } from '../clock/openTasks';
import { type CommandInput, command } from '../command';
import { requireReasons } from '../input';

export interface ExamineBiometricComparisonInput extends CommandInput {
  readonly comparisonId: string;
  readonly expectedVersion?: number | null;
  readonly finding: SecondFinding;
  readonly reasons: string;
}

/** BC2. Another examiner looks at the same comparison: two who agree confirm it; where they differ a legal officer reviews the identity. */
export const examineBiometricComparison = command<ExamineBiometricComparisonInput>(
  'examineBiometricComparison',
  { validate: ({ reasons }) => requireReasons(reasons) },
  async (tx, viewer, input) => {
    const comparison = await tx.lock<BiometricComparison>('biometric_comparison', input.comparisonId, input.expectedVersion);
    const { id, personId } = comparison;
    const rule = assertStep(comparisonLifecycle, 'examineBiometricComparison', comparison.examination, comparison, viewer, tx.now);
    const examination = input.finding === comparison.result ? 'CONFIRMED' : 'DISPUTED';
    const version = await tx.update(BiometricComparison, comparison, {
      examination,
      secondExaminerId: viewer.accountId,
      secondResult: input.finding,
      secondReasons: input.reasons,
      secondAt: tx.now,
    });
    if (examination === 'DISPUTED')
      openTasks(tx, [
        {
          kind: 'IDENTITY_REVIEW',
          personId,
          subjectId: personId,
          ownerRole: 'LEGAL_OFFICER',
          summary: 'Two examiners differ about a biometric comparison: review the identity, and have it compared anew.',
        },
      ]);
    tx.record({
      subjectType: 'Person',
      subjectId: personId,
      personId,
      audience: rule.audience,
      action: 'examineBiometricComparison',
      fromState: comparison.examination,
      toState: examination,
      summary:
        examination === 'CONFIRMED' ? 'A second examiner confirmed a biometric comparison.' : 'Two examiners differ about a comparison.',
      detail: { comparisonId: id },
    });
    return { kind: 'Part', id, version };
  },
);
