import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'One of the eleven questions about an assurance (Othman v. United Kingdom, 2012, § 189).' })
export class AssuranceFactor {
  @Field(() => Int, { description: '1 to 11.' })
  number: number;

  @Field(() => String, { description: 'The answer with its reasoning.' })
  answer: string;
}
