import { GuardFailed } from '../../domain/errors';
import { chainIsWhole } from '../../domain/evidence/custodyChain';
import { coverHash } from '../../domain/handoff/cover';
import { manifestHash } from '../../domain/handoff/manifest';
import { command } from '../command';
import { custodyChains } from '../evidence/custodyEvents';
import { advanceHandoff, type HandoffInput, handoffStep } from './handoffStep';
import { type ContentDecisionInput, type Minimised, minimise, recordMinimisation, validateDecisions } from './minimisePackage';

export interface SealHandoffInput extends HandoffInput {
  readonly transferBasis: string;
  readonly necessity: string;
  readonly sealNumbers: readonly string[];
  /** Of each item beyond what the purpose needs, whether it goes all the same; left out, everything goes on the necessity of the whole. */
  readonly minimisation?: readonly ContentDecisionInput[] | null;
}

/** HO5. The data-protection officer states basis and necessity and fixes the package's hash (rulings 23). */
export const sealHandoff = command<SealHandoffInput>(
  'sealHandoff',
  {
    validate: (input) =>
      validateDecisions(input.minimisation ?? [])
        .requireText('input.transferBasis', input.transferBasis)
        .requireText('input.necessity', input.necessity)
        .throwIfAny(),
  },
  async (tx, viewer, input) => {
    let minimised: Minimised | undefined;
    const step = await handoffStep(tx, viewer, 'sealHandoff', input, async (handoff) => {
      minimised = await minimise(tx, handoff, input.minimisation ?? []);
      return minimised.facts;
    });
    const { handoff } = step;
    const { id, packageVersion } = handoff;
    const items = await tx.query<{ evidenceId: string; sha256: string }>(
      'select evidence_id, sha256 from handoff_item where handoff_id = $1 and package_version = $2',
      [id, packageVersion],
    );
    // The view looks at the links; here every digest is computed again before it is vouched for.
    const chains = await custodyChains(
      tx,
      items.map(({ evidenceId }) => evidenceId),
    );
    if (!chains.every(chainIsWhole))
      throw new GuardFailed([{ rule: 'I-22', message: 'The custody chain of an item does not bear its digests.', gate: null }]);
    if (minimised) await recordMinimisation(tx, step.handoff, minimised);
    const hash = manifestHash(items.map(({ sha256 }) => sha256));
    return advanceHandoff(tx, step, 'SEALED', {
      transferBasis: input.transferBasis,
      transferNecessity: input.necessity,
      sealNumbers: [...input.sealNumbers],
      sealedBy: viewer.accountId,
      sealedAt: tx.now,
      manifestHash: hash,
      coverHash: coverHash({
        handoffRef: handoff.ref,
        packageVersion,
        from: handoff.sendingAuthority,
        receivingAuthority: handoff.receivingAuthority,
        receivingCountry: handoff.country,
        route: handoff.route,
        transferBasis: input.transferBasis,
        useLimitations: handoff.useLimitations,
        sealNumbers: input.sealNumbers,
        manifestHash: hash,
      }),
    });
  },
);
