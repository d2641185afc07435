import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import { auditTrail } from '../../queries/audit/auditEntryReads';
import { AuditEntryConnection } from '../../schema/audit/AuditEntryConnection';
import { AuditTrailArgs } from '../../schema/audit/AuditTrailArgs';
import type { ApiContext } from '../context';

@Resolver()
export class AuditQueries {
  @Query(() => AuditEntryConnection, {
    description:
      'Who did what with whose data, the latest first. For DATA_PROTECTION_OFFICER and AUDITOR, under a stated purpose (class 7): without the header x-purpose it is PURPOSE_REQUIRED.',
  })
  auditTrail(@Args(() => AuditTrailArgs) _args: AuditTrailArgs, @Ctx() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    return context.read({ kind: 'list', list: () => auditTrail }, info);
  }
}
