import { Field, Float, ObjectType } from 'type-graphql';
import { typeNamed } from '../typeNamed';
import { MatchReason } from './MatchReason';
import type { Person } from './Person';

@ObjectType({ description: 'A person that fits a search, with the reasons.' })
export class PersonMatch {
  @Field(() => typeNamed('Person'), { description: 'The person; only such as the viewer may see.' })
  person: Person;

  @Field(() => Float, { description: 'From 0 to 1; best first. It orders, it does not decide.' })
  score: number;

  @Field(() => [MatchReason], { description: 'What speaks for and against, the weightiest first.' })
  reasons: MatchReason[];
}
