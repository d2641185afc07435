import { BadUserInput } from '../../domain/errors';
import { panelRoles } from '../../domain/family/childCaseLifecycle';
import type { BestInterestOption } from '../../domain/family/vocabulary';
import { isId } from '../../domain/reference/nodeId';
import { BestInterestsOpinion } from '../../entities/family/BestInterestsOpinion';
import { InputFaults, requireReasons } from '../input';
import type { Tx } from '../Tx';
import { type ChildCaseInput, childCaseCommand, type ReasonedChildCaseInput } from './childCaseStep';

export interface ConveneBestInterestsPanelInput extends ChildCaseInput {
  /** Accounts of at least three members, a child-protection officer among them. */
  readonly members: readonly string[];
}

/** CH6. The panel that determines the best interests (UNHCR Best Interests Procedure). */
export const conveneBestInterestsPanel = childCaseCommand<ConveneBestInterestsPanelInput>(
  'conveneBestInterestsPanel',
  () => undefined,
  async ({ members }, { tx }) => ({ brings: { panel: await panelOf(tx, members) }, to: 'BID_PANEL' }),
);

async function panelOf(tx: Tx, members: readonly string[]): Promise<string[]> {
  const panel = [...new Set(members)];
  const known = await tx.query<{ id: string }>(
    'select id from account where id = any($1::uuid[]) and active and role = any($2::text[]) and holds_role(id, role)',
    [panel.filter(isId), panelRoles],
  );
  if (known.length !== panel.length) {
    throw new BadUserInput([
      { path: 'input.members', code: 'INVALID_VALUE', message: 'One of these is no account that may sit on a panel.' },
    ]);
  }
  return panel;
}

export interface GiveBestInterestsOpinionInput extends ReasonedChildCaseInput {
  readonly option: BestInterestOption;
}

/** CH7. Each member says what is best, and why; once. Dissent stays on record. */
export const giveBestInterestsOpinion = childCaseCommand<GiveBestInterestsOpinionInput>(
  'giveBestInterestsOpinion',
  ({ reasons }) => requireReasons(reasons),
  async ({ option, reasons }, { tx, viewer, childCase }) => {
    const given = await tx.one('select 1 as found from best_interests_opinion where child_case_id = $1 and member = $2', [
      childCase.id,
      viewer.accountId,
    ]);
    if (given) throw new BadUserInput([{ path: 'input.childCaseId', code: 'CONFLICT', message: 'You have given your opinion already.' }]);
    await tx.insert(BestInterestsOpinion, {
      id: tx.newId('Part'),
      childCaseId: childCase.id,
      personId: childCase.personId,
      member: viewer.accountId,
      option,
      reasons,
      givenAt: tx.now,
    });
    return { to: 'UNCHANGED' };
  },
);

export interface DecideBestInterestsInput extends ReasonedChildCaseInput {
  readonly option: BestInterestOption;
  /** The options and what speaks for and against each; class 4. */
  readonly optionsCompared: string;
  /** True where the child would be separated from a parent: needs the id of an independent review (CRC Art. 9, I-11). */
  readonly separatesFromParent: boolean;
  readonly independentReview?: string | null;
  /** State of destination; needed where the child returns. */
  readonly country?: string | null;
}

const RETURNS: readonly BestInterestOption[] = ['RETURN_WITH_FAMILY', 'RETURN_TO_RELATIVES', 'RETURN_TO_CARE'];

/** CH7. What the panel found, bound to no prosecution of a parent. */
export const decideBestInterests = childCaseCommand<DecideBestInterestsInput>(
  'decideBestInterests',
  (input) => {
    requireReasons(input.reasons);
    const faults = new InputFaults()
      .requireText('input.optionsCompared', input.optionsCompared)
      .requireText('input.independentReview', input.independentReview);
    if (RETURNS.includes(input.option) && input.country == null) faults.add('input.country', 'REQUIRED', 'Name the State of destination.');
    faults.throwIfAny();
  },
  async (input, { tx, viewer }) => {
    const country = RETURNS.includes(input.option) ? (input.country ?? null) : null;
    if (country !== null && !(await tx.one('select 1 as found from origin_country where code = $1 and is_state', [country])))
      throw new BadUserInput([{ path: 'input.country', code: 'INVALID_VALUE', message: 'This is no code of a State.' }]);
    return {
      brings: {
        option: input.option,
        optionsCompared: input.optionsCompared,
        decisionReasons: input.reasons,
        separatesFromParent: input.separatesFromParent,
        independentReview: input.independentReview ?? null,
        country,
      },
      to: 'BID_DECIDED',
      writes: { decidedBy: viewer.accountId, decidedAt: tx.now },
    };
  },
);
