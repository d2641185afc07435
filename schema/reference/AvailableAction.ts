import { Field, ObjectType } from 'type-graphql';
import { Refusal } from './Refusal';

@ObjectType({
  description:
    'One act that the viewer’s role knows in the object’s present state, whether it is allowed now, and if not, every rule in the way. Evaluated on the same facts as the mutation itself.',
})
export class AvailableAction {
  @Field(() => String, { description: 'The mutation’s name.' })
  action: string;

  @Field(() => Boolean, { description: 'True when the mutation would be accepted now, inputs aside.' })
  allowed: boolean;

  @Field(() => [Refusal], { description: 'Empty when allowed.' })
  refusals: Refusal[];
}
