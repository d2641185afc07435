import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { BreachWaiver } from '../../domain/privacy/dataBreachLifecycle';
import { DataBreach } from './DataBreach';
import { BreachWaiverEnum } from './dataBreachEnumerations';

@InputType({ description: 'Records why the people concerned are not told.' })
export class WaiveBreachCommunicationInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The data breach.' })
  breachId: string;

  @Field(() => Int, { nullable: true, description: 'Refuses with STALE_VERSION when the object has another version by now.' })
  expectedVersion?: number | null;

  @Field(() => BreachWaiverEnum, { description: 'Which ground of the law.' })
  waiver: BreachWaiver;

  @Field(() => String, { description: 'What it rests on, in at least 20 characters.' })
  reasons: string;
}

@ObjectType({ description: 'The data breach as it is now.' })
export class WaiveBreachCommunicationPayload {
  @Field(() => DataBreach, { description: 'The data breach as it is now.' })
  dataBreach: DataBreach;
}
