import type { ConsentGiver } from '../../domain/family/vocabulary';
import { InputFaults } from '../input';
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
  (input, { tx }) => ({
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
  }),
);

/** CH8. At any time until boarding, without giving a reason. */
export const withdrawFamilyConsent = childCaseCommand<ChildCaseInput>('withdrawFamilyConsent', accepted, (_input, { tx }) => ({
  to: 'WITHDRAWN',
  writes: { consentWithdrawnAt: tx.now },
}));

/** CH9. The child stays, in care that is arranged here. */
export const arrangeAlternativeCare = childCaseCommand<ChildCaseInput>('arrangeAlternativeCare', accepted, () => ({
  to: 'ALTERNATIVE_CARE',
}));
