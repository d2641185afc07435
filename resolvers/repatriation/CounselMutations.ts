import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { recordCounselVisit, recordPowerOfAttorney } from '../../commands/repatriation/counselVisits';
import { personReads } from '../../queries/person/personReads';
import { RecordCounselVisitInput, RecordCounselVisitPayload } from '../../schema/repatriation/recordCounselVisit';
import { RecordPowerOfAttorneyInput, RecordPowerOfAttorneyPayload } from '../../schema/repatriation/recordPowerOfAttorney';
import type { ApiContext } from '../context';

const payload = { person: personReads };

/** Counsel: visits and powers of attorney. */
@Resolver()
export class CounselMutations {
  @Mutation(() => RecordCounselVisitPayload, {
    description:
      'LEGAL_OFFICER or REGISTRAR records that the present counsel visited the person; never what was said. Errors: NOT_FOUND, BAD_USER_INPUT, GUARD_FAILED (RQ5: there is no counsel).',
  })
  recordCounselVisit(
    @Arg('input', () => RecordCounselVisitInput, { description: 'The person and what the verb needs.' }) input: RecordCounselVisitInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recordCounselVisit, input, payload, info);
  }

  @Mutation(() => RecordPowerOfAttorneyPayload, {
    description:
      'LEGAL_OFFICER or REGISTRAR records the power of attorney of the present counsel, by reference. Errors: NOT_FOUND, BAD_USER_INPUT, GUARD_FAILED (RQ5: there is no counsel).',
  })
  recordPowerOfAttorney(
    @Arg('input', () => RecordPowerOfAttorneyInput, { description: 'The person and what the verb needs.' })
    input: RecordPowerOfAttorneyInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recordPowerOfAttorney, input, payload, info);
  }
}
