import type { AssertedField, IdentityAssertionStatus } from '../../domain/person/identityAssertionLifecycle';
import type { DocumentAuthenticity, DocumentHolder, IdentityDocumentKind } from '../../domain/person/identityDocuments';
import type { MrzFinding } from '../../domain/person/machineReadableZone';
import { enumeration } from '../enumeration';

export const IdentityDocumentKindEnum = enumeration<IdentityDocumentKind>(
  'IdentityDocumentKind',
  'A paper that says who somebody is, or by which one travels.',
  {
    PASSPORT: 'Ordinary passport.',
    DIPLOMATIC_PASSPORT: 'Diplomatic passport.',
    SERVICE_PASSPORT: 'Service or official passport.',
    EMERGENCY_TRAVEL_DOCUMENT: 'Emergency travel document of a State for one journey.',
    LAISSEZ_PASSER: 'Laissez-passer of a State, of the UN or of the EU.',
    ICRC_TRAVEL_DOCUMENT: 'Emergency travel document of the ICRC: one way, and no ruling on nationality.',
    REFUGEE_TRAVEL_DOCUMENT: 'Travel document of the 1951 Convention.',
    STATELESS_TRAVEL_DOCUMENT: 'Travel document of the 1954 Convention.',
    ALIENS_PASSPORT: 'Passport of an alien.',
    SEAFARER_ID: 'Identity document of a seafarer.',
    RETURN_DOCUMENT: 'Document for a return or a readmission.',
    NATIONAL_ID: 'National identity card.',
    BIRTH_CERTIFICATE: 'Certificate of birth.',
    FAMILY_REGISTER: 'Extract of a family register.',
    NATIONALITY_CERTIFICATE: 'Certificate of nationality.',
    NATURALISATION_CERTIFICATE: 'Decree or certificate of naturalisation.',
    MARRIAGE_CERTIFICATE: 'Certificate of marriage.',
    CONSULAR_REGISTRATION: 'Extract of the register of nationals that a consulate keeps.',
    RESIDENCE_PERMIT: 'Permit of residence, which names a nationality and gives none.',
    OTHER: 'Another paper.',
  },
);

export const DocumentAuthenticityEnum = enumeration<DocumentAuthenticity>(
  'DocumentAuthenticity',
  'What a paper is taken for: the result of its last examination.',
  {
    UNVERIFIED: 'Nobody examined it yet.',
    GENUINE: 'Issued by whom it names, to whom it names, unaltered.',
    ALTERED: 'Genuine once, and altered since.',
    COUNTERFEIT: 'Made by another than it names.',
    FRAUDULENTLY_OBTAINED: 'Issued by whom it names, on false grounds or to another.',
    GROUP_ISSUED: 'Issued by an armed group: evidence, and no proof of identity.',
  },
);

export const DocumentHolderEnum = enumeration<DocumentHolder>('DocumentHolder', 'Where the paper itself is.', {
  PERSON: 'With the person.',
  SEALED_PROPERTY: 'In the sealed property of the person.',
  CUSTODIAN: 'With the custodian.',
  COURT: 'With a court.',
  ISSUER: 'Back with whom issued it.',
  FAMILY: 'With the family.',
  COPY_ONLY: 'Only a copy is known.',
  LOST: 'It is lost.',
});

export const MrzFindingEnum = enumeration<MrzFinding>(
  'MrzFinding',
  'In what a machine readable zone does not agree. It decides nothing: somebody examines the paper.',
  {
    CHECK_DIGIT: 'A check digit is not that of what it stands behind.',
    UNKNOWN_FORM: 'A field has no form that ICAO Doc 9303 knows, such as an unknown State.',
    NUMBER_DIFFERS: 'Another number than on the paper.',
    ISSUER_DIFFERS: 'Another issuer than on the paper.',
    EXPIRY_DIFFERS: 'Another end of validity than on the paper.',
    BIRTH_DIFFERS: 'Another day of birth than in the register, where the register knows the day.',
    SEX_DIFFERS: 'Another sex than in the register, where the register knows it.',
  },
);

export const AssertedFieldEnum = enumeration<AssertedField>('AssertedField', 'Of what something is asserted.', {
  NAME: 'The name.',
  FATHER: 'The father.',
  MOTHER: 'The mother.',
  BIRTH: 'The date of birth.',
  BIRTH_PLACE: 'The place of birth.',
  SEX: 'The sex.',
  ORIGIN: 'Where the person or the family is from; a nationality is claimed by a claim.',
  FAMILY: 'Who belongs to the family.',
});

export const IdentityAssertionStatusEnum = enumeration<IdentityAssertionStatus>('IdentityAssertionStatus', 'Where an assertion stands.', {
  PROPOSED: 'Recorded, and not decided.',
  ACCEPTED: 'A second officer takes it for true.',
  REJECTED: 'It is not taken for true.',
  SUPERSEDED: 'Another assertion took its place.',
});
