import { Field, ObjectType } from 'type-graphql';
import { RepatriationRequest } from './RepatriationRequest';

@ObjectType({ description: 'The request as the caller sees it now.' })
export class ConfirmNonRefoulementFindingPayload {
  @Field(() => RepatriationRequest, { description: 'The request.' })
  repatriationRequest: RepatriationRequest;
}
