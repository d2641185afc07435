import { ArgsType, Field, InputType } from 'type-graphql';
import type { TracingInquirer, TracingStatus } from '../../domain/person/vocabulary';
import { ForwardPageArgs } from '../reference/PageArgs';
import { TracingInquirerEnum, TracingStatusEnum } from './tracingEnumerations';

@InputType({ description: 'Narrows a list of tracing inquiries; all given fields must hold. Closed to States.' })
export class TracingInquiryFilter {
  @Field(() => [TracingStatusEnum], { nullable: true, description: 'Status is one of these.' })
  status?: TracingStatus[] | null;

  @Field(() => [TracingInquirerEnum], { nullable: true, description: 'Asked by one of these.' })
  inquirer?: TracingInquirer[] | null;
}

@ArgsType()
export class TracingInquiriesArgs extends ForwardPageArgs {
  @Field(() => TracingInquiryFilter, { nullable: true, description: 'Narrows the list; all given fields must hold. A State’s is refused.' })
  filter?: TracingInquiryFilter | null;
}
