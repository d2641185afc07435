import { Field, ObjectType } from 'type-graphql';
import { ProsecutionHandoff } from './ProsecutionHandoff';

@ObjectType({ description: 'The object as the caller sees it now.' })
export class VerifyHandoffPayload {
  @Field(() => ProsecutionHandoff, { description: 'The object.' })
  prosecutionHandoff: ProsecutionHandoff;
}
