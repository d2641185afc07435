import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Int, Query, Resolver } from 'type-graphql';
import { accessesOfPerson, auditTrail } from '../../queries/audit/auditEntryReads';
import { auditCheckpoint, auditConsistencyProof, auditInclusionProof } from '../../queries/audit/auditTreeReads';
import { AccessesOfPersonArgs } from '../../schema/audit/AccessesOfPersonArgs';
import { AuditCheckpoint } from '../../schema/audit/AuditCheckpoint';
import { AuditConsistencyProof } from '../../schema/audit/AuditConsistencyProof';
import { AuditEntryConnection } from '../../schema/audit/AuditEntryConnection';
import { AuditInclusionProof } from '../../schema/audit/AuditInclusionProof';
import { AuditTrailArgs } from '../../schema/audit/AuditTrailArgs';
import type { ApiContext } from '../context';

const WHO =
  'For DATA_PROTECTION_OFFICER and AUDITOR, under a stated purpose (class 7): without the header x-purpose it is PURPOSE_REQUIRED.';

@Resolver()
export class AuditQueries {
  @Query(() => AuditEntryConnection, {
    description: `Who did what with whose data, the latest first; each entry with its place in the tree once it is sealed. ${WHO}`,
  })
  auditTrail(@Args(() => AuditTrailArgs) _args: AuditTrailArgs, @Ctx() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    return context.read({ kind: 'list', list: () => auditTrail }, info);
  }

  @Query(() => AuditEntryConnection, {
    description:
      'Who looked at this person, or did anything with the record, the latest first: reads, searches that found the person, changes and disclosures, from the moment they are sealed, which takes seconds. For the right of access (LED Art. 14). For DATA_PROTECTION_OFFICER, under a stated purpose (class 7): without the header x-purpose it is PURPOSE_REQUIRED.',
  })
  accessesOfPerson(
    @Args(() => AccessesOfPersonArgs) _args: AccessesOfPersonArgs,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.read({ kind: 'list', list: () => accessesOfPerson }, info);
  }

  @Query(() => AuditCheckpoint, {
    nullable: true,
    description: `A signed head of the log; the latest one where no size is given. Null before the first entry is sealed, and for a size that was not signed. ${WHO}`,
  })
  auditCheckpoint(
    @Arg('treeSize', () => Int, { nullable: true, description: 'Size of an older checkpoint, in entries.' }) _treeSize: number | null,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.read(auditCheckpoint, info);
  }

  @Query(() => AuditInclusionProof, {
    nullable: true,
    description: `Proves that an entry stands in the log, by its id, its place, or both. Null for an entry that is unknown or waits to be sealed, for a size that was not signed or does not hold it, and where neither id nor place is given. ${WHO}`,
  })
  auditInclusionProof(
    @Arg('entryId', () => ID, { nullable: true, description: 'Id of the entry.' }) _entryId: string | null,
    @Arg('index', () => Int, { nullable: true, description: 'Its place in the tree, from 0.' }) _index: number | null,
    @Arg('treeSize', () => Int, { nullable: true, description: 'Size of the checkpoint to prove it for; left out: the latest.' })
    _treeSize: number | null,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.read(auditInclusionProof, info);
  }

  @Query(() => AuditConsistencyProof, {
    nullable: true,
    description: `Proves that the log of one checkpoint grew out of another’s. Null where one of the sizes was not signed, or \`from\` is the larger. ${WHO}`,
  })
  auditConsistencyProof(
    @Arg('from', () => Int, { description: 'Size of the older checkpoint, in entries.' }) _from: number,
    @Arg('to', () => Int, { description: 'Size of the newer checkpoint, in entries.' }) _to: number,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.read(auditConsistencyProof, info);
  }
}
