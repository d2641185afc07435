import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../reference/scalars';
import { SituationReport } from './SituationReport';

@InputType({ description: 'The day that is frozen.' })
export class IssueSituationReportInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The operation.' })
  operationId: string;

  @Field(() => DateTimeScalar, { description: 'The day, in UTC; not in the future.' })
  day: Date;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;
}

@ObjectType({ description: 'What was written, as the caller sees it now.' })
export class IssueSituationReportPayload {
  @Field(() => SituationReport, { description: 'As the caller sees it now.' })
  situationReport: SituationReport;
}
