import { BadUserInput, NotFound } from '../../domain/errors';
import { partsForStates } from '../../domain/operation/readers';
import { type OperationPart, type OrganisationKind, speaksForState } from '../../domain/operation/vocabulary';
import { isId } from '../../domain/reference/nodeId';
import { OperationParticipant } from '../../entities/operation/OperationParticipant';
import { command } from '../command';
import { InputFaults, requireReasons } from '../input';
import type { Tx } from '../Tx';
import { advanceOperation, type OperationInput, operationStep } from './operationStep';
import { organisationsNamed } from './organisations';

export interface OperationParticipantInput {
  readonly organisationId: string;
  /** What it does in the operation. */
  readonly task: string;
  /** What it sees; the overview always. */
  readonly sees: readonly OperationPart[];
}

export interface AddOperationParticipantInput extends OperationInput, OperationParticipantInput {}

/** OP7. An organisation joins, with what it does and what it sees. One that takes part already is BAD_USER_INPUT: it leaves first. */
export const addOperationParticipant = command<AddOperationParticipantInput>(
  'addOperationParticipant',
  { validate: ({ task }) => new InputFaults().requireText('input.task', task).throwIfAny() },
  async (tx, viewer, input) => {
    const organisations = await organisationsNamed(tx, [input.organisationId], () => 'input.organisationId');
    const kind = organisations.get(input.organisationId)?.kind;
    if (kind) validateParticipant('input', kind, input);
    const operation = await operationStep(tx, viewer, 'addOperationParticipant', input);
    const there = await tx.one(
      'select id from operation_participant where operation_id = $1 and organisation_id = $2 and left_at is null',
      [operation.id, input.organisationId],
    );
    if (there) {
      const fault = { path: 'input.organisationId', code: 'ALREADY_LISTED', message: 'The organisation takes part already.' };
      throw new BadUserInput([fault]);
    }
    await join(tx, operation.id, [input]);
    return advanceOperation(tx, 'addOperationParticipant', operation);
  },
);

export interface EndOperationParticipantInput extends OperationInput {
  readonly organisationId: string;
  readonly reasons: string;
}

/** OP8. An organisation leaves, and sees nothing of the operation from now on; that it took part stays on record. */
export const endOperationParticipant = command<EndOperationParticipantInput>(
  'endOperationParticipant',
  { validate: ({ reasons }) => requireReasons(reasons) },
  async (tx, viewer, input) => {
    const operation = await operationStep(tx, viewer, 'endOperationParticipant', input);
    const left = await tx.query(
      `update operation_participant set left_at = $3, left_reasons = $4, version = version + 1
       where operation_id = $1 and organisation_id = $2 and left_at is null returning id`,
      [operation.id, isId(input.organisationId) ? input.organisationId : null, tx.now, input.reasons],
    );
    if (left.length === 0) throw new NotFound();
    return advanceOperation(tx, 'endOperationParticipant', operation);
  },
);

/** A State sees its own movements and figures, never the plan, the log or an order. @throws BadUserInput */
export function validateParticipant(path: string, kind: OrganisationKind, { sees }: { readonly sees: readonly OperationPart[] }): void {
  const beyond = speaksForState(kind) ? sees.filter((part) => !partsForStates.includes(part)) : [];
  if (beyond.length === 0) return;
  throw new BadUserInput([
    {
      path: `${path}.sees`,
      code: 'INVALID_VALUE',
      message: `A State may see ${partsForStates.join(', ')}: its own movements and figures.`,
    },
  ]);
}

export async function join(tx: Tx, operationId: string, participants: readonly OperationParticipantInput[]): Promise<void> {
  await tx.insert(
    OperationParticipant,
    participants.map(({ organisationId, task, sees }) => ({
      id: tx.newId('Part'),
      operationId,
      organisationId,
      task,
      sees: [...new Set<OperationPart>(['OVERVIEW', ...sees])],
      joinedAt: tx.now,
      recordedBy: tx.viewer.accountId,
    })),
  );
}
