import type { TravelDocumentKind } from '../../domain/person/identityDocuments';
import { enumeration } from '../enumeration';

export const TravelDocumentKindEnum = enumeration<TravelDocumentKind>(
  'TravelDocumentKind',
  'A paper that a State issues and by which one travels.',
  {
    PASSPORT: 'Ordinary passport.',
    DIPLOMATIC_PASSPORT: 'Diplomatic passport.',
    SERVICE_PASSPORT: 'Service passport.',
    EMERGENCY_TRAVEL_DOCUMENT: 'Emergency travel document for one journey.',
    LAISSEZ_PASSER: 'Laissez-passer.',
    REFUGEE_TRAVEL_DOCUMENT: 'Travel document of the 1951 Convention.',
    STATELESS_TRAVEL_DOCUMENT: 'Travel document of the 1954 Convention.',
    ALIENS_PASSPORT: 'Passport of an alien.',
    SEAFARER_ID: 'Identity document of a seafarer.',
    RETURN_DOCUMENT: 'Document for a return or a readmission.',
  },
);
