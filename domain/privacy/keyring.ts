import type { SealedPlace } from './envelope';

/** Answered in the place of content whose key was destroyed. */
export const ERASED = Symbol('erased');

/** Opens one text; the keys are loaded. */
export type Open = (sealed: string, place: SealedPlace) => string | typeof ERASED;

/** Seals and opens content with a key for each subject. The keys live outside the database (integrations/keys). */
export interface Keyring {
  /** Makes the subject's key where there is none yet. @throws ContentErased when it was destroyed. */
  seal(subject: string, place: SealedPlace, text: string): Promise<string>;
  /** Makes what is missing of many subjects' keys at once. */
  prepare(subjects: readonly string[]): Promise<void>;
  /** Loads the keys of these subjects, each once, and answers what opens their content. */
  opener(subjects: readonly string[]): Promise<Open>;
  /** A key of the platform itself, of no person: made where there is none yet. */
  secret(name: string): Promise<Buffer>;
  /** Destroys keys for good: what they sealed opens nowhere any more, in no copy. */
  shred(subjects: readonly string[]): Promise<void>;
}
