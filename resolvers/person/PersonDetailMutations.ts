import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { recordNameParts, recordPersonName } from '../../commands/person/names';
import { recordLanguages } from '../../commands/person/recordLanguages';
import { recordPhotograph } from '../../commands/person/recordPhotograph';
import { personReads } from '../../queries/person/personReads';
import { RecordLanguagesInput, RecordLanguagesPayload } from '../../schema/person/recordLanguages';
import { RecordNamePartsInput, RecordNamePartsPayload } from '../../schema/person/recordNameParts';
import { RecordPersonNameInput, RecordPersonNamePayload } from '../../schema/person/recordPersonName';
import { RecordPhotographInput, RecordPhotographPayload } from '../../schema/person/recordPhotograph';
import type { ApiContext } from '../context';

const persons = { person: personReads };

/** What comes to the record of a person later: names, languages, photographs. */
@Resolver()
export class PersonDetailMutations {
  @Mutation(() => RecordPersonNamePayload, {
    description:
      'REGISTRAR, LEGAL_OFFICER or CHILD_PROTECTION_OFFICER records a further name; the search finds the person by it, the case keeps the name by which it is called. Errors: NOT_FOUND, BAD_USER_INPUT, STALE_VERSION, GUARD_FAILED.',
  })
  recordPersonName(
    @Arg('input', () => RecordPersonNameInput, { description: 'The person and the name.' }) input: RecordPersonNameInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recordPersonName, input, persons, info);
  }

  @Mutation(() => RecordNamePartsPayload, {
    description:
      'REGISTRAR, LEGAL_OFFICER or CHILD_PROTECTION_OFFICER says what the words of a name are. Errors: NOT_FOUND, BAD_USER_INPUT, GUARD_FAILED.',
  })
  recordNameParts(
    @Arg('input', () => RecordNamePartsInput, { description: 'The name and its parts.' }) input: RecordNamePartsInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recordNameParts, input, persons, info);
  }

  @Mutation(() => RecordLanguagesPayload, {
    description:
      'REGISTRAR, LEGAL_OFFICER, HEALTH_OFFICER or CHILD_PROTECTION_OFFICER records the languages that a person says it speaks. Errors: NOT_FOUND, BAD_USER_INPUT, STALE_VERSION, GUARD_FAILED.',
  })
  recordLanguages(
    @Arg('input', () => RecordLanguagesInput, { description: 'The person and its languages.' }) input: RecordLanguagesInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recordLanguages, input, persons, info);
  }

  @Mutation(() => RecordPhotographPayload, {
    description:
      'ID9. BIOMETRICS_OFFICER or REGISTRAR records where a photograph lies; of a small child none is kept, of a child for its protection alone (ID2-CHILD). Errors: NOT_FOUND, BAD_USER_INPUT, STALE_VERSION, GUARD_FAILED.',
  })
  recordPhotograph(
    @Arg('input', () => RecordPhotographInput, { description: 'The person and the photograph.' }) input: RecordPhotographInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recordPhotograph, input, persons, info);
  }
}
