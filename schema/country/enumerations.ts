import type { CommitmentOutcome } from '../../domain/country/commitmentLifecycle';
import type {
  CommitmentStatus,
  CountryStance,
  DataTransferBasis,
  DeathPenaltyPolicy,
  DemarcheKind,
  DemarcheStatus,
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
  ANSWERED: 'The State answered.',
  UNANSWERED: 'Nobody waits for an answer any longer.',
});

export const CommitmentStatusEnum = enumeration<CommitmentStatus>('CommitmentStatus', 'What became of a commitment.', {
  MADE: 'Not yet known.',
  KEPT: 'The State did what it said.',
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
