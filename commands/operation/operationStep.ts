import type { Viewer } from '../../domain/access/viewer';
import { assertStep } from '../../domain/lifecycle/lifecycle';
import { type OperationFacts, type OperationVerb, operationLifecycle } from '../../domain/operation/operationLifecycle';
import type { OperationStatus } from '../../domain/operation/vocabulary';
import { Operation } from '../../entities/operation/Operation';
import type { Changed, CommandInput } from '../command';
import type { Tx } from '../Tx';

/** What every verb on an existing operation takes. */
export interface OperationInput extends CommandInput {
  readonly operationId: string;
  readonly expectedVersion?: number | null;
}

/** Finds the operation under the viewer, locks it and asks the table. @throws NotFound, StaleVersion, InvalidTransition, FourEyesRequired, GuardFailed */
export async function operationStep(tx: Tx, viewer: Viewer, verb: OperationVerb, input: OperationInput): Promise<Operation> {
  const operation = await tx.lockRow<Operation>('operation', input.operationId, input.expectedVersion);
  const row = await tx.one<{ facts: OperationFacts }>(
    'select to_json(f) as facts from guard_facts_operation f where f."operationId" = $1',
    [operation.id],
  );
  if (!row) throw new Error('A locked operation has no facts.');
  assertStep(operationLifecycle, verb, operation.status, row.facts, viewer, tx.now);
  return operation;
}

type Changes = Partial<Omit<Operation, 'id' | 'version' | 'updatedAt' | 'status'>>;

/** Writes the changes, and the new status where there is one, and tells the history. */
export async function advanceOperation(
  tx: Tx,
  verb: OperationVerb,
  operation: Operation,
  changes: Changes = {},
  to: OperationStatus = operation.status,
): Promise<Changed> {
  const version = await tx.update(Operation, operation, { ...changes, status: to });
  tx.record({
    subjectType: 'Operation',
    subjectId: operation.id,
    personId: null,
    audience: operationLifecycle.verbs[verb].audience,
    action: verb,
    ...(to === operation.status ? {} : { fromState: operation.status, toState: to }),
    summary: operationLifecycle.verbs[verb].event,
  });
  return { kind: 'Operation', id: operation.id, version };
}
