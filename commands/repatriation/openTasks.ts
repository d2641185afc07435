import type { Role } from '../../domain/access/vocabulary';
import { Task } from '../../entities/clock/Task';
import type { Tx } from '../Tx';

export interface NewTask {
  readonly kind: string;
  /** Null where the matter is no person's, such as an incident at a place. */
  readonly personId: string | null;
  readonly subjectId: string;
  readonly ownerRole: Role;
  /** Class 1 text. */
  readonly summary: string;
}

/** Work that an act leaves to somebody, in the same transaction (I-31, I-39). */
export function openTasks(tx: Tx, tasks: readonly NewTask[]): Promise<void> {
  return tx.insert(
    Task,
    tasks.map((task) => ({ ...task, id: tx.newId('Part'), openedAt: tx.now })),
  );
}

export const detentionReview = (request: { readonly id: string; readonly personId: string }, why: string): NewTask => ({
  kind: 'DETENTION_BASIS_REVIEW',
  personId: request.personId,
  subjectId: request.id,
  ownerRole: 'COURT_REGISTRAR',
  summary: `Review the basis of the detention: ${why}.`,
});
