import { Field, ObjectType } from 'type-graphql';
import type { HandoffState } from '../../domain/handoff/vocabulary';
import { HandoffStateEnum } from '../handoff/enumerations';
import { StatisticReport } from './StatisticReport';
import { SuppressedCount } from './SuppressedCount';

@ObjectType({ description: 'Handoffs to one State in one state.' })
export class HandoffOutcomeRow {
  @Field(() => String, {
    description: 'Alpha-3 code of the State; States of few together, such as `OTHER_EUROPE`; `UNKNOWN` where none is recorded.',
  })
  country: string;

  @Field(() => HandoffStateEnum, { description: 'State of the handoff.' })
  state: HandoffState;

  @Field(() => SuppressedCount, { description: 'How many.' })
  count: SuppressedCount;
}

@ObjectType({ description: 'Handoffs to one State by its latest news.' })
export class HandoffFeedbackRow {
  @Field(() => String, {
    description: 'Alpha-3 code of the State; States of few together, such as `OTHER_EUROPE`; `UNKNOWN` where none is recorded.',
  })
  country: string;

  @Field(() => String, {
    description: 'Kind of the latest feedback: `OPENED`, `CHARGED`, `DECLINED`, `TRIAL`, `JUDGMENT`; `NONE` before the first.',
  })
  latest: string;

  @Field(() => SuppressedCount, { description: 'How many.' })
  count: SuppressedCount;
}

@ObjectType({ implements: StatisticReport, description: 'Prosecution handoffs that were dispatched, and what became of them.' })
export class HandoffOutcomes extends StatisticReport {
  @Field(() => [HandoffOutcomeRow], { description: 'The cells that are not empty.' })
  rows: HandoffOutcomeRow[];

  @Field(() => [HandoffFeedbackRow], { description: 'The cells that are not empty.' })
  feedback: HandoffFeedbackRow[];
}
