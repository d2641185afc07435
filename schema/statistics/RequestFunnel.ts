import { Field, ObjectType } from 'type-graphql';
import type { RepatriationState } from '../../domain/repatriation/vocabulary';
import { RepatriationStateEnum } from '../repatriation/enumerations';
import { StatisticMeasure } from './StatisticMeasure';
import { StatisticReport } from './StatisticReport';
import { SuppressedCount } from './SuppressedCount';

@ObjectType({ description: 'Requests of one route or State in one state.' })
export class RequestFunnelRow {
  @Field(() => String, { description: 'The route, or the alpha-3 code of the State, as asked; States of few together.' })
  split: string;

  @Field(() => RepatriationStateEnum, { description: 'State of the request.' })
  state: RepatriationState;

  @Field(() => SuppressedCount, { description: 'How many stand in it at the time.' })
  standing: SuppressedCount;

  @Field(() => SuppressedCount, { description: 'How many were ever in it.' })
  reached: SuppressedCount;

  @Field(() => StatisticMeasure, { description: 'Days from entering the state to leaving it; stays that have ended.' })
  days: StatisticMeasure;
}

@ObjectType({
  implements: StatisticReport,
  description: 'Repatriation requests by state: where they stand, how many came so far, how long it takes.',
})
export class RequestFunnel extends StatisticReport {
  @Field(() => [RequestFunnelRow], { description: 'The cells that are not empty.' })
  rows: RequestFunnelRow[];
}
