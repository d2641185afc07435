import { endClocks } from '../clock/clocks';
import { command } from '../command';
import { requireReasons } from '../input';
import { advanceHandoff, handoffStep, type ReasonedHandoffInput } from './handoffStep';

/** HO13. A new version of the package begins with every item of the last: nothing leaves it (I-25). It is cleared and sealed anew. */
export const supplementHandoff = command<ReasonedHandoffInput>(
  'supplementHandoff',
  { validate: (input) => requireReasons(input.reasons) },
  async (tx, viewer, input) => {
    const step = await handoffStep(tx, viewer, 'supplementHandoff', input);
    const { id, packageVersion } = step.handoff;
    await tx.query(
      `insert into handoff_item (id, handoff_id, evidence_id, person_id, package_version, sha256, added_by, added_at)
       select gen_random_uuid(), handoff_id, evidence_id, person_id, $3, sha256, $4, $5
       from handoff_item where handoff_id = $1 and package_version = $2`,
      [id, packageVersion, packageVersion + 1, viewer.accountId, tx.now],
    );
    await endClocks(tx, [id], { stopped: ['HANDOFF_ACKNOWLEDGE', 'HANDOFF_FEEDBACK'] });
    return advanceHandoff(tx, step, 'SUPPLEMENTED', {
      packageVersion: packageVersion + 1,
      manifestHash: null,
      coverHash: null,
      sealNumbers: [],
      submittedBy: null,
      legallyClearedBy: null,
      sealedBy: null,
      sealedAt: null,
      dispatchedBy: null,
      transferBasis: null,
      transferNecessity: null,
      receivedAt: null,
      receivedBy: null,
      sealsIntact: null,
      acknowledgedAt: null,
      acknowledgedBy: null,
      acknowledgedOfficer: null,
      acknowledgedAuthority: null,
      foreignCaseNumber: null,
      acceptedInPart: null,
      rejectedReason: null,
    });
  },
);
