import { ArgsType, Field } from 'type-graphql';
import { ForwardPageArgs } from '../reference/PageArgs';
import { FacilityAlertFilter } from './FacilityAlertFilter';

@ArgsType()
export class FacilityAlertsArgs extends ForwardPageArgs {
  @Field(() => FacilityAlertFilter, {
    nullable: true,
    description: 'Narrows the list; all given fields must hold. A field that the viewer may not read is refused.',
  })
  filter?: FacilityAlertFilter | null;
}
