import type { IncidentFinding } from '../../domain/incident/lifecycle';
import type { IncidentKind, IncidentStatus } from '../../domain/incident/vocabulary';
import { enumeration } from '../enumeration';

export const IncidentKindEnum = enumeration<IncidentKind>('IncidentKind', 'What happened.', {
  ESCAPE: 'Escape.',
  RIOT: 'Riot.',
  DEATH: 'Death; always referred to an independent authority.',
  INJURY: 'Injury.',
  TORTURE_ALLEGATION: 'Allegation of torture; always referred to an independent authority.',
  MISSING: 'A person is missing; always referred.',
  SGBV: 'Sexual or gender-based violence; always referred.',
  DATA_BREACH: 'Breach of data protection.',
  ATTACK: 'Attack from outside.',
  FIRE: 'Fire.',
  DISEASE: 'Outbreak of disease.',
  NO_ORDER: 'A person is held without an order (I-04).',
  PROTECTION: 'A child or vulnerable person needs protection.',
  PROPERTY_DIFFERENCE: 'A seal on property of a person is not as it was closed.',
  UNRECOGNISED_PLACE: 'A person is brought to a place that is closed or not recognised (I-03).',
});

export const IncidentStatusEnum = enumeration<IncidentStatus>('IncidentStatus', 'Where an incident stands (C.10).', {
  REPORTED: 'Reported.',
  TRIAGED: 'Looked at.',
  UNDER_INVESTIGATION: 'Under investigation.',
  SUBSTANTIATED: 'Found true.',
  UNSUBSTANTIATED: 'Not found true.',
  INCONCLUSIVE: 'Could not be found out.',
  REMEDIED: 'Remedied.',
  CLOSED: 'Closed.',
  REFERRED: 'With an independent authority; the facility cannot close it.',
});

export const IncidentFindingEnum = enumeration<IncidentFinding>('IncidentFinding', 'What an investigation of an incident found.', {
  SUBSTANTIATED: 'It happened as reported.',
  UNSUBSTANTIATED: 'It did not happen as reported.',
  INCONCLUSIVE: 'It could not be found out.',
});
