import { ArgsType, Field, InputType } from 'type-graphql';
import type { ChildCaseState } from '../../domain/family/vocabulary';
import { ForwardPageArgs } from '../reference/PageArgs';
import { CountryCodeScalar } from '../reference/scalars';
import { ChildCaseStateEnum } from './enumerations';

@InputType({ description: 'Narrows a list of cases of children; all given fields must hold.' })
export class ChildCaseFilter {
  @Field(() => [ChildCaseStateEnum], { nullable: true, description: 'State is one of these.' })
  state?: ChildCaseState[] | null;

  @Field(() => CountryCodeScalar, { nullable: true, description: 'State of destination.' })
  country?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Without responsible adults, or with.' })
  unaccompanied?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the child is without its parents, with other adults.' })
  separated?: boolean | null;
}

@ArgsType()
export class ChildCasesArgs extends ForwardPageArgs {
  @Field(() => ChildCaseFilter, { nullable: true, description: 'Narrows the list; all given fields must hold.' })
  filter?: ChildCaseFilter | null;
}
