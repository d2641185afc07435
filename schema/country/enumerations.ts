import type { CountryStance, DataTransferBasis, DeathPenaltyPolicy } from '../../domain/country/vocabulary';
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
