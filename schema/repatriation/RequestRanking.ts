import { Field, ID, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../reference/scalars';
import { typeNamed } from '../typeNamed';
import type { RepatriationRequest } from './RepatriationRequest';

@ObjectType({
  description:
    'The order of competing requests for one person: prepared by a legal officer, decided by the decision authority (I-42). Custodial roles only; for a State null with FIELD_RESTRICTED.',
})
export class RequestRanking {
  @Field(() => ID, { description: 'Id of the ranking.' })
  id: string;

  @Field(() => [typeNamed('RepatriationRequest')], { description: 'The requests, the preferred first.' })
  orderedRequests: RepatriationRequest[];

  @Field(() => [typeNamed('RepatriationRequest')], {
    description: 'The order that the table of priorities proposed when this one was prepared. It decided nothing (I-37).',
  })
  proposedRequests: RepatriationRequest[];

  @Field(() => String, { description: 'Reasons.' })
  reasons: string;

  @Field(() => DateTimeScalar, { description: 'When prepared, UTC.' })
  rankedAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When decided, UTC; null while it is not.' })
  decidedAt: Date | null;
}
