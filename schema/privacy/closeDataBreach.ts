import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DataBreach } from './DataBreach';

@InputType({ description: 'Closes a data breach.' })
export class CloseDataBreachInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The data breach.' })
  breachId: string;

  @Field(() => Int, { nullable: true, description: 'Refuses with STALE_VERSION when the object has another version by now.' })
  expectedVersion?: number | null;
}

@ObjectType({ description: 'The data breach as it is now.' })
export class CloseDataBreachPayload {
  @Field(() => DataBreach, { description: 'The data breach as it is now.' })
  dataBreach: DataBreach;
}
