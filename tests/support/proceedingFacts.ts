import type { Viewer } from '../../domain/access/viewer';
import type { Role } from '../../domain/access/vocabulary';
import type { ProceedingFacts } from '../../domain/proceeding/facts';
import type { ProceedingStage } from '../../domain/proceeding/vocabulary';

/** When the cases of unit tests are looked at. */
export const lookedAt = new Date('2026-11-01T00:00:00Z');

/** A case of an adult in which nothing stands in the way of any act. */
export const readyProceeding = (stage: ProceedingStage, more: Partial<ProceedingFacts> = {}): ProceedingFacts => ({
  proceedingId: 'p',
  personId: 'q',
  stage,
  stageBeforeSuspension: null,
  observedExternal: false,
  personInformed: true,
  counselAppointed: true,
  belowMinimumAge: false,
  childOrInDoubt: false,
  juvenileForum: false,
  ageDoubtOpen: false,
  neBisInIdem: 'NO_BAR',
  charged: true,
  verdict: null,
  appealUntil: null,
  handoffAcknowledged: true,
  finalOutcomeReported: true,
  handoffTakenBack: false,
  hearingDue: false,
  forum: 'IRQ',
  informedLang: 'ar',
  interpreterNamed: false,
  counselAsked: true,
  chargeSheetLang: 'ar',
  chargeSheetInterpreted: false,
  disclosedAt: '2026-10-01T00:00:00Z',
  noticeAt: '2026-10-20T00:00:00Z',
  noticedHearingAt: '2026-11-02T00:00:00Z',
  priorAdjudications: 0,
  sentenceKind: null,
  sentenceLength: null,
  timeCounted: false,
  appealsPending: 0,
  clemencyAsked: false,
  handoffId: null,
  outcomeAdjudicated: false,
  triedElsewhereUnruled: false,
  ...more,
});

export const officer = (role: Role): Viewer => ({
  accountId: 'a',
  login: 'a',
  name: 'A',
  role,
  country: null,
  organisation: 'O',
  purpose: 'PROSECUTION',
  purposeStated: false,
});
