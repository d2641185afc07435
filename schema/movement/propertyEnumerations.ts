import type { PropertyKind, PropertyState, SealFinding } from '../../domain/movement/property/lifecycle';
import { enumeration } from '../enumeration';

export const PropertyKindEnum = enumeration<PropertyKind>('PropertyKind', 'What is under seal.', {
  BAG: 'A bag.',
  ENVELOPE: 'An envelope, such as of money or papers.',
  ITEM: 'A single item.',
});

export const PropertyStateEnum = enumeration<PropertyState>('PropertyState', 'Where sealed property stands.', {
  SEALED: 'Sealed at the origin.',
  RELEASED: 'Checked and signed by the sending side.',
  HANDED_OVER: 'Checked and signed by both sides. Final.',
  DIFFERENT: 'A side found the seal not as it was closed; an incident is open.',
  RESOLVED: 'What was found out about a difference is on record. Final.',
  RETURNED: 'The person did not travel; the property stayed with the person. Final.',
});

export const SealFindingEnum = enumeration<SealFinding>('SealFinding', 'What a side found when it looked at a seal.', {
  INTACT: 'The seal is whole and has its number.',
  BROKEN: 'The seal is broken.',
  OTHER_NUMBER: 'The seal has another number.',
  MISSING: 'The bag or item is not there.',
});
