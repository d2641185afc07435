import { createHash } from 'node:crypto';
import { escortQuestion } from '../../domain/movement/escort/questions';

/** An answer as it is written: a code stands plain, for the rules of the record; words are sealed. */
export interface GivenAnswer {
  readonly id: string;
  readonly recordId: string;
  readonly personId: string;
  readonly question: string;
  readonly value: string;
  readonly words: string | null;
  readonly detail: string | null;
}

/** Stands as the value of an answer in words. */
const WORDS = 'WORDS';

export const writtenValue = (question: string, value: string): Pick<GivenAnswer, 'value' | 'words'> =>
  escortQuestion(question)?.codes === null ? { value: WORDS, words: value } : { value, words: null };

/** One name for the answer to a question of a record, however often it is given: words are sealed for it. */
export function escortAnswerId(recordId: string, question: string): string {
  const digest = createHash('sha256').update(`${recordId}/${question}`).digest('hex');
  return [digest.slice(0, 8), digest.slice(8, 12), digest.slice(12, 16), digest.slice(16, 20), digest.slice(20, 32)].join('-');
}
