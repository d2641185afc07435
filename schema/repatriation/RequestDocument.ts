import { Field, ID, ObjectType } from 'type-graphql';
import { DateTimeScalar, Sha256Scalar } from '../reference/scalars';

@ObjectType({ description: 'A document of a request, by reference and digest.' })
export class RequestDocument {
  @Field(() => ID, { description: 'Id of the entry.' })
  id: string;

  @Field(() => String, { description: 'Which document of the route’s list it is.' })
  kind: string;

  @Field(() => String, { description: 'Where the document lies.' })
  reference: string;

  @Field(() => Sha256Scalar, { nullable: true, description: 'Its digest; null when none was given.' })
  sha256: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was sent back, UTC; null while it stands.' })
  returnedAt: Date | null;

  @Field(() => DateTimeScalar, { description: 'When recorded, UTC.' })
  recordedAt: Date;
}
