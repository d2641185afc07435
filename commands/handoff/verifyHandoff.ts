import { digestsAgree, type PackedItem } from '../../domain/handoff/manifest';
import { command } from '../command';
import { advanceHandoff, type HandoffInput, handoffStep } from './handoffStep';

export interface VerifyHandoffInput extends HandoffInput {
  readonly items: readonly PackedItem[];
}

/** HO8. The receiver's own digests against those sealed: VERIFIED when each agrees and none is missing or added, else DISCREPANT. */
export const verifyHandoff = command<VerifyHandoffInput>('verifyHandoff', {}, async (tx, viewer, input) => {
  const step = await handoffStep(tx, viewer, 'verifyHandoff', input);
  const { id, packageVersion } = step.handoff;
  const packed = await tx.query<PackedItem>('select evidence_id, sha256 from handoff_item where handoff_id = $1 and package_version = $2', [
    id,
    packageVersion,
  ]);
  await tx.query(
    `update handoff_item i set computed_sha256 = lower(c.sha256)
     from unnest($3::text[], $4::text[]) as c(evidence_id, sha256)
     where i.handoff_id = $1 and i.package_version = $2 and i.evidence_id::text = c.evidence_id`,
    [id, packageVersion, input.items.map(({ evidenceId }) => evidenceId), input.items.map(({ sha256 }) => sha256)],
  );
  return advanceHandoff(tx, step, digestsAgree(packed, input.items) ? 'VERIFIED' : 'DISCREPANT');
});
