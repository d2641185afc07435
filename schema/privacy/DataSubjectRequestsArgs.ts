import { ArgsType, Field, ID, InputType } from 'type-graphql';
import type { SubjectRequestKind, SubjectRequestState } from '../../domain/privacy/vocabulary';
import { ForwardPageArgs } from '../reference/PageArgs';
import { SubjectRequestKindEnum, SubjectRequestStateEnum } from './enumerations';

@InputType({ description: 'Narrows the list; all given fields must hold.' })
export class DataSubjectRequestFilter {
  @Field(() => ID, { nullable: true, description: 'Of this person.' })
  personId?: string | null;

  @Field(() => [SubjectRequestKindEnum], { nullable: true, description: 'It asks for one of these.' })
  kind?: SubjectRequestKind[] | null;

  @Field(() => [SubjectRequestStateEnum], { nullable: true, description: 'It stands in one of these.' })
  state?: SubjectRequestState[] | null;
}

@ArgsType()
export class DataSubjectRequestsArgs extends ForwardPageArgs {
  @Field(() => DataSubjectRequestFilter, { nullable: true, description: 'Narrows the list; all given fields must hold.' })
  filter?: DataSubjectRequestFilter | null;
}
