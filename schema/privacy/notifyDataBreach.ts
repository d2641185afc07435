import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../reference/scalars';
import { DataBreach } from './DataBreach';

@InputType({ description: 'Records the notification of the supervisory authority.' })
export class NotifyDataBreachInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The data breach.' })
  breachId: string;

  @Field(() => Int, { nullable: true, description: 'Refuses with STALE_VERSION when the object has another version by now.' })
  expectedVersion?: number | null;

  @Field(() => String, { description: 'The authority.' })
  authority: string;

  @Field(() => String, { nullable: true, description: 'Its reference.' })
  reference?: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was notified, UTC.' })
  notifiedAt: Date;

  @Field(() => String, {
    nullable: true,
    description: 'Why later than 72 hours after it was found, in at least 20 characters; needed then.',
  })
  delayReasons?: string | null;
}

@ObjectType({ description: 'The data breach as it is now.' })
export class NotifyDataBreachPayload {
  @Field(() => DataBreach, { description: 'The data breach as it is now.' })
  dataBreach: DataBreach;
}
