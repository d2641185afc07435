import { Field, ID, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../reference/scalars';

@ObjectType({ description: 'The receiving State’s signature for a person.' })
export class HandoverReceipt {
  @Field(() => ID, { description: 'Id of the receipt.' })
  id: string;

  @Field(() => String, { description: 'The officer who received.' })
  receivingOfficer: string;

  @Field(() => String, { description: 'The officer’s authority.' })
  receivingAuthority: string;

  @Field(() => String, { description: 'Where.' })
  place: string;

  @Field(() => DateTimeScalar, { description: 'When, UTC.' })
  receivedAt: Date;

  @Field(() => Boolean, { description: 'Whether the copy of the record was received.' })
  recordCopyReceived: boolean;

  @Field(() => Boolean, { description: 'Whether the property was received.' })
  propertyReceived: boolean;
}
