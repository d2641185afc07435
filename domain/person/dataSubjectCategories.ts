import type { AgeStatus, LegalStatus } from './vocabulary';

/** Whom the law keeps apart in a register (LED Art. 6). One person may be of several: a child is a likely victim, and may be a suspect. */
export const dataSubjectCategories = ['SUSPECT', 'CONVICTED', 'VICTIM', 'OTHER'] as const;
export type DataSubjectCategory = (typeof dataSubjectCategories)[number];

export interface SubjectFacts {
  readonly legalStatus: LegalStatus | null;
  readonly ageStatus: AgeStatus;
  /** Youngest plausible age in years; null where no birth date is on record. */
  readonly youngestNow: number | null;
}

/** What the law calls a person whose case stands so; nothing is suspected of whoever is not charged. */
const ofStatus = {
  NO_CHARGE: 'OTHER',
  SUSPECT: 'SUSPECT',
  ACCUSED: 'SUSPECT',
  CONVICTED_NOT_FINAL: 'SUSPECT',
  CONVICTED_FINAL: 'CONVICTED',
  ACQUITTED: 'OTHER',
  ADMINISTRATIVE: 'OTHER',
  WITNESS_ONLY: 'OTHER',
  VICTIM: 'VICTIM',
} as const satisfies Record<LegalStatus, DataSubjectCategory>;

const MAJORITY = 18;
const treatedAsChild: readonly AgeStatus[] = ['DOUBT_RAISED', 'UNDETERMINED', 'DETERMINED_CHILD'];

/** Children whom armed groups took in are victims first (CRC General Comment 24; UN Key Principles of 2019). */
export function categoriesOf({ legalStatus, ageStatus, youngestNow }: SubjectFacts): DataSubjectCategory[] {
  const status = legalStatus === null ? 'OTHER' : ofStatus[legalStatus];
  const child = treatedAsChild.includes(ageStatus) || (ageStatus !== 'DETERMINED_ADULT' && youngestNow !== null && youngestNow < MAJORITY);
  if (!child) return [status];
  return status === 'OTHER' || status === 'VICTIM' ? ['VICTIM'] : [status, 'VICTIM'];
}
