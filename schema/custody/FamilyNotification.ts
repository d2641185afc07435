import { Field, ID, ObjectType } from 'type-graphql';
import type { FamilyEvent, FamilyWish, NotificationChannel } from '../../domain/custody/vocabulary';
import { CountryCodeScalar, DateTimeScalar } from '../reference/scalars';
import { FamilyEventEnum, FamilyWishEnum, NotificationChannelEnum } from './enumerations';

@ObjectType({ description: 'That a family was told, or that the person wished it were not (Mandela Rules 68, 69). Custodial roles only.' })
export class FamilyNotification {
  @Field(() => ID, { description: 'Id of the record.' })
  id: string;

  @Field(() => FamilyEventEnum, { description: 'What the family is told of.' })
  event: FamilyEvent;

  @Field(() => FamilyWishEnum, { description: 'The wish of the person.' })
  wish: FamilyWish;

  @Field(() => String, { nullable: true, description: 'Who was told, as the person said it; null when nobody was.' })
  contact: string | null;

  @Field(() => NotificationChannelEnum, { nullable: true, description: 'By which channel; null when nobody was told.' })
  channel: NotificationChannel | null;

  @Field(() => CountryCodeScalar, { nullable: true, description: 'Through whose consular post; null where it was none.' })
  country: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When, UTC; null when nobody was told.' })
  sentAt: Date | null;

  @Field(() => DateTimeScalar, { description: 'When it was recorded, UTC.' })
  recordedAt: Date;
}
