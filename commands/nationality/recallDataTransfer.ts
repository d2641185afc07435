import { GuardFailed, NotFound } from '../../domain/errors';
import { isId } from '../../domain/reference/nodeId';
import type { DataTransfer } from '../../entities/nationality/DataTransfer';
import { openTasks } from '../clock/openTasks';
import { type CommandInput, command } from '../command';
import { requireReasons } from '../input';

export interface RecallDataTransferInput extends CommandInput {
  readonly transferId: string;
  readonly reasons: string;
}

/**
 * LED Art. 7(3), I-35. Data that was wrong or unlawful to send is recalled, and its recipient told. A State that the person fears
 * by now, or whose access has ended, is told nothing by the platform: a legal officer decides (I-14).
 */
export const recallDataTransfer = command<RecallDataTransferInput>(
  'recallDataTransfer',
  { validate: ({ reasons }) => requireReasons(reasons) },
  async (tx, viewer, input) => {
    const found = isId(input.transferId)
      ? await tx.one<Pick<DataTransfer, 'personId'>>('select person_id from data_transfer where id = $1', [input.transferId])
      : undefined;
    if (!found) throw new NotFound();
    await tx.lockPersons([found.personId]);
    await tx.enterSystemScope();
    const reasons = await tx.sealed('data_transfer', 'recall_reasons', { id: input.transferId, personId: found.personId }, input.reasons);
    const [recalled] = await tx.query<{ personId: string; country: string; subjectId: string; told: boolean }>(
      `with recalled as (
         update data_transfer t set recalled_at = $2, recalled_by = $3, recall_reasons = $4,
           recall_notified_at = case when exists (select from person_access a where a.person_id = t.person_id and a.country = t.country) then $2::timestamptz end
         where t.id = $1 and t.recalled_at is null returning t.person_id, t.country, t.subject_id, t.recall_notified_at is not null as told)
       select * from recalled`,
      [input.transferId, tx.now, viewer.accountId, reasons],
    );
    if (!recalled) throw new GuardFailed([{ rule: 'I-35', message: 'It was recalled already.', gate: null }]);
    const { personId, country, subjectId, told } = recalled;
    tx.record({
      subjectType: 'Person',
      subjectId: personId,
      personId,
      audience: told ? 'SHARED' : 'CUSTODIAL',
      country: told ? country : null,
      action: 'recallDataTransfer',
      summary: told ? 'Data that you received was recalled: delete it, and use it no more.' : 'A disclosure was recalled.',
      detail: { transferId: input.transferId },
    });
    if (!told) {
      openTasks(tx, [
        {
          kind: 'RECALL_NOTICE',
          personId,
          subjectId,
          ownerRole: 'LEGAL_OFFICER',
          summary: 'A disclosure was recalled whose recipient no longer sees the case: decide whether and how it is told.',
        },
      ]);
    }
    return { kind: 'Part', id: input.transferId, version: 1 };
  },
);
