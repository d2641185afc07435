import { Forbidden, NotFound } from '../../domain/errors';
import { isId } from '../../domain/reference/nodeId';
import type { Task } from '../../entities/clock/Task';
import { type CommandInput, command } from '../command';
import { InputFaults } from '../input';

export interface CompleteTaskInput extends CommandInput {
  readonly taskId: string;
  /** What was done, for the history of the case. */
  readonly outcome: string;
}

/** The role that a task was left to says what was done. A task ends once; it undoes nothing and decides nothing. */
export const completeTask = command<CompleteTaskInput>(
  'completeTask',
  { validate: (input) => new InputFaults().requireText('input.outcome', input.outcome).throwIfAny() },
  async (tx, viewer, input) => {
    const task = isId(input.taskId) ? await tx.one<Task>('select * from task where id = $1', [input.taskId]) : undefined;
    if (!task) throw new NotFound();
    if (task.ownerRole !== viewer.role) throw new Forbidden('This task is another role’s.');
    if (task.personId !== null) await tx.lockPersons([task.personId]);
    await tx.enterSystemScope();
    const done = await tx.query('update task set done_at = $2, done_by = $3 where id = $1 and done_at is null returning id', [
      task.id,
      tx.now,
      viewer.accountId,
    ]);
    if (done.length === 0) throw new NotFound();
    tx.record({
      subjectType: 'Person',
      subjectId: task.personId ?? task.id,
      personId: task.personId,
      audience: 'CUSTODIAL',
      action: 'completeTask',
      summary: `Done: ${task.summary}`,
      detail: { task: task.kind, outcome: input.outcome },
    });
    return { kind: 'Part', id: task.id, version: 1 };
  },
);
