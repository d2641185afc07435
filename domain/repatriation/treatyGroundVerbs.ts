import { GATE_STATES } from './gates';
import type { RequestGuard } from './guards';
import { another, type RequestVerbs } from './verb';

const notAChildAtTheAct: RequestGuard = {
  rule: 'I-06',
  source: 'ICCPR Art. 6(5); CRC Art. 37(a)',
  refusal: 'For an act below eighteen nothing answers a possible death penalty.',
  holds: ({ actBelowEighteen }) => !actBelowEighteen,
};

const deathPenaltyToAnswer: RequestGuard = {
  rule: 'TREATY_GROUND',
  source: 'Domain C.11, I-06',
  refusal: 'No charge carries a death penalty there that is not answered already.',
  holds: ({ deathPenaltyUnassured, actBelowEighteen }) => deathPenaltyUnassured || actBelowEighteen,
};

const treatyBindsTheState: RequestGuard = {
  rule: 'TREATY_GROUND',
  source: 'Vienna Convention on the Law of Treaties Art. 26',
  refusal: 'A ground is a treaty with this State that is in force now.',
  holds: ({ intent }) => intent.treaty === undefined || intent.treaty.binds,
};

/** I-06: what answers a possible death penalty where no assurance does, by a reasoned decision of the decision authority. */
export const treatyGroundVerbs = {
  decideTreatyGround: {
    row: 'I-06',
    from: GATE_STATES,
    to: 'UNCHANGED',
    by: ['DECISION_AUTHORITY'],
    secondPerson: another('Whoever recorded the treaty does not decide by it.', ({ intent }) => [intent.treaty?.recordedBy ?? null]),
    guards: [notAChildAtTheAct, deathPenaltyToAnswer, treatyBindsTheState],
    reasons: 'required',
    audience: 'CUSTODIAL',
    event: 'A treaty was found to answer the possible death penalty.',
  },
  withdrawTreatyGround: {
    row: 'I-06',
    from: GATE_STATES,
    to: 'UNCHANGED',
    by: ['DECISION_AUTHORITY'],
    guards: [
      {
        rule: 'TREATY_GROUND',
        source: 'Domain C.11, I-06',
        refusal: 'No ground stands that could be withdrawn.',
        holds: ({ treatyGroundDecided }) => treatyGroundDecided,
      },
    ],
    reasons: 'required',
    audience: 'CUSTODIAL',
    event: 'The treaty no longer answers the possible death penalty.',
  },
} as const satisfies RequestVerbs;
