import { Field, Int, ObjectType } from 'type-graphql';
import type { EscortSection } from '../../domain/movement/escort/questions';
import { EscortSectionEnum } from './escortEnumerations';

@ObjectType({ description: 'A question of escort records, with the sets that ask it. A retired one stays readable.' })
export class EscortQuestion {
  @Field(() => String, { description: 'Its code.' })
  code: string;

  @Field(() => EscortSectionEnum, { description: 'Its section.' })
  section: EscortSection;

  @Field(() => String, { description: 'The question in words.' })
  text: string;

  @Field(() => [String], { nullable: true, description: 'The closed list of answers; null where the answer is in words.' })
  codes: string[] | null;

  @Field(() => Boolean, { description: 'True: a record is complete only with an answer.' })
  required: boolean;

  @Field(() => Int, { description: 'The first set that asks it.' })
  since: number;

  @Field(() => Int, { nullable: true, description: 'The first set that no longer asks it; null while it is asked.' })
  retiredWith: number | null;
}
