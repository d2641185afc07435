import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { BreachManner } from '../../domain/privacy/dataBreachLifecycle';
import { DateTimeScalar } from '../reference/scalars';
import { DataBreach } from './DataBreach';
import { BreachMannerEnum } from './dataBreachEnumerations';

@InputType({ description: 'Records that the people concerned were told.' })
export class CommunicateDataBreachInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The data breach.' })
  breachId: string;

  @Field(() => Int, { nullable: true, description: 'Refuses with STALE_VERSION when the object has another version by now.' })
  expectedVersion?: number | null;

  @Field(() => BreachMannerEnum, { description: 'One by one, or publicly.' })
  manner: BreachManner;

  @Field(() => DateTimeScalar, { description: 'When, UTC.' })
  communicatedAt: Date;

  @Field(() => String, { description: 'What they were told.' })
  communication: string;

  @Field(() => [ID], { nullable: true, description: 'Persons of the register who were told one by one.' })
  personIds?: string[] | null;
}

@ObjectType({ description: 'The data breach as it is now.' })
export class CommunicateDataBreachPayload {
  @Field(() => DataBreach, { description: 'The data breach as it is now.' })
  dataBreach: DataBreach;
}
