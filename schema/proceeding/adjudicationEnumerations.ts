import type { AdjudicationOutcome, FactsCompared, ForumKind, Recognition, SentenceServed } from '../../domain/proceeding/priorAdjudication';
import { enumeration } from '../enumeration';

export const ForumKindEnum = enumeration<ForumKind>('ForumKind', 'Whose court judged.', {
  STATE: 'A court of a State.',
  INTERNATIONAL: 'An international or hybrid court.',
  NON_STATE: 'A court of a body that is no State; its files are kept and never recognised.',
});

export const RecognitionEnum = enumeration<Recognition>('Recognition', 'Whether the custodial State recognises a judgment.', {
  RECOGNISED: 'Recognised.',
  UNDETERMINED: 'Not decided yet.',
  NOT_RECOGNISED: 'Not recognised: it bars nothing.',
});

export const AdjudicationOutcomeEnum = enumeration<AdjudicationOutcome>('AdjudicationOutcome', 'How an earlier case ended.', {
  CONVICTED: 'Convicted.',
  ACQUITTED: 'Acquitted.',
  DISMISSED: 'Dismissed.',
  PARDONED: 'Convicted and pardoned.',
});

export const SentenceServedEnum = enumeration<SentenceServed>('SentenceServed', 'How much of an earlier sentence was served.', {
  NO_SENTENCE: 'There was none.',
  NOT_SERVED: 'Nothing of it.',
  PARTLY: 'Some of it.',
  WHOLE: 'All of it.',
  NOT_KNOWN: 'Not known.',
});

export const FactsComparedEnum = enumeration<FactsCompared>('FactsCompared', 'How the facts of two cases compare; labels are not asked.', {
  SAME: 'The same facts.',
  PARTLY_SAME: 'Some of the facts.',
  DIFFERENT: 'Other facts.',
});
