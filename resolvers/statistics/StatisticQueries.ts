import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { StatisticDimension } from '../../domain/statistics/vocabulary';
import { project } from '../../queries/plan/shape';
import { DateTimeScalar } from '../../schema/reference/scalars';
import { StatisticDimensionEnum } from '../../schema/statistics/enumerations';
import { StatisticFilter } from '../../schema/statistics/StatisticFilter';
import { StatisticTable } from '../../schema/statistics/StatisticTable';
import type { ApiContext } from '../context';

@Resolver()
export class StatisticQueries {
  @Query(() => StatisticTable, {
    description:
      'Persons counted by one to three dimensions, filters included. Cells under 5 are suppressed, under 11 for a State and by age, under 20 by facility, and further cells where a total would give one away; States of few are counted together. For every signed-in account; a State counts its own slice. Errors: BAD_USER_INPUT for no, too many or repeated dimensions, a table too fine to tell anything, or a future instant.',
  })
  async statistics(
    @Arg('by', () => [StatisticDimensionEnum], { description: 'What to count by: one to three different dimensions.' })
    by: StatisticDimension[],
    @Arg('asOf', () => DateTimeScalar, {
      nullable: true,
      description:
        'As things stood at this instant, UTC, by the history that is kept; now when left out. For those who see no single cases, analysts and States among them, the start of its day.',
    })
    asOf: Date | null,
    @Arg('filter', () => StatisticFilter, { nullable: true, description: 'Narrows what is counted to fixed groups.' })
    filter: StatisticFilter | null,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const table = await context.count({ by, asOf: asOf ?? null, filter: filter ?? {} });
    return project(table, info.fieldNodes, info, info.returnType);
  }
}
