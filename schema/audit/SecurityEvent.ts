import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { SecurityEventChannel, SecurityEventReason } from '../../domain/access/securityEvents';
import { DateTimeScalar, Sha256Scalar } from '../reference/scalars';
import { SecurityEventChannelEnum, SecurityEventReasonEnum } from './enumerations';

@ObjectType({
  description:
    'Refusals of one kind at the door, counted over a minute at most: a flood makes a larger number; and reads of too many persons (`MANY_PERSONS`), each hour once. Read by data-protection officers and auditors. Class 7, under a stated purpose.',
})
export class SecurityEvent {
  @Field(() => ID, { description: 'Id of the event.' })
  id: string;

  @Field(() => SecurityEventReasonEnum, { description: 'Why nobody was let in.' })
  reason: SecurityEventReason;

  @Field(() => SecurityEventChannelEnum, { description: 'By which way.' })
  channel: SecurityEventChannel;

  @Field(() => String, {
    nullable: true,
    description: 'Name of the account that a right signature of the identity provider named; null where none did, or none of ours.',
  })
  account: string | null;

  @Field(() => Int, { description: 'How many times, from `firstAt` to `lastAt`.' })
  times: number;

  @Field(() => DateTimeScalar, { description: 'The first of them, UTC.' })
  firstAt: Date;

  @Field(() => DateTimeScalar, { description: 'The last of them, UTC.' })
  lastAt: Date;

  @Field(() => ID, {
    nullable: true,
    description:
      'Id of the entry of the audit log whose `fields` hold the `digest`, for `auditInclusionProof`; null of counts from before refusals were sealed.',
  })
  entryId: string | null;

  @Field(() => Sha256Scalar, {
    nullable: true,
    description:
      'SHA-256 of a salt and the event as RFC 8785 JSON, computed anew from the row: where it is not among the `fields` of its entry, the row was changed. Null as `entryId`.',
  })
  digest: string | null;
}
