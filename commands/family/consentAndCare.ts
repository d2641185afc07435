import type { DataTransferBasis } from '../../domain/country/vocabulary';
import type { ConsentGiver } from '../../domain/family/vocabulary';
import type { ChildCase } from '../../entities/family/ChildCase';
import { InputFaults } from '../input';
import { recordDisclosures } from '../nationality/recordDisclosures';
import type { Tx } from '../Tx';
import { accepted, type ChildCaseInput, childCaseCommand } from './childCaseStep';

export interface RecordFamilyConsentInput extends ChildCaseInput {
  readonly by: ConsentGiver;
  readonly given: boolean;
  /** Language in which the family was informed, as BCP 47. */
  readonly informedLang: string;
  readonly interpreter?: string | null;
  readonly witness: string;
  /** True where somebody threatens the family: then no consent counts. */
  readonly underThreat: boolean;
}

/** CH8. Free, informed, in the own language, revocable until boarding. A refusal has no penalty. */
export const recordFamilyConsent = childCaseCommand<RecordFamilyConsentInput>(
  'recordFamilyConsent',
  (input) =>
    new InputFaults()
      .requireText('input.informedLang', input.informedLang)
      .requireText('input.interpreter', input.interpreter)
      .requireText('input.witness', input.witness)
      .throwIfAny(),
  async (input, { tx, childCase }) => {
    if (input.given) await discloseToDestination(tx, childCase);
    return {
      brings: {
        consentBy: input.by,
        consentGiven: input.given,
        consentLang: input.informedLang,
        consentInterpreter: input.interpreter ?? null,
        consentWitness: input.witness,
        consentAt: tx.now,
        consentWithdrawnAt: null,
        underThreat: input.underThreat,
      },
      to: input.given ? 'CONSENTED' : 'REFUSED',
    };
  },
);

/** From the consent on the State of destination sees the case, where it sees the child (row security): with its basis, I-33. */
async function discloseToDestination(tx: Tx, { id, ref, personId, country }: ChildCase): Promise<void> {
  if (country === null) return;
  const state = await tx.one<{ ofState: DataTransferBasis }>(
    `select o.data_transfer_basis as of_state from origin_country o join person_access a on a.country = o.code and a.person_id = $2 where o.code = $1`,
    [country, personId],
  );
  if (!state) return;
  await recordDisclosures(tx, [
    {
      kind: 'CHILD_CASE',
      personId,
      country,
      recipient: `Child authority of ${country}`,
      ofState: state.ofState,
      items: `Case ${ref} from the consent on`,
      subjectId: id,
    },
  ]);
}

/** CH8. At any time until boarding, without giving a reason. */
export const withdrawFamilyConsent = childCaseCommand<ChildCaseInput>('withdrawFamilyConsent', accepted, (_input, { tx }) => ({
  to: 'WITHDRAWN',
  writes: { consentWithdrawnAt: tx.now },
}));

/** CH9. The child stays, in care that is arranged here. */
export const arrangeAlternativeCare = childCaseCommand<ChildCaseInput>('arrangeAlternativeCare', accepted, () => ({
  to: 'ALTERNATIVE_CARE',
}));
