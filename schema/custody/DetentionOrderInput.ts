import { Field, InputType } from 'type-graphql';
import { DateTimeScalar } from '../reference/scalars';

@InputType({ description: 'The order under which a person is held.' })
export class DetentionOrderInput {
  @Field(() => String, { description: 'The court or authority that ordered.' })
  orderingAuthority: string;

  @Field(() => String, { description: 'The law it rests on.' })
  legalBasis: string;

  @Field(() => String, { description: 'The grounds given.' })
  grounds: string;

  @Field(() => DateTimeScalar, { description: 'When issued; may be before or after the admission, not in the future.' })
  issuedAt: Date;
}
