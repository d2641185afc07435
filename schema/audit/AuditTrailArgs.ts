import { ArgsType, Field } from 'type-graphql';
import { ForwardPageArgs } from '../reference/PageArgs';
import { AuditFilter } from './AuditFilter';

@ArgsType()
export class AuditTrailArgs extends ForwardPageArgs {
  @Field(() => AuditFilter, {
    nullable: true,
    description: 'Narrows the list; all given fields must hold. A field that the viewer may not read is refused.',
  })
  filter?: AuditFilter | null;
}
