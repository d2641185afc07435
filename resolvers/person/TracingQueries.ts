import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { tracingInquiryRead } from '../../queries/person/tracingReads';
import { listNamed } from '../../queries/plan/readMap';
import { PersonMatch } from '../../schema/person/PersonMatch';
import { TracingInquiriesArgs } from '../../schema/person/TracingInquiriesArgs';
import { TracingInquiry } from '../../schema/person/TracingInquiry';
import { TracingInquiryConnection } from '../../schema/person/TracingInquiryConnection';
import type { ApiContext } from '../context';

@Resolver()
export class TracingQueries {
  @Query(() => TracingInquiry, {
    nullable: true,
    description:
      'One tracing inquiry. For registrars, legal and data-protection officers; for a liaison officer one that the own State filed. Null: absent or not visible.',
  })
  tracingInquiry(
    @Arg('id', () => ID, { description: 'The object’s id.' }) _id: string,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.read(tracingInquiryRead, info);
  }

  @Query(() => TracingInquiryConnection, {
    description:
      'Tracing inquiries, the newest first. For registrars, legal and data-protection officers; for a liaison officer those that the own State filed.',
  })
  tracingInquiries(
    @Args(() => TracingInquiriesArgs) _args: TracingInquiriesArgs,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.read({ kind: 'list', list: () => listNamed('tracingInquiries') }, info);
  }

  @Query(() => [PersonMatch], {
    description:
      'Persons whose names come near those of an inquiry, best first, with why each is offered: for LEGAL_OFFICER. It decides nothing (I-37): an officer matches by hand. None where the inquiry is absent or not visible.',
  })
  tracingCandidates(
    @Arg('inquiryId', () => ID, { description: 'The inquiry.' }) inquiryId: string,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.tracingCandidates(inquiryId, info);
  }
}
