import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { importIntake } from '../../commands/intake/importIntake';
import { ImportIntakeInput } from '../../schema/intake/ImportIntakeInput';
import { ImportIntakePayload } from '../../schema/intake/ImportIntakePayload';
import type { ApiContext } from '../context';

@Resolver()
export class IntakeMutations {
  @Mutation(() => ImportIntakePayload, {
    description:
      'REGISTRAR imports an intake list of up to 64 MB in one transaction. Faulty rows are told with every fault and left out, known ones skipped, possible duplicates put before two humans. Errors: BAD_USER_INPUT when it is no such list.',
  })
  importIntake(
    @Arg('input', () => ImportIntakeInput, { description: 'The list, and whether to write.' }) input: ImportIntakeInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(importIntake, input, {}, info);
  }
}
