import { Field, ID, InputType } from 'type-graphql';
import type { MinimisationGround } from '../../domain/handoff/minimisation';
import { MinimisationGroundEnum } from './minimisationEnumerations';

@InputType({ description: 'Whether one item of the package goes, and why.' })
export class ContentDecisionInput {
  @Field(() => ID, { description: 'The item; of the current version of the package.' })
  evidenceId: string;

  @Field(() => Boolean, { description: 'True: it goes. False: it leaves the package; what speaks for the person never does (I-25).' })
  goes: boolean;

  @Field(() => MinimisationGroundEnum, {
    description: 'NECESSARY_IN_THIS_CASE for what goes; NOT_NEEDED_FOR_PURPOSE, SPECIAL_CATEGORY or OTHER_PERSONS for what is left out.',
  })
  ground: MinimisationGround;

  @Field(() => String, { description: 'Why, in at least 20 characters.' })
  reasons: string;
}
