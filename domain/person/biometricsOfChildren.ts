import { platformFloor } from '../proceeding/minimumAge';
import type { BiometricUse } from './vocabulary';

/** Ages below which biometric data are not taken, or for one purpose alone (CRC Art. 16; LED Art. 10; the figures are the platform's). */
export const biometricAges = {
  /** Nobody younger is captured at all. */
  never: 6,
  /** Younger: for the protection of the child alone, such as finding its family. */
  protectionOnly: 12,
  /** Never for a criminal database below the age of criminal responsibility. */
  criminalRecord: platformFloor.years,
} as const;

interface AgeKnown {
  /** Youngest plausible ages in years; null where no birth date is on record. */
  readonly youngestNow: number | null;
  readonly youngestAtAct: number | null;
  readonly ageDoubtOpen: boolean;
}

/** Whether data of somebody of this age may be captured for this purpose. Of unknown age: for anything but a criminal record. */
export function mayBeCaptured({ youngestNow, youngestAtAct, ageDoubtOpen }: AgeKnown, use: BiometricUse): boolean {
  if (youngestNow !== null && youngestNow < biometricAges.never) return false;
  if (youngestNow !== null && youngestNow < biometricAges.protectionOnly && use !== 'PROTECTION') return false;
  if (use !== 'CRIMINAL_RECORD') return true;
  const youngest = Math.min(youngestNow ?? 0, youngestAtAct ?? youngestNow ?? 0);
  return !ageDoubtOpen && youngest >= biometricAges.criminalRecord;
}
