import { ArgsType, Field, ID, InputType } from 'type-graphql';
import type { ReportRunOutcome } from '../../domain/statistics/scheduleLifecycle';
import { ForwardPageArgs } from '../reference/PageArgs';
import { ReportRunOutcomeEnum } from './enumerations';

@InputType({ description: 'Narrows a list of runs; all given fields must hold.' })
export class ReportRunFilter {
  @Field(() => ID, { nullable: true, description: 'Runs of this schedule.' })
  schedule?: string | null;

  @Field(() => [ReportRunOutcomeEnum], { nullable: true, description: 'Outcome is one of these.' })
  outcome?: ReportRunOutcome[] | null;

  @Field(() => Boolean, { nullable: true, description: 'True: numbers that are told have changed since the run before.' })
  changed?: boolean | null;
}

@ArgsType()
export class ReportRunsArgs extends ForwardPageArgs {
  @Field(() => ReportRunFilter, { nullable: true, description: 'Narrows the list; all given fields must hold.' })
  filter?: ReportRunFilter | null;
}
