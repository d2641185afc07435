import {
  type SecurityEventChannel,
  type SecurityEventReason,
  securityEventChannels,
  securityEventReasons,
} from '../../domain/access/securityEvents';
import type { AuditOutcome, AuditVerb } from '../../domain/audit/vocabulary';
import { enumeration } from '../enumeration';

export const AuditVerbEnum = enumeration<AuditVerb>('AuditVerb', 'What was done with data (LED Art. 25).', {
  COLLECTION: 'Collected.',
  ALTERATION: 'Changed.',
  CONSULTATION: 'Read.',
  DISCLOSURE: 'Given to another State or organisation.',
  COMBINATION: 'Combined with other data.',
  ERASURE: 'Erased.',
});

export const AuditOutcomeEnum = enumeration<AuditOutcome>('AuditOutcome', 'How an operation ended.', {
  DONE: 'It was done.',
  REFUSED: 'It was refused; nothing was changed.',
});

export const SecurityEventReasonEnum = enumeration<SecurityEventReason>(
  'SecurityEventReason',
  'Why somebody was refused at the door.',
  securityEventReasons,
);

export const SecurityEventChannelEnum = enumeration<SecurityEventChannel>('SecurityEventChannel', 'By which way.', securityEventChannels);
