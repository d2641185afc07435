import type { EscortRecordState } from '../../domain/movement/escort/lifecycle';
import type { SectionState } from '../../domain/movement/escort/progress';
import type { EscortSection } from '../../domain/movement/escort/questions';
import { enumeration } from '../enumeration';

export const EscortSectionEnum = enumeration<EscortSection>('EscortSection', 'A section of an escort record.', {
  RISK: 'What the escort must guard against; answered by transfer coordinator or registrar, confirmed by another.',
  HEALTH: 'What matters on the way; answered by the health officer, confirmed by another.',
  OFFENCE: 'How the person stands before the law; answered by transfer coordinator or registrar.',
  PROPERTY: 'What travels along; answered by transfer coordinator or registrar.',
});

export const EscortRecordStateEnum = enumeration<EscortRecordState>('EscortRecordState', 'Where an escort record stands.', {
  UNSTARTED: 'Opened; nothing is answered, apart from what was taken over.',
  IN_PROGRESS: 'Some required questions are open.',
  COMPLETED: 'Every required question is answered; to be confirmed by another.',
  CONFIRMED: 'Confirmed by another; an amendment opens it again.',
  LOCKED: 'The movement departed; it no longer changes.',
});

export const EscortSectionStateEnum = enumeration<SectionState>('EscortSectionState', 'How far a section of an escort record is.', {
  NOT_STARTED: 'No question is answered.',
  IN_PROGRESS: 'Some required questions are open.',
  COMPLETED: 'Every required question is answered.',
});
