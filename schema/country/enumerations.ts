import type { CommitmentOutcome } from '../../domain/country/commitmentLifecycle';
import type {
  CommitmentParty,
  CommitmentStatus,
  CountryStance,
  DataTransferBasis,
  DeathPenaltyPolicy,
  DemarcheDirection,
  DemarcheKind,
  DemarcheStatus,
  OpenMatterKind,
  TreatyScope,
} from '../../domain/country/vocabulary';
import { enumeration } from '../enumeration';

export const CountryStanceEnum = enumeration<CountryStance>('CountryStance', 'What a State has said about taking back its nationals.', {
  WILLING: 'Has said that it takes them back.',
  CASE_BY_CASE: 'Decides each case.',
  CHILDREN_ONLY: 'Takes children only.',
  RELUCTANT: 'Has declined, or does not act.',
  UNKNOWN: 'Nothing is known.',
});

export const DataTransferBasisEnum = enumeration<DataTransferBasis>(
  'DataTransferBasis',
  'On what basis personal data may go to a State (LED 35–38).',
  {
    ADEQUACY: 'An adequacy decision.',
    INSTRUMENT: 'A binding instrument with safeguards.',
    ASSESSED: 'The controller’s own assessment of safeguards.',
    CASE_BY_CASE: 'Only under a derogation, case by case.',
    NONE: 'No basis: nothing is submitted.',
  },
);

export const DeathPenaltyPolicyEnum = enumeration<DeathPenaltyPolicy>(
  'DeathPenaltyPolicy',
  'Death penalty in a State’s law and practice.',
  {
    ABOLISHED: 'Abolished.',
    MORATORIUM: 'In the law, not carried out.',
    RETAINED: 'In the law and in practice.',
    UNKNOWN: 'Not recorded.',
  },
);

export const DemarcheKindEnum = enumeration<DemarcheKind>('DemarcheKind', 'By which way a State was addressed.', {
  NOTE_VERBALE: 'A note verbale.',
  DEMARCHE: 'A démarche in person.',
  MEETING: 'A meeting.',
  CALL: 'A call.',
});

export const DemarcheStatusEnum = enumeration<DemarcheStatus>('DemarcheStatus', 'Where a note or démarche stands.', {
  SENT: 'It waits for its answer.',
  ANSWERED: 'It was answered.',
  UNANSWERED: 'Nobody waits for an answer any longer.',
});

export const DemarcheDirectionEnum = enumeration<DemarcheDirection>('DemarcheDirection', 'Who addressed whom.', {
  TO_STATE: 'The custodial side addressed the State, which owes the answer.',
  FROM_STATE: 'The State addressed the custodial side, which owes the answer.',
});

export const CommitmentPartyEnum = enumeration<CommitmentParty>('CommitmentParty', 'One of the two sides.', {
  STATE: 'The State.',
  CUSTODIAL: 'The custodial side.',
});

export const OpenMatterKindEnum = enumeration<OpenMatterKind>('OpenMatterKind', 'What is open with a State.', {
  CLAIM_AWAITING_REPLY: 'A nationality claim that the State has not answered.',
  CLAIM_WITHOUT_REPLY: 'A claim whose time passed without an answer: submit it again, or inquire into statelessness.',
  INVITATION: 'An invitation that the State has not answered.',
  REQUEST_INCOMPLETE: 'A request that was returned for what is missing.',
  REQUEST_BEFORE_US: 'A request before the custodial side.',
  COLLECTION: 'Somebody whom the State is to collect, or who is on the way.',
  FOLLOW_UP: 'A return that is followed up.',
  HANDOFF_TO_ACKNOWLEDGE: 'An evidence package that the State has not acknowledged.',
  HANDOFF_FEEDBACK: 'A package of which the State has not said what it did with it.',
  HANDOFF_RETURNED: 'A package that did not agree, or was rejected.',
  VISIT_TO_ARRANGE: 'A consular visit that was asked for.',
  VISIT_ARRANGED: 'A consular visit that was arranged.',
  CHILD_TO_RECEIVE: 'A child whose reception the State confirms or signs for.',
  CHILD_TO_BRING: 'A child whose travel is to begin.',
  CHILD_FOLLOW_UP: 'A child to be seen after the return.',
  NOTE_TO_THE_STATE: 'A note or démarche that the State has not answered.',
  NOTE_FROM_THE_STATE: 'A note of the State that has not been answered.',
  COMMITMENT_OF_THE_STATE: 'What the State said it would do.',
  COMMITMENT_TO_THE_STATE: 'What was promised to the State.',
  TRACING_INQUIRY: 'An inquiry of the State about somebody.',
});

export const CommitmentStatusEnum = enumeration<CommitmentStatus>('CommitmentStatus', 'What became of a commitment.', {
  MADE: 'Not yet known.',
  KEPT: 'Done as it was said.',
  PARTLY: 'It did a part; the rest is still owed.',
  BROKEN: 'It did not.',
  WITHDRAWN: 'It took it back.',
});

export const CommitmentOutcomeEnum = enumeration<CommitmentOutcome>('CommitmentOutcome', 'What a commitment may come to.', {
  KEPT: 'The State did what it said.',
  PARTLY: 'It did a part; the rest is still owed.',
  BROKEN: 'It did not.',
  WITHDRAWN: 'It took it back.',
});

export const TreatyScopeEnum = enumeration<TreatyScope>('TreatyScope', 'What a treaty is for.', {
  EXTRADITION: 'Extradition.',
  TRANSFER_OF_PROCEEDINGS: 'Transfer of criminal proceedings.',
  SENTENCED_PERSONS: 'Transfer of sentenced persons.',
  LEGAL_ASSISTANCE: 'Mutual legal assistance.',
  CONSULAR_NOTICE: 'Notice to the consular post that is mandatory.',
  READMISSION: 'Readmission of nationals.',
});
