import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../reference/scalars';

@ObjectType({ description: 'The facts on which a movement was authorised, as they stood then.' })
export class MovementAuthorisation {
  @Field(() => ID, { description: 'Id of the authorisation.' })
  id: string;

  @Field(() => Int, { description: 'The version of the manifest.' })
  manifestVersion: number;

  @Field(() => Int, { description: 'How many persons were on it.' })
  persons: number;

  @Field(() => Int, { description: 'Children among them, persons whose age is in doubt included.' })
  children: number;

  @Field(() => Int, { description: 'Women and girls among them.' })
  women: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'Escorts assigned. Class 5: transfer coordinator, decision authority and registrar, under a stated purpose, until the movement is over; for others null with FIELD_RESTRICTED.',
  })
  escorts: number | null;

  @Field(() => Int, { description: 'Escorts that the list needed.' })
  escortsRequired: number;

  @Field(() => Boolean, { description: 'Whether a female escort travels along.' })
  femaleEscort: boolean;

  @Field(() => String, { nullable: true, description: 'Reference of the receiving side’s confirmation; null in an emergency without one.' })
  receivingConfirmation: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the ICRC was informed, UTC; null in an emergency before it was.' })
  icrcInformedAt: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Until when the movement was made secret, UTC; null when it was not. Class 5: transfer coordinator, decision authority and registrar, under a stated purpose, until the movement is over; for others null with FIELD_RESTRICTED.',
  })
  secretUntil: Date | null;

  @Field(() => Boolean, { description: 'Whether an emergency lane was open.' })
  emergency: boolean;

  @Field(() => String, { description: 'Who authorised.' })
  authorisedBy: string;

  @Field(() => DateTimeScalar, { description: 'When, UTC.' })
  authorisedAt: Date;
}
