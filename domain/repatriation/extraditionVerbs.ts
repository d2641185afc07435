import type { RepatriationFacts } from './facts';
import { noFearOfDestination, notOwnNational, ofDestination, oldEnough, type RequestGuard } from './guards';
import type { RequestVerbs } from './verb';

const isExtradition: RequestGuard = {
  rule: 'EX',
  source: 'UN Model Treaty on Extradition Art. 8, 9',
  refusal: 'This belongs to an extradition.',
  holds: ({ route }) => route === 'EXTRADITION',
};

/** No other route asks a State for more or arrests provisionally: whoever looks at the request is not told of it. */
const concerns = (facts: RepatriationFacts): boolean => facts.route === 'EXTRADITION';

/** Extra information and provisional arrest (UN Model Treaty on Extradition Art. 8 and 9; domain C.12). */
export const extraditionVerbs = {
  requestExtraInformation: {
    row: 'EX1',
    from: ['SUBMITTED', 'REGISTERED', 'IN_REVIEW', 'ON_HOLD'],
    to: 'UNCHANGED',
    by: ['LEGAL_OFFICER'],
    concerns,
    guards: [
      isExtradition,
      noFearOfDestination,
      {
        rule: 'EX1',
        source: 'UN Model Treaty on Extradition Art. 8',
        refusal: 'The State was asked before and has not answered yet.',
        holds: ({ extraInformationOpen }) => !extraInformationOpen,
      },
    ],
    starts: ['EXTRA_INFORMATION'],
    audience: 'SHARED',
    event: 'The State was asked for extra information.',
  },
  provideExtraInformation: {
    row: 'EX2',
    from: ['SUBMITTED', 'REGISTERED', 'IN_REVIEW', 'ON_HOLD', 'DECISION_PENDING'],
    to: 'UNCHANGED',
    by: ['LIAISON_OFFICER', 'LEGAL_OFFICER'],
    concerns,
    guards: [
      ofDestination,
      {
        rule: 'EX2',
        source: 'UN Model Treaty on Extradition Art. 8',
        refusal: 'No extra information is asked for.',
        holds: ({ extraInformationOpen }) => extraInformationOpen,
      },
    ],
    stops: ['EXTRA_INFORMATION'],
    audience: 'SHARED',
    event: 'The State gave extra information.',
  },
  recordProvisionalArrest: {
    row: 'EX3',
    from: ['DRAFT', 'RETURNED_INCOMPLETE'],
    to: 'UNCHANGED',
    by: ['COURT_REGISTRAR'],
    concerns,
    guards: [
      isExtradition,
      noFearOfDestination,
      notOwnNational,
      oldEnough,
      {
        rule: 'EX3',
        source: 'UN Model Treaty on Extradition Art. 9',
        refusal: 'A provisional arrest on this request is on record.',
        holds: ({ provisionallyArrested }) => !provisionallyArrested,
      },
    ],
    starts: ['PROVISIONAL_ARREST'],
    audience: 'SHARED',
    event: 'The person was arrested provisionally: the full request is due within forty days.',
  },
} as const satisfies RequestVerbs;
