import { manifestHash } from '../../domain/handoff/manifest';
import { command } from '../command';
import { InputFaults } from '../input';
import { advanceHandoff, type HandoffInput, handoffStep } from './handoffStep';

export interface SealHandoffInput extends HandoffInput {
  readonly transferBasis: string;
  readonly necessity: string;
  readonly sealNumbers: readonly string[];
}

/** HO5. The data-protection officer states basis and necessity and fixes the package's hash (rulings 23). */
export const sealHandoff = command<SealHandoffInput>(
  'sealHandoff',
  {
    validate: (input) =>
      new InputFaults()
        .requireText('input.transferBasis', input.transferBasis)
        .requireText('input.necessity', input.necessity)
        .throwIfAny(),
  },
  async (tx, viewer, input) => {
    const step = await handoffStep(tx, viewer, 'sealHandoff', input);
    const { id, packageVersion } = step.handoff;
    const items = await tx.query<{ sha256: string }>('select sha256 from handoff_item where handoff_id = $1 and package_version = $2', [
      id,
      packageVersion,
    ]);
    return advanceHandoff(tx, step, 'SEALED', {
      transferBasis: input.transferBasis,
      transferNecessity: input.necessity,
      sealNumbers: [...input.sealNumbers],
      sealedBy: viewer.accountId,
      sealedAt: tx.now,
      manifestHash: manifestHash(items.map(({ sha256 }) => sha256)),
    });
  },
);
