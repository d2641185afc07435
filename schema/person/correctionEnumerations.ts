import type { CorrectionField, CorrectionStatus } from '../../domain/person/correctionLifecycle';
import { enumeration } from '../enumeration';

export const CorrectionFieldEnum = enumeration<CorrectionField>('CorrectionField', 'What of the register may be corrected.', {
  SEX: 'Sex.',
  BIRTH: 'Date of birth, in EDTF.',
  BIRTH_PLACE: 'Place of birth.',
  NAME: 'A name.',
  IDENTIFIER: 'An identifier.',
  DEPRIVED_AT: 'When the person lost liberty: a date-time with an offset, not after the admission; of all stays that followed from it.',
  DEPRIVED_PLACE: 'Where the person lost liberty.',
  DEPRIVING_AUTHORITY: 'Who deprived the person of liberty.',
  SUPERVISING_AUTHORITY: 'Who supervises the detention.',
  FACILITY_AUTHORITY: 'Who runs the place.',
  ADMITTED_AT:
    'When a stay began: a date-time with an offset, between the loss of liberty and the end of the stay. Not where the stay before it ended at that instant: one handed the person to the other.',
  ORDER_ISSUED_AT: 'When an order was issued: a date-time with an offset, before it ends.',
  ORDER_VALID_UNTIL: 'When an order ends: a date-time with an offset, after it was issued.',
  ORDERING_AUTHORITY: 'Who ordered the detention.',
  ORDER_LEGAL_BASIS: 'The law of an order.',
  ORDER_GROUNDS: 'The grounds of an order.',
  INJURIES: 'Injuries noted at admission.',
  PROPERTY_INVENTORY: 'Property taken over.',
  FAMILY_MEMBERS: 'Family members named.',
  NEXT_OF_KIN: 'Emergency contact.',
});

export const CorrectionStatusEnum = enumeration<CorrectionStatus>('CorrectionStatus', 'Where a correction stands.', {
  REQUESTED: 'It waits for another to decide.',
  APPROVED: 'Made; the old version is kept.',
  REJECTED: 'Not made.',
});
