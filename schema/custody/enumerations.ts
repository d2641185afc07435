import type { CustodyEndReason, FitnessOutcome, HealthEventKind } from '../../domain/custody/vocabulary';
import { enumeration } from '../enumeration';

export const CustodyEndReasonEnum = enumeration<CustodyEndReason>('CustodyEndReason', 'Why a custody episode ended.', {
  TRANSFER: 'Moved to another place of detention.',
  RELEASE: 'Released.',
  HANDOVER: 'Handed over to another State.',
  ESCAPE: 'Escaped.',
  DEATH: 'Died.',
  HOSPITAL: 'Taken to a hospital.',
  COURT: 'Taken over by a court.',
  UNKNOWN: 'Whereabouts not known; a gap that is itself recorded.',
});

export const HealthEventKindEnum = enumeration<HealthEventKind>('HealthEventKind', 'What kind of event of health.', {
  ADMISSION_EXAM: 'Examination at admission.',
  FIT_TO_TRAVEL: 'Examination before a journey.',
  INJURY: 'Injury.',
  ILLNESS: 'Illness.',
  DEATH: 'Death.',
});

export const FitnessOutcomeEnum = enumeration<FitnessOutcome>(
  'FitnessOutcome',
  'Outcome of an examination. The medical content is not on the platform.',
  {
    FIT: 'Fit.',
    FIT_WITH_CONDITIONS: 'Fit under conditions.',
    UNFIT: 'Not fit.',
  },
);
