import { Field, ID, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../reference/scalars';

@ObjectType({ description: 'A source that was asked about the person’s identity.' })
export class IdentitySource {
  @Field(() => ID, { description: 'Id of the entry.' })
  id: string;

  @Field(() => String, { description: 'What kind of source: a document, a State’s answer, a witness, a register.' })
  kind: string;

  @Field(() => String, { description: 'What it said.' })
  description: string;

  @Field(() => DateTimeScalar, { description: 'When it was asked, UTC.' })
  consultedAt: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When this was entered here, UTC; null for what was entered before this was kept.',
  })
  recordedAt: Date | null;
}
