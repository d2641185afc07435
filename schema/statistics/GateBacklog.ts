import { Field, ObjectType } from 'type-graphql';
import type { GateKind } from '../../domain/repatriation/vocabulary';
import { GateKindEnum } from '../repatriation/enumerations';
import { StatisticReport } from './StatisticReport';
import { StatisticShare } from './StatisticShare';
import { SuppressedCount } from './SuppressedCount';

@ObjectType({ description: 'Requests that one gate holds.' })
export class GateBacklogRow {
  @Field(() => GateKindEnum, { description: 'The gate.' })
  gate: GateKind;

  @Field(() => StatisticShare, { description: 'Requests for which it is the only gate left, of all that it holds.' })
  alone: StatisticShare;
}

@ObjectType({ description: 'Requests to one State that one gate holds.' })
export class GateBacklogOfCountry {
  @Field(() => String, {
    description: 'Alpha-3 code of the State; States of few together, such as `OTHER_EUROPE`; `UNKNOWN` where none is recorded.',
  })
  country: string;

  @Field(() => GateKindEnum, { description: 'The gate.' })
  gate: GateKind;

  @Field(() => SuppressedCount, { description: 'How many.' })
  count: SuppressedCount;
}

@ObjectType({ implements: StatisticReport, description: 'Gates that hold requests now.' })
export class GateBacklog extends StatisticReport {
  @Field(() => [GateBacklogRow], { description: 'One for each gate that holds any.' })
  rows: GateBacklogRow[];

  @Field(() => [GateBacklogOfCountry], { description: 'The cells that are not empty.' })
  byCountry: GateBacklogOfCountry[];
}
