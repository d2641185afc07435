import type { NewTask, Tx } from '../Tx';

/** Work that an act leaves to somebody (I-31, I-39): written with its history, in one statement whatever its number. */
export function openTasks(tx: Tx, tasks: readonly NewTask[]): void {
  tx.tasks.push(...tasks);
}

export const detentionReview = (request: { readonly id: string; readonly personId: string }, why: string): NewTask => ({
  kind: 'DETENTION_BASIS_REVIEW',
  personId: request.personId,
  subjectId: request.id,
  ownerRole: 'COURT_REGISTRAR',
  summary: `Review the basis of the detention: ${why}.`,
});
