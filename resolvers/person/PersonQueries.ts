import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Int, Query, Resolver } from 'type-graphql';
import { byIdOrRef } from '../../queries/plan/byIdOrRef';
import { listNamed } from '../../queries/plan/readMap';
import { Detainee } from '../../schema/person/Detainee';
import { DetaineeConnection } from '../../schema/person/DetaineeConnection';
import { DetaineesArgs } from '../../schema/person/DetaineesArgs';
import { DuplicateCandidateConnection } from '../../schema/person/DuplicateCandidateConnection';
import { PersonMatch } from '../../schema/person/PersonMatch';
import { ProtectedResidentConnection } from '../../schema/person/ProtectedResidentConnection';
import { ProtectedResidentsArgs } from '../../schema/person/ProtectedResidentsArgs';
import { ForwardPageArgs } from '../../schema/reference/PageArgs';
import { CaseRefScalar, PartialDateScalar } from '../../schema/reference/scalars';
import type { ApiContext } from '../context';

const detaineeRead = byIdOrRef('Detainee', (row) => `${row}.kind = 'DETAINEE'`);

@Resolver()
export class PersonQueries {
  @Query(() => Detainee, {
    nullable: true,
    description:
      'One detainee, by id or reference. Null, without an error, when there is none or it is not the viewer’s to see. For custodial case roles; for liaison officers in their slice.',
  })
  detainee(
    @Arg('id', () => ID, { nullable: true, description: 'The object’s id.' }) _id: string | null,
    @Arg('ref', () => CaseRefScalar, { nullable: true, description: 'Its case reference; with `id`, both must fit.' }) _ref: string | null,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.read(detaineeRead, info);
  }

  @Query(() => [PersonMatch], {
    description:
      'Persons by name in any script and spelling, best first, of those that the viewer sees; each with the reasons why it is offered. Compared are the 600 likeliest by their consonants, more until the page is full, 9,600 at most; a reason `search` tells how many others are as near as the last of them. A match decides nothing (I-37). Errors: BAD_USER_INPUT.',
  })
  searchPersons(
    @Arg('query', () => String, { description: 'A name, or parts of one.' }) query: string,
    @Arg('birth', () => PartialDateScalar, { nullable: true, description: 'Date of birth as far as it is known.' }) birth:
      | string
      | null
      | undefined,
    @Arg('first', () => Int, { nullable: true, defaultValue: 10, description: 'How many at most: 1 to 50.' }) first: number | null,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.searchPersons({ query, birth: birth ?? null, first: first ?? 10 }, info);
  }

  @Query(() => DetaineeConnection, {
    description:
      'Detainees that the viewer sees. For custodial case roles; for liaison officers in their slice. A filter or order on a field that the viewer may not read is BAD_USER_INPUT with code RESTRICTED.',
  })
  detainees(@Args(() => DetaineesArgs) _args: DetaineesArgs, @Ctx() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    return context.read({ kind: 'list', list: () => listNamed('detainees') }, info);
  }

  @Query(() => ProtectedResidentConnection, {
    description: 'Protected residents that the viewer sees. For custodial case roles; for liaison officers in their slice.',
  })
  protectedResidents(
    @Args(() => ProtectedResidentsArgs) _args: ProtectedResidentsArgs,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.read({ kind: 'list', list: () => listNamed('protectedResidents') }, info);
  }

  @Query(() => DuplicateCandidateConnection, {
    description: 'Suspected duplicates, the undecided and best fitting first. For REGISTRAR, BIOMETRICS_OFFICER, LEGAL_OFFICER.',
  })
  duplicateCandidates(@Args(() => ForwardPageArgs) _args: ForwardPageArgs, @Ctx() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    return context.read({ kind: 'list', list: () => listNamed('duplicateCandidates') }, info);
  }
}
