import type { Role } from '../access/vocabulary';
import type { DueAt } from './durations';

export type ClockSubject =
  | 'Person'
  | 'NationalityClaim'
  | 'RepatriationRequest'
  | 'Movement'
  | 'ProsecutionHandoff'
  | 'ConsularRecord'
  | 'LegalProceeding'
  | 'Incident'
  | 'Demarche'
  | 'Commitment'
  | 'ChildCase'
  | 'Assurance'
  | 'DataSubjectRequest';

export interface ClockRule {
  readonly label: string;
  readonly subject: ClockSubject;
  /** How long, in words. */
  readonly lasts: string;
  readonly dueAt: DueAt;
  /** LAW: the figure stands in the source. PRACTICE: the source gives the duty ("promptly"), the figure is the platform's. */
  readonly figure: 'LAW' | 'PRACTICE';
  readonly source: string;
  /** Whose duty it is: `clocks(filter: {mine: true})` answers by it. */
  readonly owedBy: Role;
  /** True: the State of the case sees it too. */
  readonly shownToState: boolean;
  /** BREACH: its end unmet is a failing that stays open until done. WINDOW: its end is what it is for. */
  readonly end: 'BREACH' | 'WINDOW';
  readonly startedBy: readonly string[];
  readonly metBy: readonly string[];
  /** Days from the start after which the one who owes is reminded. */
  readonly remindAfterDays?: number;
  /** Days from the start after which the matter goes a step higher, as a task of this role. */
  readonly escalation?: { readonly afterDays: number; readonly to: Role; readonly task: string };
}
