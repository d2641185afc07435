import { Field, ObjectType } from 'type-graphql';
import type { RequestDocumentKind } from '../../domain/repatriation/vocabulary';
import { RequestDocumentKindEnum } from './enumerations';

@ObjectType({ description: 'A document of the route’s checklist: what the State puts to its request (domain A.13).' })
export class ChecklistItem {
  @Field(() => RequestDocumentKindEnum, { description: 'Which document.' })
  kind: RequestDocumentKind;

  @Field(() => Boolean, { description: 'Whether the request is not submitted without it.' })
  required: boolean;

  @Field(() => Boolean, { description: 'Whether it was given and stands.' })
  provided: boolean;

  @Field(() => Boolean, { description: 'Whether it was given, sent back, and not given again.' })
  sentBack: boolean;

  @Field(() => String, { description: 'Where this is from.' })
  source: string;
}
