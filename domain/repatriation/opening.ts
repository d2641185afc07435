import type { Viewer } from '../access/viewer';
import { GuardFailed, type Refusal } from '../errors';
import type { OriginSideState, RepatriationRoute, RequestInitiator } from './vocabulary';

/** What decides whether a request may be opened (RQ1). */
export interface OpeningFacts {
  readonly country: string;
  readonly route: RepatriationRoute;
  readonly isState: boolean;
  readonly isCustodialState: boolean;
  readonly fearsDestination: boolean;
  readonly dataTransferBasisExists: boolean;
}

interface OpeningRule extends Refusal {
  readonly source: string;
  holds(facts: OpeningFacts, viewer: Viewer): boolean;
}

/** RQ1. Who opens is one of three: the State itself, a legal officer by invitation, a child-protection officer for a family. */
export const openingRules: readonly OpeningRule[] = [
  {
    rule: 'ROLE',
    message: 'A State opens requests to itself only.',
    gate: null,
    source: 'Domain D.3.4',
    holds: ({ country }, viewer) => viewer.role !== 'LIAISON_OFFICER' || viewer.country === country,
  },
  {
    rule: 'RQ1',
    message: 'A family’s petition takes the route of child and family return.',
    gate: null,
    source: 'Domain C.9',
    holds: ({ route }, viewer) => viewer.role !== 'CHILD_PROTECTION_OFFICER' || route === 'CHILD_FAMILY_RETURN',
  },
  {
    rule: 'RQ1',
    message: 'The destination is a State, and another than the custodial one.',
    gate: null,
    source: 'I-17',
    holds: ({ isState, isCustodialState }) => isState && !isCustodialState,
  },
  {
    rule: 'I-14',
    message: 'The person fears this State: it is not invited.',
    gate: null,
    source: 'Refugee Convention Art. 33',
    holds: ({ fearsDestination }) => !fearsDestination,
  },
  {
    rule: 'I-33',
    message: 'There is no basis for sending personal data to this State.',
    gate: null,
    source: 'LED Art. 35-38',
    holds: ({ dataTransferBasisExists }, viewer) => viewer.role !== 'LEGAL_OFFICER' || dataTransferBasisExists,
  },
];

/** @throws GuardFailed with every rule in the way */
export function assertOpening(facts: OpeningFacts, viewer: Viewer): void {
  const refusals = openingRules.filter((rule) => !rule.holds(facts, viewer)).map(({ rule, message }) => ({ rule, message, gate: null }));
  if (refusals.length > 0) throw new GuardFailed(refusals);
}

/** Who began, and where the State stands, by who opens (rulings 17). */
export function opening(viewer: Viewer): { readonly initiator: RequestInitiator; readonly originSide: OriginSideState } {
  if (viewer.role === 'LIAISON_OFFICER') return { initiator: 'ORIGIN', originSide: 'NOT_APPROACHED' };
  if (viewer.role === 'LEGAL_OFFICER') return { initiator: 'CUSTODIAL_INVITATION', originSide: 'INVITED' };
  return { initiator: 'PERSON_OR_FAMILY', originSide: 'NOT_APPROACHED' };
}
