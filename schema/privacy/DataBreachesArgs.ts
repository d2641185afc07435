import { ArgsType, Field, InputType } from 'type-graphql';
import type { DataBreachState } from '../../domain/privacy/dataBreachLifecycle';
import { ForwardPageArgs } from '../reference/PageArgs';
import { DataBreachStateEnum } from './dataBreachEnumerations';

@InputType({ description: 'Narrows the list; all given fields must hold.' })
export class DataBreachFilter {
  @Field(() => [DataBreachStateEnum], { nullable: true, description: 'It stands in one of these.' })
  state?: DataBreachState[] | null;

  @Field(() => Boolean, { nullable: true, description: 'True: open, and the supervisory authority is not notified yet.' })
  unnotified?: boolean | null;
}

@ArgsType()
export class DataBreachesArgs extends ForwardPageArgs {
  @Field(() => DataBreachFilter, { nullable: true, description: 'Narrows the list; all given fields must hold.' })
  filter?: DataBreachFilter | null;
}
