import { Field, ID, ObjectType } from 'type-graphql';
import type { ExtendableClock } from '../../domain/clock/proceedingClocks';
import { enumeration } from '../enumeration';
import { DateTimeScalar } from '../reference/scalars';

export const ExtendableTimeLimitEnum = enumeration<ExtendableClock>(
  'ExtendableTimeLimit',
  'A time limit of a case that a court may extend.',
  {
    FILE_BEFORE_JUDGE: 'The file before the investigating judge: once, by 24 hours.',
    PRETRIAL_DETENTION: 'Detention without a judgment: by leave of the higher court, until the day that it names.',
  },
);

@ObjectType({ description: 'More time that a court gave.' })
export class TimeExtension {
  @Field(() => ID, { description: 'Id of the extension.' })
  id: string;

  @Field(() => ExtendableTimeLimitEnum, { description: 'Which time limit.' })
  limit: ExtendableClock;

  @Field(() => DateTimeScalar, { description: 'The end before, UTC.' })
  extendedFrom: Date;

  @Field(() => DateTimeScalar, { description: 'The end since, UTC.' })
  extendedTo: Date;

  @Field(() => String, { description: 'The court or judge.' })
  court: string;

  @Field(() => String, { description: 'Reasons of the court.' })
  reasons: string;

  @Field(() => DateTimeScalar, { description: 'When the court gave it, UTC.' })
  grantedAt: Date;
}
