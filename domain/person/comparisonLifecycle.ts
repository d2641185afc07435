import { lifecycle } from '../lifecycle/lifecycle';
import type { BiometricComparisonResult } from './vocabulary';

export const comparisonExaminations = ['ONE_EXAMINER', 'AWAITING_SECOND', 'CONFIRMED', 'DISPUTED'] as const;
export type ComparisonExamination = (typeof comparisonExaminations)[number];

/** What a second examiner finds of a comparison that the first could make. */
export const secondFindings = ['MATCH', 'NO_MATCH', 'INCONCLUSIVE'] as const satisfies readonly BiometricComparisonResult[];
export type SecondFinding = (typeof secondFindings)[number];

export interface ComparisonFacts {
  readonly examination: ComparisonExamination;
  readonly examinerId: string;
  readonly result: BiometricComparisonResult;
}

/**
 * What two examiners make of one comparison (domain B.5; ISO/IEC 17025 blind verification). Two who agree confirm it; where they
 * differ it stands for nothing, and a legal officer reviews the identity. It changes no status by itself (I-37).
 */
export const comparisonLifecycle = lifecycle<ComparisonExamination, ComparisonFacts>()({
  name: 'Biometric comparison',
  states: comparisonExaminations,
  final: ['CONFIRMED', 'DISPUTED'],
  verbs: {
    examineBiometricComparison: {
      row: 'BC2',
      from: ['ONE_EXAMINER', 'AWAITING_SECOND'],
      to: ['CONFIRMED', 'DISPUTED'],
      by: ['BIOMETRICS_OFFICER'],
      secondPerson: {
        source: 'I-16; domain B.5',
        refusal: 'A second examiner examines a comparison, not the first again.',
        first: ({ examinerId }) => [examinerId],
      },
      guards: [
        {
          rule: 'BC2',
          source: 'domain B.5',
          refusal: 'The comparison could not be made: there is nothing to examine.',
          holds: ({ result }) => result !== 'FAILED',
        },
      ],
      reasons: 'required',
      audience: 'CUSTODIAL',
      event: 'A second examiner examined a biometric comparison.',
    },
  },
});
