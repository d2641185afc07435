import { Field, InputType } from 'type-graphql';
import type { ClockStatus } from '../../domain/clock/vocabulary';
import { CountryCodeScalar, DateTimeScalar } from '../reference/scalars';
import { ClockStatusEnum } from './enumerations';

@InputType({ description: 'Narrows a list of clocks; all given fields must hold.' })
export class ClockFilter {
  @Field(() => [String], { nullable: true, description: 'Kind is one of these.' })
  kind?: string[] | null;

  @Field(() => [ClockStatusEnum], { nullable: true, description: 'Status is one of these.' })
  status?: ClockStatus[] | null;

  @Field(() => CountryCodeScalar, { nullable: true, description: 'Belongs to a case with this State; for a State only its own code.' })
  country?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Ends before this instant.' })
  dueBefore?: Date | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: what was due is not done yet, breached or not. False: done, or owed no more.',
  })
  open?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'True: owed by the viewer’s own role. With `open: true`: what is due for me.' })
  mine?: boolean | null;
}
