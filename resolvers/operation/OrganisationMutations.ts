import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { endFocalPoint, recordFocalPoint, recordOrganisation } from '../../commands/operation/organisations';
import { organisationReads } from '../../queries/operation/organisationReads';
import { EndFocalPointInput, EndFocalPointPayload } from '../../schema/operation/endFocalPoint';
import { RecordFocalPointInput, RecordFocalPointPayload } from '../../schema/operation/recordFocalPoint';
import { RecordOrganisationInput, RecordOrganisationPayload } from '../../schema/operation/recordOrganisation';
import type { ApiContext } from '../context';

const organisations = { organisation: organisationReads };

/** Organisations and how they are reached (domain C.3a). */
@Resolver()
export class OrganisationMutations {
  @Mutation(() => RecordOrganisationPayload, { description: 'DECISION_AUTHORITY or LEGAL_OFFICER. Errors: BAD_USER_INPUT.' })
  recordOrganisation(
    @Arg('input', () => RecordOrganisationInput, { description: 'The organisation.' }) input: RecordOrganisationInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recordOrganisation, input, organisations, info);
  }

  @Mutation(() => RecordFocalPointPayload, {
    description:
      'DECISION_AUTHORITY or LEGAL_OFFICER: an office and a function, never a private person. Errors: NOT_FOUND, BAD_USER_INPUT.',
  })
  recordFocalPoint(
    @Arg('input', () => RecordFocalPointInput, { description: 'The organisation and the office.' }) input: RecordFocalPointInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recordFocalPoint, input, organisations, info);
  }

  @Mutation(() => EndFocalPointPayload, { description: 'DECISION_AUTHORITY or LEGAL_OFFICER. Errors: NOT_FOUND.' })
  endFocalPoint(
    @Arg('input', () => EndFocalPointInput, { description: 'The focal point.' }) input: EndFocalPointInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(endFocalPoint, input, organisations, info);
  }
}
