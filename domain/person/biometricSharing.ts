import type { Guard } from '../lifecycle/lifecycle';
import { mayBeCaptured } from './biometricsOfChildren';
import type { BiometricUse } from './vocabulary';

/** What decides whether biometric data may be told of to an authority of another State. */
export interface SharingFacts {
  readonly isState: boolean;
  readonly isCustodialState: boolean;
  readonly fearsState: boolean;
  readonly basisExists: boolean;
  /** The person’s record does not leave the custodial State (handling codes). */
  readonly kept: boolean;
  readonly captured: boolean;
  readonly capturedFor: BiometricUse;
  readonly sharedFor: BiometricUse;
  readonly youngestNow: number | null;
  readonly youngestAtAct: number | null;
  readonly ageDoubtOpen: boolean;
}

const rule = (name: string, source: string, refusal: string, holds: (facts: SharingFacts) => boolean): Guard<SharingFacts> => ({
  rule: name,
  source,
  refusal,
  holds,
});

/** Every rule that stands before biometric data goes to another State. The data itself is never in the platform (domain B.5, H.5). */
export const sharingGuards: readonly Guard<SharingFacts>[] = [
  rule('BC3', 'domain B.5', 'The capture failed: there is nothing to share.', ({ captured }) => captured),
  rule(
    'BC3',
    'LED Art. 35(1)(b)',
    'The recipient is no authority of another State.',
    ({ isState, isCustodialState }) => isState && !isCustodialState,
  ),
  rule('I-14', 'Refugee Convention Art. 33', 'The person fears this State: nothing is sent to it.', ({ fearsState }) => !fearsState),
  rule(
    'I-33',
    'LED Art. 10, 35 to 38',
    'There is no legal basis for sending personal data to this State.',
    ({ basisExists }) => basisExists,
  ),
  rule('HANDLING', 'LED Art. 9(3), 35(1)(e)', 'A handling code keeps the record in the custodial State.', ({ kept }) => !kept),
  rule(
    'BC3-USE',
    'LED Art. 4(2), 10',
    'What was captured for the protection of the person is shared for that alone.',
    ({ capturedFor, sharedFor }) => capturedFor !== 'PROTECTION' || sharedFor === 'PROTECTION',
  ),
  rule(
    'ID2-CHILD',
    'CRC Art. 16; LED Art. 10; domain B.5',
    'Biometric data of a child this young are shared for its protection alone, and never for a criminal record.',
    (facts) => mayBeCaptured(facts, facts.sharedFor),
  ),
];
