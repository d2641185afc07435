import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { AssuranceStatus } from '../../domain/repatriation/vocabulary';
import type { Clock } from '../clock/Clock';
import { AvailableAction } from '../reference/AvailableAction';
import { DateTimeScalar } from '../reference/scalars';
import { typeNamed } from '../typeNamed';
import { AssuranceFactor } from './AssuranceFactor';
import { AssuranceVisit } from './AssuranceVisit';
import { AssuranceStatusEnum } from './enumerations';
import { IndependentReview } from './IndependentReview';

@ObjectType({
  description:
    'A diplomatic assurance: what a State promises, how that is examined and monitored. Class 3: legal officers, the decision authority, and the State that gave it, under a stated purpose; for others null with FIELD_RESTRICTED.',
})
export class Assurance {
  @Field(() => ID, { description: 'Id of the assurance.' })
  id: string;

  @Field(() => String, { nullable: true, description: 'The authority that gives it; null while it is only asked for.' })
  giver: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the giver can bind the State; null while it is only asked for.' })
  bindsState: boolean | null;

  @Field(() => [String], { description: 'What is promised, or asked for.' })
  terms: string[];

  @Field(() => [AssuranceFactor], {
    description: 'The eleven questions, as far as they are answered, in their order. A State reads its own answers alone.',
  })
  factors: AssuranceFactor[];

  @Field(() => String, { nullable: true, description: 'Who monitors it; null when nobody does.' })
  monitoringBody: string | null;

  @Field(() => Int, { nullable: true, description: 'For how many months from the handover visits are made; null while there is no plan.' })
  monitoringMonths: number | null;

  @Field(() => [AssuranceVisit], { description: 'Visits to the person after the handover, in the order of their days; none before.' })
  visits: AssuranceVisit[];

  @Field(() => [typeNamed('Clock')], { description: 'Its time limits, as the viewer may see them.' })
  clocks: Clock[];

  @Field(() => DateTimeScalar, { nullable: true, description: 'Until when it is in force, UTC; null without an end.' })
  validUntil: Date | null;

  @Field(() => AssuranceStatusEnum, { description: 'Where it stands.' })
  status: AssuranceStatus;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was asked for, UTC; null where the State gave it unasked.' })
  requestedAt: Date | null;

  @Field(() => DateTimeScalar, { description: 'When it was recorded, or asked for where it was not given yet, UTC.' })
  recordedAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the decision authority accepted it, UTC; null while it did not.' })
  acceptedAt: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why; null while not accepted. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  acceptReasons: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the decision authority rejected it, UTC; null while it did not.' })
  rejectedAt: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why; null while not rejected. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  rejectReasons: string | null;

  @Field(() => IndependentReview, {
    nullable: true,
    description:
      'What an independent body found of it; null where none examined it. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  independentReview: IndependentReview | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When a breach was reported, UTC; null while none was.' })
  breachedAt: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it expired, UTC; null while it did not.' })
  expiredAt: Date | null;

  @Field(() => [AvailableAction], { description: 'What the viewer may do with it next and, if not, why.' })
  availableActions: AvailableAction[];
}
