import type { DetentionReviewOutcome } from '../../domain/custody/detentionReview';
import type { VerificationMethod } from '../../domain/custody/release';
import type {
  CustodyEndReason,
  FamilyEvent,
  FamilyWish,
  FitnessOutcome,
  HealthEventKind,
  NotificationChannel,
} from '../../domain/custody/vocabulary';
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
  DUPLICATE_RECORD: 'The same stay stands on the record that this one was merged into. Never given by hand.',
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

export const FamilyEventEnum = enumeration<FamilyEvent>('FamilyEvent', 'What a family is told of (Mandela Rules 68, 69).', {
  DETENTION: 'That the person is held, and where.',
  TRANSFER: 'That the person was moved; the same day.',
  ILLNESS: 'A serious illness or injury.',
  DEATH: 'The death; at once, whatever the wish was.',
});

export const FamilyWishEnum = enumeration<FamilyWish>('FamilyWish', 'Whether the person wants the family told.', {
  NOTIFY: 'The family may be told.',
  DO_NOT: 'Nobody is to be told.',
});

export const NotificationChannelEnum = enumeration<NotificationChannel>('NotificationChannel', 'By which channel a family was told.', {
  ICRC: 'By the International Committee of the Red Cross.',
  CONSULAR: 'By a consular post.',
  DIRECT: 'By the place of detention.',
});

export const DetentionReviewOutcomeEnum = enumeration<DetentionReviewOutcome>(
  'DetentionReviewOutcome',
  'What a review of a detention decided.',
  {
    CONTINUED: 'The detention goes on until the next review.',
    RELEASE_ORDERED: 'The person is to be released.',
  },
);

export const VerificationMethodEnum = enumeration<VerificationMethod>('VerificationMethod', 'How a release was verified.', {
  SEEN: 'The person was seen.',
  COUNSEL: 'By counsel.',
  FAMILY: 'By the family.',
  CONSULAR_POST: 'By the consular post.',
  INDEPENDENT_BODY: 'By an independent body.',
});
