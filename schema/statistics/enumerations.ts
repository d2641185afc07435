import type { AgeingBand, ChargeCombination } from '../../domain/statistics/bands';
import type { Interval } from '../../domain/statistics/periods';
import type { FigureTopic, PublishedFigureStanding } from '../../domain/statistics/publishedFigures';
import type { ReportRunOutcome, ReportScheduleStatus } from '../../domain/statistics/scheduleLifecycle';
import type { FunnelSplit, StatisticDimension } from '../../domain/statistics/vocabulary';
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

export const StatisticIntervalEnum = enumeration<Interval>('StatisticInterval', 'The periods of a series, UTC.', {
  WEEK: 'Weeks of ISO 8601, from Monday.',
  MONTH: 'Calendar months.',
});

export const AgeingBandEnum = enumeration<AgeingBand>('AgeingBand', 'How long something has lasted or been due.', {
  DAYS_0_TO_7: 'A week at most.',
  DAYS_8_TO_14: 'Up to two weeks.',
  DAYS_15_TO_29: 'Under 30 days.',
  DAYS_30_TO_44: 'From 30 days.',
  DAYS_45_TO_59: 'From 45 days.',
  DAYS_60_TO_89: 'From 60 days.',
  DAYS_90_AND_MORE: 'From 90 days.',
});

export const RequestFunnelSplitEnum = enumeration<FunnelSplit>(
  'RequestFunnelSplit',
  'By what the funnel of requests is split beside their state.',
  {
    ROUTE: 'By route.',
    COUNTRY: 'By the State that they go to.',
  },
);

export const ChargeCombinationEnum = enumeration<ChargeCombination>('ChargeCombination', 'What the charges against a person are about.', {
  TERRORISM: 'Terrorism, membership included.',
  CORE_INTERNATIONAL_CRIME: 'Genocide, crimes against humanity, war crimes, torture.',
  CUMULATIVE: 'Both: terrorism and a core international crime.',
  OTHER: 'Neither.',
});

export const ReportScheduleStatusEnum = enumeration<ReportScheduleStatus>('ReportScheduleStatus', 'Whether a scheduled report runs.', {
  ACTIVE: 'It runs at its times.',
  ENDED: 'It runs no more: ended by its owner, or with the owner’s account or role.',
});

export const ReportRunOutcomeEnum = enumeration<ReportRunOutcome>('ReportRunOutcome', 'How a run ended.', {
  DONE: 'It was answered.',
  FAILED: 'It was refused or failed; `failure` has the codes.',
});

export const FigureTopicEnum = enumeration<FigureTopic>('FigureTopic', 'What a published figure is about.', {
  TRANSFERRED: 'Persons brought to the custodial State.',
  OF_NATIONALITY: 'Of them, those said to be nationals of one State.',
  UNDER_18: 'Of them, those under 18.',
  QUESTIONED: 'Of them, those questioned.',
  NATIONALITIES: 'How many nationalities they have.',
  CAMP_POPULATION: 'Persons living in a camp.',
  RETURNED_WOMEN_AND_CHILDREN: 'Women and children returned to their States.',
  TARGET_WOMEN_AND_CHILDREN: 'How many women and children are to return in the year.',
});

export const PublishedFigureStandingEnum = enumeration<PublishedFigureStanding>(
  'PublishedFigureStanding',
  'How the source of a figure stands to it.',
  {
    OFFICIAL: 'An authority gave it in its own name.',
    REPORTED: 'The press gave it, naming a source or none.',
    ESTIMATED: 'Its source calls it an estimate.',
    DISOWNED: 'The authority to which it was ascribed denied it.',
  },
);
