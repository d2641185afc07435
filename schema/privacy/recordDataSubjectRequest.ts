import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { SubjectRequestKind, SubjectRequestWay } from '../../domain/privacy/vocabulary';
import { DateTimeScalar } from '../reference/scalars';
import { DataSubjectRequest } from './DataSubjectRequest';
import { SubjectRequestKindEnum, SubjectRequestWayEnum } from './enumerations';

@InputType({ description: 'Takes down what a person asks of the record.' })
export class RecordDataSubjectRequestInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'Whose record.' })
  personId: string;

  @Field(() => SubjectRequestKindEnum, { description: 'What is asked for.' })
  kind: SubjectRequestKind;

  @Field(() => SubjectRequestWayEnum, { description: 'Through whom it came. RELEASE is the platform’s own: BAD_USER_INPUT.' })
  via: Exclude<SubjectRequestWay, 'RELEASE'>;

  @Field(() => DateTimeScalar, { description: 'When it came, UTC; the month runs from here.' })
  receivedAt: Date;
}

@ObjectType({ description: 'The request as it is now.' })
export class RecordDataSubjectRequestPayload {
  @Field(() => DataSubjectRequest, { description: 'The request as it is now.' })
  dataSubjectRequest: DataSubjectRequest;
}
