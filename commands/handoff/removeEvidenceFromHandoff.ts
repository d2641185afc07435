import { GuardFailed, NotFound } from '../../domain/errors';
import { isId } from '../../domain/reference/nodeId';
import { command } from '../command';
import { requireReasons } from '../input';
import { advanceHandoff, handoffStep, type ReasonedHandoffInput } from './handoffStep';

export interface RemoveEvidenceFromHandoffInput extends ReasonedHandoffInput {
  readonly evidenceId: string;
}

/** HO15. What may no longer be used leaves the package while it is assembled; what may be used does not (I-23, I-25). */
export const removeEvidenceFromHandoff = command<RemoveEvidenceFromHandoffInput>(
  'removeEvidenceFromHandoff',
  { validate: (input) => requireReasons(input.reasons) },
  async (tx, viewer, input) => {
    const step = await handoffStep(tx, viewer, 'removeEvidenceFromHandoff', input);
    const { id, packageVersion } = step.handoff;
    const item = isId(input.evidenceId)
      ? await tx.one<{ usable: boolean }>(
          `select e.status = 'IN_CUSTODY' and e.legality <> 'EXCLUDED' and not e.cat15 and e.originator_consent is distinct from false
             and not e.handling && array['NO_ONWARD_TRANSFER', 'CHILD_PROTECTED', 'WITNESS_PROTECTED']
             and (not 'ORIGINATOR_CONSENT_REQUIRED' = any(e.handling) or coalesce(e.originator_consent, false))
             and (e.exculpatory or not exists (select from evidence_victim v
               where v.evidence_id = e.id and v.replaced_at is null and v.consent in ('REFUSED', 'WITHDRAWN'))) as usable
           from handoff_item i join evidence_item e on e.id = i.evidence_id
           where i.handoff_id = $1 and i.package_version = $2 and i.evidence_id = $3`,
          [id, packageVersion, input.evidenceId],
        )
      : undefined;
    if (!item) throw new NotFound();
    if (item.usable) throw new GuardFailed([{ rule: 'I-25', message: 'The item may be used: it does not leave the package.', gate: null }]);
    await tx.query('delete from handoff_item where handoff_id = $1 and package_version = $2 and evidence_id = $3', [
      id,
      packageVersion,
      input.evidenceId,
    ]);
    return advanceHandoff(tx, step, 'ASSEMBLING');
  },
);
