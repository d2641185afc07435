import type { EvidenceCopyEnd, EvidenceCopyKind, VictimConsent } from '../../domain/evidence/copies';
import { enumeration } from '../enumeration';

export const EvidenceCopyKindEnum = enumeration<EvidenceCopyKind>('EvidenceCopyKind', 'What a copy of an item of evidence is.', {
  FORENSIC_IMAGE: 'The item bit by bit, made to be kept: it has its digest (ISO/IEC 27037).',
  WORKING_COPY: 'The item bit by bit, made to be worked on: it has its digest.',
  PHOTOGRAPH: 'A photograph of a thing.',
  SCAN: 'A scan of a paper.',
  TRANSCRIPT: 'What is said or written, written out.',
  TRANSLATION: 'A translation.',
});

export const EvidenceCopyEndEnum = enumeration<EvidenceCopyEnd>('EvidenceCopyEnd', 'What became of a copy that is not there any more.', {
  DESTROYED: 'It was destroyed.',
  GIVEN_BACK: 'It was given back.',
  LOST: 'Nobody knows where it is.',
  RECORDED_IN_ERROR: 'It never was.',
});

export const VictimConsentEnum = enumeration<VictimConsent>(
  'VictimConsent',
  'Whether a victim agreed that what tells of it goes on to others (Murad Code).',
  {
    NOT_ASKED: 'Nobody asked yet.',
    GIVEN: 'It agreed, and knew to what.',
    REFUSED: 'It did not agree: the item goes to nobody (HO-VICTIM).',
    WITHDRAWN: 'It takes back that it agreed: the item goes to nobody (HO-VICTIM).',
  },
);
