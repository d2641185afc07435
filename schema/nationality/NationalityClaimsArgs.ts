import { ArgsType, Field } from 'type-graphql';
import { ForwardPageArgs } from '../reference/PageArgs';
import { NationalityClaimFilter } from './NationalityClaimFilter';

@ArgsType()
export class NationalityClaimsArgs extends ForwardPageArgs {
  @Field(() => NationalityClaimFilter, {
    nullable: true,
    description: 'Narrows the list; all given fields must hold. A field that the viewer may not read is refused.',
  })
  filter?: NationalityClaimFilter | null;
}
