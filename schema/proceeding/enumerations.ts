import type { PretrialActKind } from '../../domain/proceeding/beforeTrial';
import type { ChargeOutcome } from '../../domain/proceeding/verdict';
import type {
  ChargeStatus,
  HearingDisposition,
  JurisdictionBasis,
  NeBisInIdemResult,
  ProceedingStage,
  Verdict,
} from '../../domain/proceeding/vocabulary';
import { enumeration } from '../enumeration';

export const ProceedingStageEnum = enumeration<ProceedingStage>('ProceedingStage', 'Where a criminal proceeding stands (lifecycle C.7).', {
  OPENED: 'Opened.',
  INVESTIGATION: 'Under investigation.',
  CLOSED_NO_CASE: 'Closed without a charge; opens a review of the detention.',
  REFERRED_JUVENILE: 'Referred to a juvenile court.',
  CHARGED: 'Charged.',
  TRIAL: 'On trial.',
  CONVICTED: 'Convicted; not final.',
  ACQUITTED: 'Acquitted; not final.',
  DISMISSED: 'Dismissed.',
  APPEAL: 'On appeal.',
  FINAL: 'Final.',
  SENTENCE_ENFORCEMENT: 'The sentence is being served.',
  COMPLETED: 'Over.',
  SUSPENDED: 'Suspended; resumes where it stood.',
  TRANSFERRED_OUT: 'Taken over by another State; stays suspended until the outcome there (I-27).',
  TRANSFERRED_IN: 'Taken over from another State.',
  REOPENED: 'Reopened.',
  CLEMENCY_PENDING: 'Clemency has been asked for.',
});

export const ChargeStatusEnum = enumeration<ChargeStatus>('ChargeStatus', 'Where a charge stands.', {
  LAID: 'Laid.',
  AMENDED: 'Amended by a later charge.',
  WITHDRAWN: 'Withdrawn.',
  PROVEN: 'Found proven.',
  NOT_PROVEN: 'Found not proven.',
  DISMISSED: 'Dismissed.',
});

export const ChargeOutcomeEnum = enumeration<ChargeOutcome>('ChargeOutcome', 'What a judgment says of one charge.', {
  PROVEN: 'Proven: the person is convicted of it.',
  NOT_PROVEN: 'Not proven: the person is acquitted of it.',
  DISMISSED: 'Dismissed: nothing was decided on the acts.',
});

export const PretrialActKindEnum = enumeration<PretrialActKind>('PretrialActKind', 'An act before the trial.', {
  PERSON_INFORMED: 'The person was told the reasons.',
  CHARGE_SHEET_SERVED: 'The charge sheet was served.',
  DISCLOSURE: 'The file was disclosed to the defence.',
  HEARING_NOTICE: 'Person and counsel were told of a hearing.',
});

export const HearingDispositionEnum = enumeration<HearingDisposition>('HearingDisposition', 'What became of a hearing.', {
  HELD: 'Held.',
  POSTPONED: 'Postponed.',
  NO_SHOW: 'Somebody needed did not appear.',
  CANCELLED: 'Cancelled.',
  SCHEDULED_IN_ERROR: 'Never should have been scheduled.',
});

export const JurisdictionBasisEnum = enumeration<JurisdictionBasis>(
  'JurisdictionBasis',
  'On what a forum founds its jurisdiction. A recorded and contestable fact.',
  {
    TERRITORIAL: 'The act was on its territory.',
    NATIONALITY: 'The accused is its national.',
    PASSIVE: 'The victim is its national.',
    UNIVERSAL: 'The act concerns every State.',
    PROTECTIVE: 'The act was against its security.',
  },
);

export const VerdictEnum = enumeration<Verdict>('Verdict', 'What a court decided on the charges.', {
  CONVICTED: 'Convicted.',
  ACQUITTED: 'Acquitted.',
  DISMISSED: 'Dismissed.',
});

export const NeBisInIdemResultEnum = enumeration<NeBisInIdemResult>(
  'NeBisInIdemResult',
  'Finding on whether the same acts were already judged.',
  {
    NO_BAR: 'Nothing stands in the way.',
    BARRED: 'Already finally judged.',
    PARTIAL_BAR: 'Some of the acts were.',
  },
);
