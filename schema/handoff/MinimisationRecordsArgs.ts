import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { ForwardPageArgs } from '../reference/PageArgs';

@InputType({ description: 'Narrows the records; all given fields must hold.' })
export class MinimisationRecordFilter {
  @Field(() => ID, { nullable: true, description: 'Of this handoff.' })
  handoff?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True: what goes; false: what was left out.' })
  goes?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'True: what goes although it is not needed in any case.' })
  beyondNeed?: boolean | null;
}

@ArgsType()
export class MinimisationRecordsArgs extends ForwardPageArgs {
  @Field(() => MinimisationRecordFilter, { nullable: true, description: 'Narrows the list; all given fields must hold.' })
  filter?: MinimisationRecordFilter | null;
}
