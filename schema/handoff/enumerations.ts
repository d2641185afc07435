import type { Competence } from '../../domain/handoff/competence';
import type { HandoffFeedbackKind, HandoffState } from '../../domain/handoff/vocabulary';
import { enumeration } from '../enumeration';

export const HandoffStateEnum = enumeration<HandoffState>('HandoffState', 'Where a prosecution handoff stands (lifecycle C.8).', {
  DRAFT: 'Opened.',
  ASSEMBLING: 'Items are being put together.',
  LEGAL_REVIEW: 'A legal officer reviews it.',
  DATA_PROTECTION_CLEARANCE: 'The data-protection officer examines basis and necessity.',
  SEALED: 'Sealed: the manifest hash is fixed.',
  DISPATCHED: 'Sent; from now on the receiving State sees it.',
  RECEIVED: 'Received by the State’s officer.',
  VERIFIED: 'The hashes that the receiver computed agree.',
  ACKNOWLEDGED: 'Acknowledged by the named authority with its case number.',
  ACTED_ON: 'The receiver reported what it did.',
  CLOSED: 'A final outcome is reported. Final.',
  DISCREPANT: 'The hashes that the receiver computed do not agree.',
  REJECTED: 'The receiver refused it.',
  RECALLED: 'Recalled; the recipient is told (LED Art. 7(3)). Final.',
  SUPPLEMENTED: 'A new version is being made.',
});

export const HandoffFeedbackKindEnum = enumeration<HandoffFeedbackKind>('HandoffFeedbackKind', 'What the receiving authority did.', {
  OPENED: 'Opened a case.',
  CHARGED: 'Laid a charge.',
  DECLINED: 'Declined to act.',
  TRIAL: 'The trial began.',
  JUDGMENT: 'Judgment was given.',
});

export const ReceiverCompetenceEnum = enumeration<Competence>(
  'ReceiverCompetence',
  'For which purpose an authority is competent (LED Art. 1(1)).',
  {
    INVESTIGATION: 'To investigate or detect offences.',
    PROSECUTION: 'To prosecute offences.',
    EXECUTION_OF_PENALTIES: 'To execute criminal penalties.',
    PREVENTION_OF_THREATS: 'To prevent offences and threats to public security.',
  },
);
