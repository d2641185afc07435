import { Field, ID, ObjectType } from 'type-graphql';
import type { AssuranceVisitStatus } from '../../domain/repatriation/vocabulary';
import { DateTimeScalar } from '../reference/scalars';
import { AssuranceVisitStatusEnum } from './enumerations';

@ObjectType({
  description:
    'A visit to the person after the handover, to see whether an assurance is kept. Planned with the handover. Class 3, as the assurance.',
})
export class AssuranceVisit {
  @Field(() => ID, { description: 'Id of the visit.' })
  id: string;

  @Field(() => DateTimeScalar, { description: 'When it is due, UTC.' })
  dueAt: Date;

  @Field(() => AssuranceVisitStatusEnum, { description: 'Whether it was made.' })
  status: AssuranceVisitStatus;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was made, UTC; null while it was not.' })
  visitedAt: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Who visited, by body and function; null before. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  visitor: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the person was spoken to alone; null before. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  privateInterview: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'What was found; null before. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  findings: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it may be a breach; null before. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  concern: boolean | null;
}
