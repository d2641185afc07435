import { ObjectType } from 'type-graphql';
import { connectionOf } from '../reference/connection';
import type { TracingInquiry } from './TracingInquiry';

@ObjectType({ description: 'A page of the tracing inquiries, as far as the viewer may see them.' })
export class TracingInquiryConnection extends connectionOf<TracingInquiry>('TracingInquiry', 'the tracing inquiries') {}
