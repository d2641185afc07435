import { Field, ObjectType } from 'type-graphql';
import { RegisterItem } from './RegisterItem';

@ObjectType({ description: 'The register of ICPPED Art. 17(3) and Mandela Rule 7, item by item.' })
export class RegisterCompleteness {
  @Field(() => Boolean, { description: 'True when every item is present.' })
  complete: boolean;

  @Field(() => [RegisterItem], { description: 'In the order of the law.' })
  items: RegisterItem[];
}
