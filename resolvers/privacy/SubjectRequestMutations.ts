import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import {
  approveSubjectExport,
  grantDataSubjectRequest,
  prepareSubjectExport,
  recordDataSubjectRequest,
  refuseDataSubjectRequest,
  returnSubjectExport,
} from '../../commands/privacy/subjectRequestVerbs';
import { dataSubjectRequestList, dataSubjectRequestReads } from '../../queries/privacy/dataSubjectRequestReads';
import { ApproveSubjectExportInput, ApproveSubjectExportPayload } from '../../schema/privacy/approveSubjectExport';
import { DataSubjectRequestConnection } from '../../schema/privacy/DataSubjectRequestConnection';
import { DataSubjectRequestsArgs } from '../../schema/privacy/DataSubjectRequestsArgs';
import { GrantDataSubjectRequestInput, GrantDataSubjectRequestPayload } from '../../schema/privacy/grantDataSubjectRequest';
import { PrepareSubjectExportInput, PrepareSubjectExportPayload } from '../../schema/privacy/prepareSubjectExport';
import { RecordDataSubjectRequestInput, RecordDataSubjectRequestPayload } from '../../schema/privacy/recordDataSubjectRequest';
import { RefuseDataSubjectRequestInput, RefuseDataSubjectRequestPayload } from '../../schema/privacy/refuseDataSubjectRequest';
import { ReturnSubjectExportInput, ReturnSubjectExportPayload } from '../../schema/privacy/returnSubjectExport';
import type { ApiContext } from '../context';

const objects = { dataSubjectRequest: dataSubjectRequestReads };

/** What persons ask of their records (LED Art. 12 to 16). */
@Resolver()
export class SubjectRequestMutations {
  @Query(() => DataSubjectRequestConnection, {
    description:
      'Requests of persons about their records, the oldest first. DATA_PROTECTION_OFFICER, LEGAL_OFFICER, REGISTRAR and CHILD_PROTECTION_OFFICER; others FORBIDDEN.',
  })
  dataSubjectRequests(
    @Args(() => DataSubjectRequestsArgs) _args: DataSubjectRequestsArgs,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.read({ kind: 'list', list: () => dataSubjectRequestList }, info);
  }

  @Mutation(() => RecordDataSubjectRequestPayload, {
    description:
      'DS1. DATA_PROTECTION_OFFICER, LEGAL_OFFICER, REGISTRAR or CHILD_PROTECTION_OFFICER takes down what a person asks of the record. Starts the month for the reply (clock DATA_SUBJECT_REPLY). Errors: NOT_FOUND, BAD_USER_INPUT (one of the kind waits already).',
  })
  recordDataSubjectRequest(
    @Arg('input', () => RecordDataSubjectRequestInput, { description: 'Who asks for what.' }) input: RecordDataSubjectRequestInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recordDataSubjectRequest, input, objects, info);
  }

  @Mutation(() => PrepareSubjectExportPayload, {
    description:
      'DS2. LEGAL_OFFICER prepares the copy: everything held on the person, what others have a right to taken out with its legal ground. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED (DS-ACCESS).',
  })
  prepareSubjectExport(
    @Arg('input', () => PrepareSubjectExportInput, { description: 'The request.' }) input: PrepareSubjectExportInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(prepareSubjectExport, input, objects, info);
  }

  @Mutation(() => ReturnSubjectExportPayload, {
    description: 'DS3. DATA_PROTECTION_OFFICER sends it back. Errors: REASON_REQUIRED, NOT_FOUND, STALE_VERSION, INVALID_TRANSITION.',
  })
  returnSubjectExport(
    @Arg('input', () => ReturnSubjectExportInput, { description: 'The request, and what is wrong.' }) input: ReturnSubjectExportInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(returnSubjectExport, input, objects, info);
  }

  @Mutation(() => ApproveSubjectExportPayload, {
    description:
      'DS4. DATA_PROTECTION_OFFICER, another than who prepared it, approves the copy: it is the official one. The audit has it as a disclosure. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, FOUR_EYES_REQUIRED.',
  })
  approveSubjectExport(
    @Arg('input', () => ApproveSubjectExportInput, { description: 'The request.' }) input: ApproveSubjectExportInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(approveSubjectExport, input, objects, info);
  }

  @Mutation(() => GrantDataSubjectRequestPayload, {
    description:
      'DS5. DATA_PROTECTION_OFFICER answers that it is done; grants a restriction. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED (DS-DONE).',
  })
  grantDataSubjectRequest(
    @Arg('input', () => GrantDataSubjectRequestInput, { description: 'The request.' }) input: GrantDataSubjectRequestInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(grantDataSubjectRequest, input, objects, info);
  }

  @Mutation(() => RefuseDataSubjectRequestPayload, {
    description: 'DS6. DATA_PROTECTION_OFFICER refuses it. Errors: REASON_REQUIRED, NOT_FOUND, STALE_VERSION, INVALID_TRANSITION.',
  })
  refuseDataSubjectRequest(
    @Arg('input', () => RefuseDataSubjectRequestInput, { description: 'The request, and why.' }) input: RefuseDataSubjectRequestInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(refuseDataSubjectRequest, input, objects, info);
  }
}
