import type { EvidenceKind, EvidenceLegality, EvidenceStatus } from '../../domain/evidence/vocabulary';
import { enumeration } from '../enumeration';

export const EvidenceKindEnum = enumeration<EvidenceKind>('EvidenceKind', 'What an item is.', {
  PHYSICAL: 'A thing.',
  DIGITAL: 'A digital record.',
  DOCUMENT: 'A document.',
  TESTIMONY: 'A statement.',
  BIOMETRIC: 'A biometric record.',
  OPEN_SOURCE: 'From an open source.',
  FORENSIC: 'A forensic result.',
});

export const EvidenceStatusEnum = enumeration<EvidenceStatus>('EvidenceStatus', 'Where an item is in its custody chain.', {
  REGISTERED: 'Registered.',
  IN_CUSTODY: 'In custody.',
  CHECKED_OUT: 'Out for examination.',
  TRANSFERRED: 'Given to another authority.',
  RETURNED: 'Returned to where it came from.',
  RETAINED: 'Kept.',
  DISPOSED: 'Disposed of.',
  QUARANTINED: 'Hash, seal or chain does not fit; may not be used.',
  EXCLUDED: 'Excluded from use for good; kept.',
});

export const EvidenceLegalityEnum = enumeration<EvidenceLegality>('EvidenceLegality', 'Whether the item was lawfully obtained.', {
  LAWFUL: 'Lawfully obtained.',
  QUESTIONED: 'Questioned.',
  EXCLUDED: 'Excluded.',
});
