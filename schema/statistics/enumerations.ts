import type { StatisticDimension } from '../../domain/statistics/vocabulary';
import { enumeration } from '../enumeration';

export const StatisticDimensionEnum = enumeration<StatisticDimension>(
  'StatisticDimension',
  'By what persons or requests are counted. At most three at once.',
  {
    NATIONALITY: 'State of the claim; States of fewer than five are counted together, such as `OTHER_EUROPE`.',
    CLAIM_STATUS: 'Status of the claim.',
    CLAIM_BASIS:
      'Whose word the nationality rests on: CLAIMED, ATTRIBUTED, CONFIRMED by the State, or ENDED where the State refuted it or took it back.',
    REGION: 'Region of the State.',
    AGE_BAND:
      'Age band by the youngest plausible age: 0-5, 6-11, 12-13, 14-15, 16-17, 18-24, 25-34, 35-49, 50+; TREATED_AS_CHILD where the age is in doubt; UNKNOWN. Cells under 11 are suppressed.',
    SEX: 'Sex.',
    TRACK: 'Track.',
    STATE: 'State of the repatriation request.',
    MONTH: 'Month of registration.',
    WEEK: 'Week of registration, ISO 8601.',
    ROUTE: 'Route of the repatriation request.',
    OUTCOME: 'Outcome of the decision.',
    FACILITY: 'Facility; cells under 20 are suppressed.',
  },
);
