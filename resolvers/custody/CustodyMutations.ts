import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { recordCustodyEnd } from '../../commands/custody/recordCustodyEnd';
import { personReads } from '../../queries/person/personReads';
import { RecordCustodyEndInput, RecordCustodyEndPayload } from '../../schema/custody/recordCustodyEnd';
import type { ApiContext } from '../context';

@Resolver()
export class CustodyMutations {
  @Mutation(() => RecordCustodyEndPayload, {
    description:
      'REGISTRAR records release, escape, death, or that custody goes on in a hospital or before a court. After escape or death open requests abate (I-39). Errors: BAD_USER_INPUT, REASON_REQUIRED, NOT_FOUND, STALE_VERSION, GUARD_FAILED (I-02, I-03).',
  })
  recordCustodyEnd(
    @Arg('input', () => RecordCustodyEndInput, { description: 'The person and how custody ended.' }) input: RecordCustodyEndInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recordCustodyEnd, input, { person: personReads }, info);
  }
}
