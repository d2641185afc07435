import { Field, ID, ObjectType } from 'type-graphql';
import type { ContentClass, ContentNeed, MinimisationGround } from '../../domain/handoff/minimisation';
import { ContentClassEnum, ContentNeedEnum, MinimisationGroundEnum } from './minimisationEnumerations';

@ObjectType({ description: 'One line of what would go against what the purpose and the basis of the transfer need.' })
export class ContentDifference {
  @Field(() => ContentClassEnum, { description: 'The class of data, or the kind of the item.' })
  content: ContentClass;

  @Field(() => ID, { nullable: true, description: 'The item of evidence; null for a class of data of the record.' })
  evidenceId: string | null;

  @Field(() => ContentNeedEnum, { description: 'Whether it is needed.' })
  need: ContentNeed;

  @Field(() => Boolean, { description: 'Whether it would go as things stand.' })
  goes: boolean;

  @Field(() => MinimisationGroundEnum, {
    nullable: true,
    description: 'On which ground; null while a decision on it is owed or none was begun.',
  })
  ground: MinimisationGround | null;

  @Field(() => String, { description: 'The source of the rule.' })
  source: string;
}
