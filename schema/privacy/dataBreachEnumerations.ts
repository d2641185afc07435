import type {
  BreachDataCategory,
  BreachKind,
  BreachManner,
  BreachRisk,
  BreachSubject,
  BreachWaiver,
  DataBreachState,
} from '../../domain/privacy/dataBreachLifecycle';
import { enumeration } from '../enumeration';

export const DataBreachStateEnum = enumeration<DataBreachState>('DataBreachState', 'Where the record of a data breach stands.', {
  RECORDED: 'Recorded; the 72 hours run from when it was found.',
  ASSESSED: 'Its risk, consequences and measures are on record.',
  CLOSED: 'Nothing is owed any more.',
});

export const BreachKindEnum = enumeration<BreachKind>('BreachKind', 'What was broken (LED Art. 3(11)).', {
  CONFIDENTIALITY: 'Somebody learned what they had no right to.',
  INTEGRITY: 'Something was changed.',
  AVAILABILITY: 'Something was lost or destroyed.',
});

export const BreachDataCategoryEnum = enumeration<BreachDataCategory>('BreachDataCategory', 'Which data (LED Art. 30(3)(a)).', {
  IDENTITY: 'Names, births, numbers of documents.',
  BIOMETRICS: 'Biometric data.',
  HEALTH: 'Health.',
  FAMILY: 'Family and contacts.',
  CHILDREN: 'Case files of children.',
  CUSTODY: 'Where somebody is or was held.',
  CASE_FILE: 'Requests, decisions, proceedings.',
  EVIDENCE: 'Evidence.',
  ACCOUNTS: 'Accounts of officers.',
});

export const BreachSubjectEnum = enumeration<BreachSubject>('BreachSubject', 'Whose data (LED Art. 30(3)(a)).', {
  DETAINEES: 'People held.',
  CHILDREN: 'Children.',
  RESIDENTS: 'Residents of camps.',
  FAMILY: 'Relatives.',
  WITNESSES_AND_VICTIMS: 'Witnesses and victims.',
  COUNSEL: 'Counsel.',
  OFFICERS: 'Officers.',
});

export const BreachRiskEnum = enumeration<BreachRisk>('BreachRisk', 'How it endangers people.', {
  UNLIKELY: 'A risk is unlikely: nobody has to be notified (LED Art. 30(1)).',
  RISK: 'The supervisory authority is notified.',
  HIGH_RISK: 'The people concerned are told too (LED Art. 31).',
});

export const BreachMannerEnum = enumeration<BreachManner>('BreachManner', 'How the people concerned were told.', {
  EACH: 'One by one.',
  PUBLIC: 'By a public communication (LED Art. 31(3)(c)).',
});

export const BreachWaiverEnum = enumeration<BreachWaiver>('BreachWaiver', 'Why the people concerned are not told (LED Art. 31(3), (5)).', {
  UNREADABLE: 'Who has the data cannot read them.',
  NO_RISK_ANY_MORE: 'What was done since ended the high risk.',
  DISPROPORTIONATE: 'To tell each would be out of proportion.',
  WOULD_PREJUDICE: 'It would prejudice an inquiry, a prosecution or the safety of others; the communication is put off or left out.',
});
