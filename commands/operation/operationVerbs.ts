import type { OperationVerb } from '../../domain/operation/operationLifecycle';
import type { OperationStatus } from '../../domain/operation/vocabulary';
import type { Operation } from '../../entities/operation/Operation';
import { command } from '../command';
import { requireReasons } from '../input';
import type { Tx } from '../Tx';
import { advanceOperation, type OperationInput, operationStep } from './operationStep';

export interface ReasonedOperationInput extends OperationInput {
  readonly reasons: string;
}

/** OP1. The plan is there, and everybody who takes part can be reached. */
export const beginOperation = command<OperationInput>('beginOperation', {}, async (tx, viewer, input) => {
  const operation = await operationStep(tx, viewer, 'beginOperation', input);
  return advanceOperation(tx, 'beginOperation', operation, {}, 'ACTIVE');
});

type Verb = Extract<OperationVerb, 'suspendOperation' | 'resumeOperation' | 'concludeOperation' | 'reviewOperation'>;
type Changes = (tx: Tx, input: ReasonedOperationInput) => Partial<Operation>;

const reasoned = (verb: Verb, to: OperationStatus, changes: Changes) =>
  command<ReasonedOperationInput>(verb, { validate: ({ reasons }) => requireReasons(reasons) }, async (tx, viewer, input) => {
    const operation = await operationStep(tx, viewer, verb, input);
    return advanceOperation(tx, verb, operation, changes(tx, input), to);
  });

const why: Changes = (_tx, { reasons }) => ({ statusReasons: reasons });

/** OP2, OP3. */
export const suspendOperation = reasoned('suspendOperation', 'SUSPENDED', why);
export const resumeOperation = reasoned('resumeOperation', 'ACTIVE', why);

/** OP4. Over: no movement is open, and a camp that was to be closed is closed (I-40). From here on it is read by command, law and audit. */
export const concludeOperation = reasoned('concludeOperation', 'CONCLUDED', (tx, { reasons }) => ({
  statusReasons: reasons,
  concludedBy: tx.viewer.accountId,
  concludedAt: tx.now,
}));

/** OP5. What was learnt, by another than who declared it over. */
export const reviewOperation = reasoned('reviewOperation', 'REVIEWED', (tx, { reasons }) => ({
  lessons: reasons,
  reviewedBy: tx.viewer.accountId,
  reviewedAt: tx.now,
}));
