import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { FamilyEvent, FamilyWish, NotificationChannel } from '../../domain/custody/vocabulary';
import { Person } from '../person/Person';
import { CountryCodeScalar, DateTimeScalar } from '../reference/scalars';
import { FamilyEventEnum, FamilyWishEnum, NotificationChannelEnum } from './enumerations';

@InputType({ description: 'That the family was told, or that the person wished it were not (Mandela Rules 68, 69).' })
export class RecordFamilyNotificationInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The person.' })
  personId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => FamilyEventEnum, { description: 'What the family is told of.' })
  event: FamilyEvent;

  @Field(() => FamilyWishEnum, { description: 'The wish of the person. After a death the family is told whatever it was.' })
  wish: FamilyWish;

  @Field(() => String, { nullable: true, description: 'Who was told, as the person said it, such as "mother"; never an address.' })
  contact?: string | null;

  @Field(() => NotificationChannelEnum, { nullable: true, description: 'By which channel; needed where somebody was told.' })
  channel?: NotificationChannel | null;

  @Field(() => CountryCodeScalar, {
    nullable: true,
    description:
      'With CONSULAR, through whose post: the person asked for its consul, and does not fear that State (I-13, I-14). Left out: the one State whose consul the person asked for.',
  })
  country?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When; needed where somebody was told, not in the future.' })
  sentAt?: Date | null;
}

@ObjectType({ description: 'The person as the caller sees it now.' })
export class RecordFamilyNotificationPayload {
  @Field(() => Person, { description: 'The person.' })
  person: Person;
}
