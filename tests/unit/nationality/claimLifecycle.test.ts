import { roles } from '../../../domain/access/vocabulary';
import { FourEyesRequired, GuardFailed, InvalidTransition } from '../../../domain/errors';
import { assertStep, availableActions } from '../../../domain/lifecycle/lifecycle';
import { type ClaimFacts, type ClaimVerb, claimLifecycle, custodialClaimLifecycle } from '../../../domain/nationality/claimLifecycle';
import { type NationalityClaimStatus, nationalityClaimStatuses } from '../../../domain/nationality/vocabulary';
import { as, NOW } from '../../support/requestFacts';

type Move = readonly [ClaimVerb, readonly NationalityClaimStatus[], NationalityClaimStatus, readonly string[]];
const undetermined: readonly NationalityClaimStatus[] = ['STATED', 'ATTRIBUTED', 'REFUTED', 'INCONCLUSIVE', 'NO_REPLY', 'DEPRIVED'];

/** By hand from domain C.4 1b: which verb leaves which status, to where, by whom. */
const toAState: readonly Move[] = [
  ['prepareNationalityClaim', ['STATED', 'ATTRIBUTED'], 'PREPARED', ['REGISTRAR', 'LEGAL_OFFICER']],
  ['submitNationalityClaim', ['STATED', 'ATTRIBUTED', 'PREPARED'], 'SUBMITTED', ['LEGAL_OFFICER']],
  ['resubmitNationalityClaim', ['NO_REPLY', 'INCONCLUSIVE', 'REFUTED'], 'SUBMITTED', ['LEGAL_OFFICER']],
  ['acknowledgeNationalityClaim', ['SUBMITTED'], 'ACKNOWLEDGED', ['LIAISON_OFFICER']],
  ['confirmNationality', ['ACKNOWLEDGED'], 'CONFIRMED', ['LIAISON_OFFICER']],
  ['refuteNationality', ['ACKNOWLEDGED'], 'REFUTED', ['LIAISON_OFFICER']],
  ['declareNationalityInconclusive', ['ACKNOWLEDGED'], 'INCONCLUSIVE', ['LIAISON_OFFICER']],
  ['letReplyPass', ['SUBMITTED', 'ACKNOWLEDGED'], 'NO_REPLY', ['SYSTEM']],
  ['recordDeprivation', ['CONFIRMED'], 'DEPRIVED', ['LIAISON_OFFICER', 'LEGAL_OFFICER']],
  ['determineStatelessness', undetermined, 'STATELESS_DETERMINED', ['LEGAL_OFFICER']],
];
const unanswered: readonly NationalityClaimStatus[] = ['STATED', 'ATTRIBUTED', 'PREPARED', 'INCONCLUSIVE'];
/** Rulings 15: two legal officers answer for the custodial State, and nothing is sent. */
const toCustodialState: readonly Move[] = [
  ['prepareNationalityClaim', ['STATED', 'ATTRIBUTED'], 'PREPARED', ['REGISTRAR', 'LEGAL_OFFICER']],
  ['confirmNationality', unanswered, 'CONFIRMED', ['LEGAL_OFFICER']],
  ['refuteNationality', unanswered, 'REFUTED', ['LEGAL_OFFICER']],
  ['declareNationalityInconclusive', unanswered, 'INCONCLUSIVE', ['LEGAL_OFFICER']],
  ['recordDeprivation', ['CONFIRMED'], 'DEPRIVED', ['LEGAL_OFFICER']],
  ['determineStatelessness', undetermined, 'STATELESS_DETERMINED', ['LEGAL_OFFICER']],
];

const facts: ClaimFacts = {
  claimId: 'claim',
  personId: 'person',
  country: 'FRA',
  status: 'STATED',
  toCustodialState: false,
  isState: true,
  dataTransferBasis: 'ASSESSED',
  consularChoice: 'REQUESTED',
  fearsState: false,
  firstAnswer: null,
  firstAnswerBy: null,
  otherClaimStands: true,
  statesUnanswered: 0,
  nationalityConfirmed: false,
};
const tables = [
  ['a claim to a State', claimLifecycle, toAState],
  ['a claim to the custodial State', custodialClaimLifecycle as typeof claimLifecycle, toCustodialState],
] as const;

describe.each(tables)('%s, every status, every verb, every role', (_name, table, moves) => {
  const cells = moves.flatMap(([verb, from, to, by]) =>
    nationalityClaimStatuses.map((status) => [verb, status, from.includes(status), to, by] as const),
  );

  it.each(cells)('%s in %s: possible %s', (verb, status, possible, to, by) => {
    const role = roles.find((one) => one === by[0]) ?? 'LEGAL_OFFICER';
    const step = () => assertStep(table, verb, status, facts, as(role), NOW);
    if (possible) expect(step().to).toBe(to);
    else expect(step).toThrow(InvalidTransition);
  });

  it.each(nationalityClaimStatuses.flatMap((status) => roles.map((role) => [status, role] as const)))(
    '%s: %s is offered its own verbs and no other’s',
    (status, role) => {
      const offered = availableActions(table, status, facts, as(role), NOW).map(({ action }) => action);
      expect(offered.sort()).toEqual(
        moves.flatMap(([verb, from, , by]) => (from.includes(status) && by.includes(role) ? [verb] : [])).sort(),
      );
    },
  );

  it('has no verb besides', () => {
    expect(Object.keys(table.verbs).sort()).toEqual(moves.map(([verb]) => verb).sort());
  });
});

describe('each rule refuses under its own name', () => {
  const rulesOf = (verb: ClaimVerb, over: Partial<ClaimFacts>) => {
    const [status] = claimLifecycle.verbs[verb].from;
    try {
      assertStep(claimLifecycle, verb, status ?? 'STATED', { ...facts, ...over }, as('LEGAL_OFFICER'), NOW);
      return [];
    } catch (error) {
      if (error instanceof GuardFailed) return error.refusals.map(({ rule }) => rule);
      throw error;
    }
  };

  it.each([
    ['prepareNationalityClaim', { isState: false }, ['NC1']],
    ['prepareNationalityClaim', { consularChoice: null }, ['I-13']],
    ...(['submitNationalityClaim', 'resubmitNationalityClaim'] as const).flatMap((verb) => [
      [verb, { isState: false }, ['NC1']] as const,
      [verb, { consularChoice: null }, ['I-13']] as const,
      [verb, { fearsState: true }, ['I-14']] as const,
      [verb, { toCustodialState: true }, ['I-17']] as const,
      [verb, { dataTransferBasis: 'NONE' }, ['I-33']] as const,
      [verb, { consularChoice: 'DECLINED' }, []] as const,
    ]),
    ['determineStatelessness', { statesUnanswered: 1 }, ['NC10']],
    ['determineStatelessness', { nationalityConfirmed: true }, ['NC10']],
    ['determineStatelessness', {}, []],
  ] as const)('%s with %j: %j', (verb, over, expected) => {
    expect(rulesOf(verb as ClaimVerb, over as Partial<ClaimFacts>)).toEqual(expected);
  });

  it('whoever proposed a determination does not agree to it, and whoever answered first for the custodial State does not answer twice', () => {
    const step = (first: ClaimFacts['firstAnswer'], verb: ClaimVerb) => () =>
      assertStep(
        custodialClaimLifecycle as typeof claimLifecycle,
        verb,
        'INCONCLUSIVE',
        { ...facts, firstAnswer: first, firstAnswerBy: 'first' },
        as('LEGAL_OFFICER', 'first'),
        NOW,
      );
    expect(step('STATELESS', 'determineStatelessness')).toThrow(FourEyesRequired);
    expect(step('REFUTED', 'determineStatelessness')).not.toThrow();
    expect(step('REFUTED', 'refuteNationality')).toThrow(FourEyesRequired);
    expect(step('STATELESS', 'refuteNationality')).not.toThrow();
  });
});
