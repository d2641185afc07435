import { ArgsType, Field } from 'type-graphql';
import { ForwardPageArgs } from '../reference/PageArgs';
import { LegalProceedingFilter } from './LegalProceedingFilter';

@ArgsType()
export class LegalProceedingsArgs extends ForwardPageArgs {
  @Field(() => LegalProceedingFilter, {
    nullable: true,
    description: 'Narrows the list; all given fields must hold. A field that the viewer may not read is refused.',
  })
  filter?: LegalProceedingFilter | null;
}
