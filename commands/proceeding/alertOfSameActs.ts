import { type DomainError, GuardFailed } from '../../domain/errors';
import { isId } from '../../domain/reference/nodeId';
import { openTasks } from '../clock/openTasks';
import type { CommandDeps } from '../command';
import { systemCommand } from '../systemCommand';
import type { ProceedingInput } from './proceedingStep';

/** The kind of the task, closed by the finding that rules on it. */
export const SAME_ACTS_ALERT = 'SAME_ACTS_ALERT';

/** Somebody tried to charge or try the same acts again: the refusal is not the end of it, a legal officer rules on it with reasons. */
export async function alertOfSameActs(deps: CommandDeps, { proceedingId }: ProceedingInput, refused: DomainError): Promise<void> {
  if (!(refused instanceof GuardFailed) || !refused.refusals.some(({ rule }) => rule === 'LP3-ACTS') || !isId(proceedingId)) return;
  await systemCommand(deps, 'alertOfSameActs', async (tx) => {
    const proceeding = await tx.one<{ personId: string }>('select person_id from proceeding where id = $1', [proceedingId]);
    if (!proceeding) return null;
    const { personId } = proceeding;
    await tx.lockPersons([personId]);
    if (await tx.one('select id from task where subject_id = $1 and kind = $2 and done_at is null', [proceedingId, SAME_ACTS_ALERT]))
      return null;
    openTasks(tx, [
      {
        kind: SAME_ACTS_ALERT,
        personId,
        subjectId: proceedingId,
        ownerRole: 'LEGAL_OFFICER',
        summary: 'A second charge or trial for what may be the same acts was refused: compare the acts, and find whether they differ.',
      },
    ]);
    tx.record({
      subjectType: 'LegalProceeding',
      subjectId: proceedingId,
      personId,
      audience: 'CUSTODIAL',
      action: 'alertOfSameActs',
      summary: 'Alert: a second charge or trial for what may be the same acts was refused (ICCPR Art. 14(7)).',
      bySystem: true,
    });
    return proceedingId;
  });
}
