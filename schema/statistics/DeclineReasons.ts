import { Field, ObjectType } from 'type-graphql';
import type { DeclineReason } from '../../domain/repatriation/vocabulary';
import { DeclineReasonEnum } from '../repatriation/enumerations';
import { StatisticReport } from './StatisticReport';
import { StatisticShare } from './StatisticShare';
import { SuppressedCount } from './SuppressedCount';

@ObjectType({ description: 'Declines of one State and reason.' })
export class DeclineReasonRow {
  @Field(() => String, {
    description: 'Alpha-3 code of the State; States of few together, such as `OTHER_EUROPE`; `UNKNOWN` where none is recorded.',
  })
  country: string;

  @Field(() => String, { description: '`CUSTODIAL`: the custodial State declined. `ORIGIN`: the State of origin did.' })
  by: string;

  @Field(() => DeclineReasonEnum, { description: 'The reason; to a State the custodial reasons that it may not know are `OTHER`.' })
  reason: DeclineReason;

  @Field(() => SuppressedCount, { description: 'How many.' })
  count: SuppressedCount;
}

@ObjectType({ description: 'Custodial declines towards one State.' })
export class DeclinesReviewedRow {
  @Field(() => String, {
    description: 'Alpha-3 code of the State; States of few together, such as `OTHER_EUROPE`; `UNKNOWN` where none is recorded.',
  })
  country: string;

  @Field(() => StatisticShare, { description: 'Examined by a review body, of the custodial declines.' })
  reviewed: StatisticShare;
}

@ObjectType({ implements: StatisticReport, description: 'Declines of both sides, with their reasons.' })
export class DeclineReasons extends StatisticReport {
  @Field(() => [DeclineReasonRow], { description: 'The cells that are not empty.' })
  rows: DeclineReasonRow[];

  @Field(() => [DeclinesReviewedRow], { description: 'One for each State.' })
  reviewed: DeclinesReviewedRow[];
}
