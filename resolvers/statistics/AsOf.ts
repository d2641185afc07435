import { Arg } from 'type-graphql';
import { DateTimeScalar } from '../../schema/reference/scalars';

/** The argument of every report that can be asked of the past. */
export const AsOf = () =>
  Arg('asOf', () => DateTimeScalar, {
    nullable: true,
    description: 'As things stood at this instant, UTC; now when left out. For those who see no single cases the start of its day.',
  });
