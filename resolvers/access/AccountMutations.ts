import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { endAccount, resumeAccount, suspendAccount } from '../../commands/access/accountVerbs';
import { createAccount } from '../../commands/access/createAccount';
import { grantRole } from '../../commands/access/grantRole';
import { revokeSessions, revokeToken } from '../../commands/access/revokeTokens';
import { approveRoleGrant, declineRoleGrant, revokeRole } from '../../commands/access/roleGrantVerbs';
import { accountReads } from '../../queries/access/accountReads';
import { ApproveRoleGrantInput, ApproveRoleGrantPayload } from '../../schema/access/approveRoleGrant';
import { CreateAccountInput, CreateAccountPayload } from '../../schema/access/createAccount';
import { DeclineRoleGrantInput, DeclineRoleGrantPayload } from '../../schema/access/declineRoleGrant';
import { EndAccountInput, EndAccountPayload } from '../../schema/access/endAccount';
import { GrantRoleInput, GrantRolePayload } from '../../schema/access/grantRole';
import { ResumeAccountInput, ResumeAccountPayload } from '../../schema/access/resumeAccount';
import { RevokeRoleInput, RevokeRolePayload } from '../../schema/access/revokeRole';
import { RevokeSessionsInput, RevokeSessionsPayload } from '../../schema/access/revokeSessions';
import { RevokeTokenInput, RevokeTokenPayload } from '../../schema/access/revokeToken';
import { SuspendAccountInput, SuspendAccountPayload } from '../../schema/access/suspendAccount';
import type { ApiContext } from '../context';

const accounts = { account: accountReads };

/** Accounts and their roles: to narrow takes one administrator, to widen two. */
@Resolver()
export class AccountMutations {
  @Mutation(() => CreateAccountPayload, {
    description:
      'ADMINISTRATOR makes an account. It can do nothing until another ADMINISTRATOR approves its role. Errors: REASON_REQUIRED, BAD_USER_INPUT (CONFLICT: the login is taken).',
  })
  createAccount(
    @Arg('input', () => CreateAccountInput, { description: 'The account and its role.' }) input: CreateAccountInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(createAccount, input, accounts, info);
  }

  @Mutation(() => SuspendAccountPayload, {
    description:
      'AC1. ADMINISTRATOR closes an account, never their own: its next request is UNAUTHENTICATED, and what it subscribed to ends. Errors: REASON_REQUIRED, NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, FOUR_EYES_REQUIRED.',
  })
  suspendAccount(
    @Arg('input', () => SuspendAccountInput, { description: 'The account and why.' }) input: SuspendAccountInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(suspendAccount, input, accounts, info);
  }

  @Mutation(() => ResumeAccountPayload, {
    description:
      'AC2. Another ADMINISTRATOR than the one who suspended the account, and never its holder. Errors: REASON_REQUIRED, NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, FOUR_EYES_REQUIRED.',
  })
  resumeAccount(
    @Arg('input', () => ResumeAccountInput, { description: 'The account and why.' }) input: ResumeAccountInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(resumeAccount, input, accounts, info);
  }

  @Mutation(() => EndAccountPayload, {
    description:
      'AC3. ADMINISTRATOR closes an account for good, never their own. Errors: REASON_REQUIRED, NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, FOUR_EYES_REQUIRED.',
  })
  endAccount(
    @Arg('input', () => EndAccountInput, { description: 'The account and why.' }) input: EndAccountInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(endAccount, input, accounts, info);
  }

  @Mutation(() => GrantRolePayload, {
    description:
      'RG1. ADMINISTRATOR asks that an account, never their own, be given a role; it holds once another ADMINISTRATOR approves. Errors: REASON_REQUIRED, BAD_USER_INPUT, NOT_FOUND, STALE_VERSION, INVALID_TRANSITION (the account was ended), FOUR_EYES_REQUIRED, GUARD_FAILED (SEPARATION_OF_DUTIES).',
  })
  grantRole(
    @Arg('input', () => GrantRoleInput, { description: 'The account, the role and its time.' }) input: GrantRoleInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(grantRole, input, accounts, info);
  }

  @Mutation(() => ApproveRoleGrantPayload, {
    description:
      'RG2. Another ADMINISTRATOR than the one who asked, and never the holder. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, FOUR_EYES_REQUIRED, GUARD_FAILED (SEPARATION_OF_DUTIES).',
  })
  approveRoleGrant(
    @Arg('input', () => ApproveRoleGrantInput, { description: 'What was asked for.' }) input: ApproveRoleGrantInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(approveRoleGrant, input, accounts, info);
  }

  @Mutation(() => DeclineRoleGrantPayload, {
    description:
      'RG3. ADMINISTRATOR refuses a role that was asked for. Errors: REASON_REQUIRED, NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, FOUR_EYES_REQUIRED.',
  })
  declineRoleGrant(
    @Arg('input', () => DeclineRoleGrantInput, { description: 'What was asked for, and why not.' }) input: DeclineRoleGrantInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(declineRoleGrant, input, accounts, info);
  }

  @Mutation(() => RevokeRolePayload, {
    description:
      'RG4. ADMINISTRATOR takes a role back, never their own: the account’s next request is decided without it, and what it subscribed to in that role ends. Errors: REASON_REQUIRED, NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, FOUR_EYES_REQUIRED.',
  })
  revokeRole(
    @Arg('input', () => RevokeRoleInput, { description: 'The role and why.' }) input: RevokeRoleInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(revokeRole, input, accounts, info);
  }

  @Mutation(() => RevokeSessionsPayload, {
    description:
      'Every token of the account that was issued until now counts no more. ADMINISTRATOR for every account, each account for itself; another’s is NOT_FOUND. Errors: REASON_REQUIRED, NOT_FOUND.',
  })
  revokeSessions(
    @Arg('input', () => RevokeSessionsInput, { description: 'The account and why.' }) input: RevokeSessionsInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(revokeSessions, input, accounts, info);
  }

  @Mutation(() => RevokeTokenPayload, {
    description:
      'One token of the account counts no more. ADMINISTRATOR for every account, each account for itself; another’s is NOT_FOUND. Errors: REASON_REQUIRED, BAD_USER_INPUT, NOT_FOUND.',
  })
  revokeToken(
    @Arg('input', () => RevokeTokenInput, { description: 'The account and the token.' }) input: RevokeTokenInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(revokeToken, input, accounts, info);
  }
}
