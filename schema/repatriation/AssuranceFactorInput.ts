import { Field, InputType, Int } from 'type-graphql';

@InputType({ description: 'The answer to one of the eleven questions about an assurance (Othman v. United Kingdom, 2012, § 189).' })
export class AssuranceFactorInput {
  @Field(() => Int, { description: '1 to 11.' })
  number: number;

  @Field(() => String, { description: 'The answer with its reasoning.' })
  answer: string;
}
