import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'One item that the law wants in the register of persons deprived of liberty.' })
export class RegisterItem {
  @Field(() => String, { description: '`17(3)(a)` … `17(3)(h)` of the ICPPED, `M7(a)` … `M7(g)` of the Nelson Mandela Rules.' })
  code: string;

  @Field(() => String, { description: 'What the item is.' })
  label: string;

  @Field(() => Boolean, { description: 'Whether it is recorded. The items about death and release count as present until they apply.' })
  present: boolean;

  @Field(() => String, { description: 'The law that wants it.' })
  source: string;
}
