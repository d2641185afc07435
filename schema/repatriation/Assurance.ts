import { Field, ID, ObjectType } from 'type-graphql';
import type { AssuranceStatus } from '../../domain/repatriation/vocabulary';
import { DateTimeScalar } from '../reference/scalars';
import { AssuranceFactor } from './AssuranceFactor';
import { AssuranceStatusEnum } from './enumerations';

@ObjectType({
  description:
    'A diplomatic assurance: what a State promises, how that is examined and monitored. Class 3: legal officers, the decision authority, and the State that gave it, under a stated purpose; for others null with FIELD_RESTRICTED.',
})
export class Assurance {
  @Field(() => ID, { description: 'Id of the assurance.' })
  id: string;

  @Field(() => String, { description: 'The authority that gives it.' })
  giver: string;

  @Field(() => Boolean, { description: 'Whether the giver can bind the State.' })
  bindsState: boolean;

  @Field(() => [String], { description: 'What is promised.' })
  terms: string[];

  @Field(() => [AssuranceFactor], { description: 'The eleven questions, as far as they are answered.' })
  factors: AssuranceFactor[];

  @Field(() => String, { nullable: true, description: 'Who monitors it; null when nobody does.' })
  monitoringBody: string | null;

  @Field(() => AssuranceStatusEnum, { description: 'Where it stands.' })
  status: AssuranceStatus;

  @Field(() => DateTimeScalar, { description: 'When it was recorded, UTC.' })
  recordedAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the decision authority accepted it, UTC; null while it did not.' })
  acceptedAt: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why; null while not accepted. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  acceptReasons: string | null;
}
