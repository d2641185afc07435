import type { StatisticDimension } from '../../domain/statistics/vocabulary';
import { enumeration } from '../enumeration';

export const StatisticDimensionEnum = enumeration<StatisticDimension>(
  'StatisticDimension',
  'By what persons or requests are counted. At most three at once.',
  {
    NATIONALITY: 'State of the claim.',
    CLAIM_STATUS: 'Claimed, attributed or confirmed: the claim’s status.',
    REGION: 'Region of the State.',
    AGE_BAND: 'Age band: 0–5, 6–11, 12–13, 14–15, 16–17, 18–24, 25–34, 35–49, 50+, unknown.',
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
